/**
 * CRC-32 (ISO 3309, the one of zlib and PNG) of `bytes` from `from` to `to`, unsigned. Four bytes at
 * a time ("slicing by four", Kounavis & Berry 2005): a history of 100,000 answers is 30 MB.
 */
export function crc32(bytes: Uint8Array, from: number, to: number): number {
  let crc = -1;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const next = crc ^ four(bytes, at);
    crc =
      look(3, next & 0xff) ^
      look(2, (next >>> 8) & 0xff) ^
      look(1, (next >>> 16) & 0xff) ^
      look(0, next >>> 24);
  }
  for (; at < to; at++) crc = (crc >>> 8) ^ look(0, (crc ^ (bytes[at] ?? 0)) & 0xff);
  return ~crc >>> 0;
}

function four(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function look(table: number, byte: number): number {
  return tables[table * 256 + byte] ?? 0;
}

/** Table 0 takes a byte to its remainder; each further one takes the remainder a byte further. */
const tables = (() => {
  const all = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    all[byte] = crc;
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0;
    all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0);
  }
  return all;
})();
