import type { Attempt, Picked } from '../answer/attempt.ts';
import type { Bank, Question } from '../bank/question.ts';
import { pastOf } from '../memory/from-history.ts';
import { next } from '../memory/next-questions.ts';
import { plan } from '../session/choose-questions.ts';
import type { HistoryRecord } from '../session/history.ts';
import { openSession } from '../session/replay.ts';
import { answer, skip, type Session } from '../session/session.ts';
import type { StoredAnswers } from './stored-answers.ts';

/** What a session on a page is to ask: concepts, and how many questions at most. */
interface Wish {
  readonly concepts: readonly string[];
  readonly count: number;
}

/** What happens on a page, written down before it is shown. */
export interface PageHistory {
  readonly records: () => readonly HistoryRecord[];
  /** The session that is open, as it stands. */
  readonly session: () => Session | undefined;
  /** Begins a session; false where there is nothing to ask now. */
  readonly begin: (wish: Wish) => boolean;
  /** The attempt that was written down; without an answer the question is skipped. */
  readonly answer: (question: Question, picked: Picked | undefined, spent: Spent) => Attempt;
  readonly undo: (question: Question) => void;
  readonly mark: (question: Question, on: boolean) => void;
  readonly end: (finished: boolean) => void;
}

/** Milliseconds on a question, and how many hints were shown. */
interface Spent {
  readonly ms: number;
  readonly hint: number;
}

type Unstamped<One> = One extends HistoryRecord
  ? Omit<One, 'v' | 'id' | 'session' | 'sequence' | 'at' | 'offset' | 'bank'>
  : never;

/** The history of a page; `now` gives UTC milliseconds. */
export function pageHistory(bank: Bank, stored: StoredAnswers, now: () => number): PageHistory {
  const records = [...stored.records()];
  const open = (): Session | undefined => openSession(records, bank);
  const append = (session: string, record: Unstamped<HistoryRecord>): void => {
    const sequence = records.filter((one) => one.session === session).length;
    const stamp = { id: randomId(), session, sequence, at: now(), offset: offset(), bank: bank.id };
    const written: HistoryRecord =
      record.type === 'draft' ? { v: 2, ...stamp, ...record } : { v: 1, ...stamp, ...record };
    records.push(written);
    stored.append(written);
  };
  const appendTo = (record: Unstamped<HistoryRecord>): void => {
    const session = open();
    if (session !== undefined) append(session.id, record);
  };
  const attempt = (question: Question, picked: Picked | undefined, spent: Spent): Attempt => {
    const session = open();
    if (session === undefined) throw new Error('No session is open.');
    const { attempts } =
      picked === undefined
        ? skip(session, question, spent)
        : answer(session, question, { picked, ...spent });
    const last = attempts[attempts.length - 1];
    if (last === undefined) throw new Error('An answer makes an attempt.');
    appendTo({ type: 'answer', ...last });
    return last;
  };
  return {
    records: () => records,
    session: open,
    begin: (wish) => {
      const questions = chosen(bank, records, wish, now());
      if (questions.length === 0) return false;
      appendTo({ type: 'end', finished: false });
      append(randomId(), started(bank, questions));
      return true;
    },
    answer: attempt,
    undo: ({ id }) => appendTo({ type: 'undo', question: id }),
    mark: ({ id }, on) => appendTo({ type: 'mark', question: id, on }),
    end: (finished) => appendTo({ type: 'end', finished }),
  };
}

function chosen(
  bank: Bank,
  records: readonly HistoryRecord[],
  { concepts, count }: Wish,
  now: number,
): readonly Question[] {
  const { memory, latest, marked } = pastOf(records, bank);
  const wish = { names: concepts, missed: false, marked: false, new: false, due: false, count };
  const order = { order: 'study', seed: 0 } as const;
  const planned = plan(
    bank,
    { ...wish, ...order },
    { latest, marked, due: new Set() },
    (all, most) => next(memory, all, now, most),
  );
  return planned.found ? planned.questions : [];
}

function started({ version, pass }: Bank, questions: readonly Question[]) {
  return {
    type: 'start',
    mode: 'study',
    seed: Math.floor(Math.random() * 2 ** 32),
    version,
    questions: questions.map(({ id }) => id),
    pass,
    confidence: false,
  } as const;
}

/** Minutes that local time is ahead of UTC. */
function offset(): number {
  return -new Date().getTimezoneOffset();
}

/** 16 hex digits. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
