import type { Bank } from '../../bank/question.ts';
import { message } from '../../view/build-server-commands.ts';
import { safe, type SafeText, joined } from '../../view/safe-text.ts';
import { COULD_NOT_RUN } from '../../io/exit-codes.ts';
import type { Asker, History, Io } from '../../io/io.ts';
import type { CommonOptions } from '../command.ts';
import { answersAsker, readAnswers } from './answers-file.ts';
import { openBank } from './open-bank.ts';

/** What a session needs around it: what is asked, who asks, where answers are kept and questions printed. */
export interface SessionContext {
  readonly bank: Bank;
  readonly io: Io;
  readonly asker: Asker;
  readonly history: History;
  /** Questions and feedback: stdout, or stderr where data goes to stdout. */
  readonly print: (text: SafeText) => void;
}

/** How a session ended for the program: the exit code, and whether the learner left before its end. */
export interface SessionExit {
  readonly code: number;
  readonly left: boolean;
}

/** Where answers come from, and where questions go. */
interface SessionOptions extends CommonOptions {
  readonly answers?: string;
  readonly json?: boolean;
}

/**
 * Opens bank, history and asker, lets a session run with them and closes the asker again. Gives the
 * exit code; bank or answers that cannot be read are said on stderr.
 */
export async function withSession(
  options: SessionOptions,
  io: Io,
  run: (context: SessionContext) => Promise<SessionExit>,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const print = options.json === true ? io.writeError : io.write;
  const asker = await askerFor(bank, options, io, print);
  if (asker === undefined) return COULD_NOT_RUN;
  try {
    const { code } = await run({ bank, io, asker, history: io.history(options.data), print });
    return code;
  } finally {
    asker.close();
  }
}

async function askerFor(
  bank: Bank,
  { answers, json }: SessionOptions,
  io: Io,
  print: SessionContext['print'],
): Promise<Asker | undefined> {
  if (answers === undefined) return io.asker(json === true ? 'stderr' : 'stdout');
  const read = readAnswers(io.readFile(answers), bank);
  if (read.valid) return answersAsker(read.answers, io.screen, print);
  io.writeError(
    joined([
      message`peerdrill: ${answers} does not fit the bank.`,
      ...read.problems.map((problem) => message`  ${problem}`),
      safe``,
    ]),
  );
  return undefined;
}
