import { sha1 } from './sha1.ts';

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
