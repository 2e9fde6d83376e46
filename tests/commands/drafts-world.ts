import type { Reviewing } from '../../src/answer/prompt.ts';
import type { Asker } from '../../src/io/io.ts';
import { everyKind } from './every-kind.ts';
import { typist } from './key-asker.ts';
import { command, historyInMemory } from './run.ts';

/** In the order of the file: single, choose-two, all-that-apply, whether, typed, numeric, and so on. */
export const study = 'study --order file -n 11 --seed 1';
export const resumed = 'study --resume';
/** In this order: typed, whether, all-that-apply, single, choose-two, ordering, numeric, a series, matching, cloze. */
export const exam = 'exam --seed 2';

/** A learner of a bank with every kind of question, and the history. */
export function openWorld() {
  const history = historyInMemory();
  const time = { now: Date.UTC(2026, 10, 24, 12) };
  const run = async (
    argv: string,
    who: Asker,
    files: Readonly<Record<string, string>> = everyKind,
  ) =>
    command(argv.split(' '), {
      files,
      change: {
        history: () => history,
        asker: () => Promise.resolve(who),
        now: () => time.now,
        clock: () => time.now,
      },
    });
  const reviewed: Reviewing[] = [];
  /** Runs a command, and gives the screens that came. */
  const press = async (argv: string, names: string) => {
    const { asker: who, screens } = typist(names);
    await run(argv, {
      ...who,
      review: (reviewing) => {
        reviewed.push(reviewing);
        return Promise.resolve({ type: 'quit' });
      },
    });
    return screens;
  };
  /** The records but for the first, as "answer single [0]". */
  const kept = () =>
    history.records.flatMap((record) => {
      if (record.type === 'start') return [];
      if (record.type !== 'answer' && record.type !== 'draft') return [record.type];
      const name = record.question.replace('kinds/', '');
      const isSkipped = record.type === 'answer' && record.skipped;
      return [
        isSkipped ? `skip ${name}` : `${record.type} ${name} ${JSON.stringify(record.picked)}`,
      ];
    });
  return { history, time, run, press, kept, reviewed };
}
