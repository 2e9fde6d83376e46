/** CRC-32 (ISO 3309, the one of zlib and PNG), unsigned, of a text with one character for each byte. */
export function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
