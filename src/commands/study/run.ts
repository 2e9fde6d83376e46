import type { Bank } from '../../bank/question.ts';
import type { Asker, Io } from '../../io/io.ts';
import { joined, safe, visible } from '../../view/safe-text.ts';
import { askAll } from '../sitting/ask-all.ts';
import { finish } from '../sitting/finish.ts';
import { openBank } from '../sitting/open-bank.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { StudyOptions } from '../study.ts';
import { answersAsker, readAnswers } from './answers.ts';
import { begin } from './begin.ts';

/** `peerdrill study`: load, plan, ask, report. */
export async function runStudy(
  names: readonly string[],
  options: StudyOptions,
  io: Io,
): Promise<number> {
  const bank = openBank(options, io);
  if (bank === undefined) return 2;
  const asker = await askerFor(bank, options, io);
  if (asker === undefined) return 2;
  try {
    const { code } = await study(names, options, sittingOf(bank, asker, options, io));
    return code;
  } finally {
    asker.close();
  }
}

/** How a session went: the exit code, and whether the learner left before its end. */
export interface Studied {
  readonly code: number;
  readonly left: boolean;
}

/** One study session, from its plan to its report. */
export async function study(
  names: readonly string[],
  options: StudyOptions,
  sitting: Sitting,
): Promise<Studied> {
  const begun = await begin(names, options, sitting);
  if ('code' in begun) return { code: begun.code, left: begun.left };
  const asked = await askAll(begun.session, sitting, begun.journal);
  const code = finish(asked, sitting, begun.journal, options);
  return { code, left: asked.end !== 'finished' };
}

function sittingOf(bank: Bank, asker: Asker, { data, json }: StudyOptions, io: Io): Sitting {
  const print = json === true ? io.writeError : io.write;
  return { bank, io, asker, history: io.history(data), print };
}

async function askerFor(
  bank: Bank,
  { answers, json }: StudyOptions,
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
