import type { Diagnostic } from './diagnostic.ts';
import { LIMITS } from './limits.ts';
import type { Source } from './source.ts';
import { found } from './structure.ts';

export type Decoded = { readonly text: string } | { readonly problem: Diagnostic };

/** The text of a file without its byte order mark, or why it has none. */
export function decode({ file, content }: Source): Decoded {
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (!(content instanceof Uint8Array)) {
    return { problem: found('file-unreadable', place, `Cannot be read. ${content.reason}`) };
  }
  if (content.length > LIMITS.file) {
    const message = `The file has ${content.length} bytes, more than ${LIMITS.file}. Split it into several topics.`;
    return { problem: found('limit-exceeded', place, message) };
  }
  try {
    return { text: decoder.decode(content) };
  } catch {
    return { problem: found('encoding-invalid', place, invalid(content)) };
  }
}

// One for all files: making one takes longer than reading a file.
const decoder = new TextDecoder('utf-8', { fatal: true });

function invalid(bytes: Uint8Array): string {
  const offset = validUntil(bytes);
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe ? ' It looks like UTF-16.' : '';
  return `Not valid UTF-8: the byte at offset ${offset} does not fit.${utf16} Save the file as UTF-8.`;
}

/** The offset of the first byte that is not part of a character. */
function validUntil(bytes: Uint8Array): number {
  let offset = 0;
  for (let size = characterAt(bytes, 0); size > 0; size = characterAt(bytes, offset))
    offset += size;
  return offset;
}

/** First byte from and to, bytes of the character, and where its second byte must lie (Unicode, table 3-7). */
const CHARACTERS = [
  [0x00, 0x7f, 1, 0x00, 0x00],
  [0xc2, 0xdf, 2, 0x80, 0xbf],
  [0xe0, 0xe0, 3, 0xa0, 0xbf],
  [0xe1, 0xec, 3, 0x80, 0xbf],
  [0xed, 0xed, 3, 0x80, 0x9f],
  [0xee, 0xef, 3, 0x80, 0xbf],
  [0xf0, 0xf0, 4, 0x90, 0xbf],
  [0xf1, 0xf3, 4, 0x80, 0xbf],
  [0xf4, 0xf4, 4, 0x80, 0x8f],
] as const;

/** How many bytes the character at an offset has; 0 where there is none. */
function characterAt(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? -1;
  const form = CHARACTERS.find(([from, to]) => first >= from && first <= to);
  if (form === undefined) return 0;
  const [, , size, low, high] = form;
  for (let index = 1; index < size; index += 1) {
    const byte = bytes[offset + index] ?? 0;
    if (index === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) return 0;
  }
  return size;
}
