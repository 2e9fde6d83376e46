/** A UUID drawn once, so that names of peerdrill clash with nobody's. */
const NAMESPACE = '6f1c3f0a9d4b4f6e8a57c2b0d1e95a34';

/** The UUID that always belongs to a name: version 5 (RFC 9562, 5.5). */
export function uuidOf(name: string): string {
  const space = NAMESPACE.match(/../g) ?? [];
  const bytes = [
    ...space.map((hex) => Number.parseInt(hex, 16)),
    ...new TextEncoder().encode(name),
  ];
  const digest = [...sha1(Uint8Array.from(bytes))].slice(0, 16);
  const marked = digest.map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x50;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** SHA-1 of bytes (FIPS 180-4), 20 bytes: for names, not for secrets. */
export function sha1(message: Uint8Array): Uint8Array {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const blocks = padded(message);
  for (let at = 0; at < blocks.byteLength; at += 64) {
    const mixed = rounds(state, schedule(blocks, at));
    state.forEach((word, index) => (state[index] = (word + (mixed[index] ?? 0)) | 0));
  }
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((word, index) => digest.setInt32(4 * index, word));
  return new Uint8Array(digest.buffer);
}

/** With a one bit behind it, zeros, and its length in bits: whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const size = Math.ceil((message.length + 9) / 64) * 64;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(size - 4, message.length * 8);
  return view;
}

function schedule(blocks: DataView, at: number): readonly number[] {
  const words = Array.from({ length: 16 }, (_, index) => blocks.getInt32(at + 4 * index));
  for (let t = 16; t < 80; t += 1) {
    const [a = 0, b = 0, c = 0, d = 0] = [words[t - 3], words[t - 8], words[t - 14], words[t - 16]];
    words.push(rotated(a ^ b ^ c ^ d, 1));
  }
  return words;
}

function rounds(state: readonly number[], words: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, t) => {
    const next =
      (rotated(a, 5) + chosen(t, b, c, d) + e + (KEYS[Math.floor(t / 20)] ?? 0) + word) | 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  });
  return [a, b, c, d, e];
}

const KEYS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

function chosen(t: number, b: number, c: number, d: number): number {
  if (t < 20) return (b & c) | (~b & d);
  if (t >= 40 && t < 60) return (b & c) | (b & d) | (c & d);
  return b ^ c ^ d;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
