import type { Random } from '../../bench/learning/random.ts';
import { decodeRecords, encodeRecord } from '../../src/session/history.ts';
import { whole } from './learner.ts';
import { oneOf } from './nasty.ts';

const lines = whole.map(encodeRecord);
const text = lines.join('');
const known = new Set(lines);
const starts = lines.map((_, at) => lines.slice(0, at).join('').length);

/** Bytes of the file spoilt in one place: what is lost or invented beyond that. */
export function spoilt(random: Random): string | undefined {
  const from = Math.floor(random() * text.length);
  const to = Math.min(text.length, from + Math.floor(random() ** 4 * 600));
  const put = oneOf(random, [
    '',
    bytes(random),
    '\0'.repeat(Math.floor(random() * 50)),
    text.slice(from, to).repeat(2),
    text.slice(Math.floor(random() * text.length)).slice(0, 300),
  ]);
  const { records } = decodeRecords(text.slice(0, from) + put + text.slice(to));
  const got = new Set(records.map(encodeRecord));
  const invented = [...got].find((line) => !known.has(line));
  if (invented !== undefined) return `made up ${invented}`;
  const untouched = lines.filter((line, at) => {
    const start = starts[at] ?? 0;
    return start + line.length <= from || start >= to;
  });
  const lost = untouched.find((line) => !got.has(line));
  return lost === undefined ? undefined : `lost ${lost}`;
}

const bytes = (random: Random): string =>
  Array.from({ length: Math.floor(random() * 20) }, () =>
    oneOf(random, ['\n', '\t', '\0', '"', '{', '}', '[', '\\', '0', 'ÿ', '\r', '\x80']),
  ).join('');
