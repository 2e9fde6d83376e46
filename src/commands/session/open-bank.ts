import type { Io } from '../../io/io.ts';
import { joined, safe, type SafeText } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import type { CommonOptions } from '../command.ts';
import { readBank, type BankRead } from './read-bank.ts';

/**
 * A bank with at least one question; `undefined`, and why on stderr, where there is none. What had to
 * be left out of it is said on stderr, unless it is to be `quiet`.
 */
export async function openBank(
  { bank: path }: Pick<CommonOptions, 'bank'>,
  io: Io,
  { quiet = false } = {},
): Promise<BankRead | undefined> {
  const opened = io.openBank(path);
  if (!opened.found) {
    io.writeError(safe`peerdrill: ${opened.reason}\n`);
    return undefined;
  }
  const read = limited(await readBank(opened, io), opened.only);
  if (read.bank.questions.length === 0) {
    io.writeError(
      safe`peerdrill: No question in ${opened.root} can be asked. See: peerdrill check\n`,
    );
    return undefined;
  }
  if (read.left.length > 0 && !quiet) io.writeError(viewLeft(read));
  return read;
}

/** Of a bank of which single files were named, what these hold; progress is still that of the bank. */
function limited(read: BankRead, only: ReadonlySet<string> | undefined): BankRead {
  if (only === undefined) return read;
  const { bank, left } = read;
  const questions = bank.questions.filter(({ place }) => only.has(place.file));
  const topics = bank.topics.filter(({ place }) => only.has(place.file));
  const concepts = bank.concepts.filter(({ id }) => topics.some(({ concept }) => concept === id));
  return {
    bank: { ...bank, questions, topics, concepts },
    left: left.filter(({ file }) => only.has(file)),
  };
}

const SHOWN = 3;

function viewLeft({ left }: BankRead): SafeText {
  const more = left.length - SHOWN;
  return joined([
    safe`Left out, because of errors: ${plural(left.length, 'question')}. See: peerdrill check`,
    ...left.slice(0, SHOWN).map(({ file, line, message }) => safe`  ${file}:${line} ${message}`),
    ...(more > 0 ? [safe`  and ${more} more`] : []),
    safe``,
  ]);
}
