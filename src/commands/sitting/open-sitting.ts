import type { Bank } from '../../bank/question.ts';
import type { Asker, Io } from '../../io/io.ts';
import { joined, safe, visible } from '../../view/safe-text.ts';
import type { CommonOptions } from '../command.ts';
import { answersAsker, readAnswers } from './answers.ts';
import { openBank } from './open-bank.ts';
import type { Sitting } from './sitting.ts';

/** Where answers come from, and where questions go. */
interface SittingOptions extends CommonOptions {
  readonly answers?: string;
  readonly json?: boolean;
}

/**
 * Opens bank, history and asker, lets somebody work with them and closes the asker again. Gives the
 * exit code, 2 where bank or answers could not be read.
 */
export async function withSitting(
  options: SittingOptions,
  io: Io,
  work: (sitting: Sitting) => Promise<number>,
): Promise<number> {
  const bank = await openBank(options, io);
  if (bank === undefined) return 2;
  const asker = await askerFor(bank, options, io);
  if (asker === undefined) return 2;
  const print = options.json === true ? io.writeError : io.write;
  try {
    return await work({ bank, io, asker, history: io.history(options.data), print });
  } finally {
    asker.close();
  }
}

async function askerFor(
  bank: Bank,
  { answers, json }: SittingOptions,
  io: Io,
): Promise<Asker | undefined> {
  const print = json === true ? io.writeError : io.write;
  if (answers === undefined) return io.asker(json === true ? 'stderr' : 'stdout');
  const read = readAnswers(io.readFile(answers), bank);
  if (read.valid) return answersAsker(read.answers, io.screen, print);
  io.writeError(
    joined([
      safe`peerdrill: ${answers} does not fit the bank.`,
      ...read.problems.map((problem) => visible(`  ${problem}`)),
      safe``,
    ]),
  );
  return undefined;
}
