import { Readable } from 'node:stream';
import { plainAsker } from '../../src/io/plain-asker.ts';
import { screen } from '../samples.ts';

/** An asker whose learner types these lines, and the page it leaves. */
export function openPlain(
  lines: readonly string[],
  part: { tty?: boolean; signal?: AbortSignal } = {},
) {
  const input = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), {
    isTTY: part.tty ?? false,
  });
  const written: string[] = [];
  const asker = plainAsker({
    input,
    screen: () => screen(),
    signal: part.signal ?? new AbortController().signal,
    write: ({ text }) => written.push(text),
  });
  return { asker, page: () => written.join('') };
}
