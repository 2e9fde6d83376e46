import type { Bank } from '../bank/question.ts';
import type { Latest } from '../session/order.ts';
import type { HistoryRecord } from '../session/record.ts';
import { latestAttempts, markedQuestions } from '../session/replay.ts';
import { memoryOf } from './answers.ts';
import { blank, type Memory } from './memory.ts';

/** What a learner's history says of a bank: all that the choice of the next questions hangs on. */
export interface Past {
  readonly memory: Memory;
  readonly latest: Latest;
  /** Ids of the questions marked for review. */
  readonly marked: ReadonlySet<string>;
}

const NOTHING: Past = { memory: blank, latest: new Map(), marked: new Set() };

/**
 * Folds records into what was known before them. In two parts they give what they give in one, if no
 * session goes from the first into the second and no record of the second is older than one of the first.
 */
export function pastOf(records: readonly HistoryRecord[], bank: Bank, before = NOTHING): Past {
  return {
    memory: memoryOf(records, bank, before.memory),
    latest: new Map([...before.latest, ...latestAttempts(records, bank.id)]),
    marked: markedQuestions(records, bank.id, before.marked),
  };
}
