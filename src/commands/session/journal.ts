import type { Attempt } from '../../answer/attempt.ts';
import type { Draft } from '../../answer/draft.ts';
import type { Started, HistoryRecord } from '../../session/history.ts';
import type { Session } from '../../session/session.ts';
import type { SessionContext } from './session-context.ts';
import type { Bank, Question } from '../../bank/question.ts';
import type { History, Io, Read } from '../../io/io.ts';
import {
  continues,
  digestFor,
  digestOf,
  pastIn,
  pastOf,
  type Past,
} from '../../memory/from-history.ts';
import { safe } from '../../view/safe-text.ts';
import { be, plural } from '../../view/words.ts';

/** Writes what happens in one session to the history, each thing before it is shown. */
export interface Journal {
  readonly start: (plan: Omit<Started, StampField | 'type'>) => void;
  readonly answer: (attempt: Attempt) => void;
  readonly mark: (question: string, on: boolean) => void;
  readonly undo: (question: string) => void;
  readonly draft: (question: Pick<Question, 'id' | 'hash'>, draft: Draft) => void;
  readonly end: (finished: boolean) => void;
}

type StampField = 'v' | 'id' | 'session' | 'sequence' | 'at' | 'offset' | 'bank';

/** A journal that goes on after so many records of the session. */
export function journalOf(
  session: Pick<Session, 'id' | 'bank'>,
  { history, io }: Pick<SessionContext, 'history' | 'io'>,
  records = 0,
): Journal {
  let sequence = records;
  const stamp = () => ({
    v: 1 as const,
    id: io.id(),
    session: session.id,
    sequence: sequence++,
    at: io.now(),
    offset: io.offset(),
    bank: session.bank.id,
  });
  return {
    start: (plan) => history.append({ ...stamp(), type: 'start', ...plan }),
    answer: (attempt) => history.append({ ...stamp(), type: 'answer', ...attempt }),
    mark: (question, on) => history.append({ ...stamp(), type: 'mark', question, on }),
    undo: (question) => history.append({ ...stamp(), type: 'undo', question }),
    draft: ({ id, hash }, draft) =>
      history.append({ ...stamp(), v: 2, type: 'draft', question: id, hash, ...draft }),
    end: (finished) => history.append({ ...stamp(), type: 'end', finished }),
  };
}

/** What a new session has to know of the earlier ones. */
interface RecalledPast {
  /** Those of sessions that may still be open, and perhaps older ones. */
  readonly records: readonly HistoryRecord[];
  readonly past: () => Past;
}

/** The history as far as a new session needs it; what of that cannot be read is said on stderr. */
export function recall({
  history,
  bank,
  io,
}: Pick<SessionContext, 'history' | 'bank' | 'io'>): RecalledPast {
  const read = history.recall(digestFor(bank));
  const { digest } = read;
  if (digest === undefined || !continues(read.records, digest, bank)) {
    const records = sayUnread(digest === undefined ? read : history.read(), io);
    return { records, past: () => pastOf(records, bank) };
  }
  const records = sayUnread(read, io);
  return { records, past: () => pastOf(records, bank, pastIn(digest)) };
}

/** Lets the next session begin sooner, where the history has grown long. */
export function condense(history: History, bank: Bank): void {
  history.condense(digestFor(bank), (records) => digestOf(records, bank));
}

/** All records of the history; what of it cannot be read is said on stderr. */
export function readHistory(history: History, io: Io): readonly HistoryRecord[] {
  return sayUnread(history.read(), io);
}

function sayUnread({ records, skipped, newer }: Read, io: Io): readonly HistoryRecord[] {
  if (skipped > 0)
    io.writeError(
      safe`peerdrill: ${plural(skipped, 'line')} of the history cannot be read and ${be(skipped)} left out.\n`,
    );
  if (newer > 0)
    io.writeError(
      safe`peerdrill: ${plural(newer, 'record')} of the history ${be(newer)} of a newer version and left out.\n`,
    );
  return records;
}
