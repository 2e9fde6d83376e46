import { marked, percentOf, type Session } from './session.ts';
import type { Bank, Question } from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import type { Draft } from '../answer/draft.ts';
import type { Answered, Drafted, HistoryRecord, Ended, Started } from './history.ts';
import { inTimeOrder } from './record-times.ts';

/** The study session to go on with: the last one on this bank that has a question left and no end. */
export function openSession(records: readonly HistoryRecord[], bank: Bank): Session | undefined {
  const isOpen = ({ started, ended }: RecordedSession) =>
    started.mode === 'study' && ended === undefined;
  return lastWhere(records, bank, isOpen);
}

/**
 * The exam to go on with: the last one on this bank, if it has no end. Whoever began another one
 * has given up those before.
 */
export function openExam(records: readonly HistoryRecord[], bank: Bank): Session | undefined {
  const last = lastRecorded(records, bank, ({ started }) => started.mode === 'exam');
  return last?.ended === undefined ? sessionFrom(last, bank) : undefined;
}

/**
 * The session to report on: the last one on this bank in which a question was answered or skipped.
 * An exam tells nothing before it is submitted, and then counts whatever was answered.
 */
export function lastSession(records: readonly HistoryRecord[], bank: Bank): Session | undefined {
  return lastWhere(records, bank, ({ started, answers, ended }) =>
    started.mode === 'exam' && answers.length === 0
      ? ended?.finished === true
      : answers.length > 0 && (started.mode === 'study' || ended !== undefined),
  );
}

function lastWhere(
  records: readonly HistoryRecord[],
  bank: Bank,
  fits: (recorded: RecordedSession) => boolean,
): Session | undefined {
  return sessionFrom(lastRecorded(records, bank, fits), bank);
}

function lastRecorded(
  records: readonly HistoryRecord[],
  { id, questions }: Bank,
  fits: (recorded: RecordedSession) => boolean,
): RecordedSession | undefined {
  const known = new Set(questions.map((question) => question.id));
  return recordedSessions(records, id).findLast(
    (recorded) =>
      fits(recorded) && recorded.started.questions.some((question) => known.has(question)),
  );
}

/** A recorded session with its questions. What is no longer in the bank is left out; that is no error. */
export function sessionFrom(
  recorded: RecordedSession | undefined,
  bank: Bank,
): Session | undefined {
  if (recorded === undefined) return undefined;
  const { started, answers, marked: ids, at, ended } = recorded;
  const { session, mode, version, seed, pass, confidence, limit } = started;
  const known = new Map(bank.questions.map((question) => [question.id, question]));
  return {
    id: session,
    mode,
    bank: { id: bank.id, title: bank.title, version },
    seed,
    startedAt: started.at,
    endedAt: at,
    finished: ended?.finished === true,
    pass,
    confidence,
    ...(limit === undefined ? {} : { limit }),
    questions: [...new Set(started.questions)].flatMap((question) => known.get(question) ?? []),
    attempts: answers.filter(({ question }) => known.has(question)).map(attemptOf),
    marked: ids.filter((question) => known.has(question)),
    drafts: draftsIn(recorded, known),
  };
}

/** What another program answered meanwhile goes before a draft, and an edited question has none. */
function draftsIn(
  { drafts, answers }: RecordedSession,
  known: ReadonlyMap<string, Question>,
): ReadonlyMap<string, Draft> {
  const latest = new Map(answers.map(({ question, skipped }) => [question, skipped]));
  const standing = [...drafts.values()].filter(
    ({ question, hash }) => known.get(question)?.hash === hash && latest.get(question) !== false,
  );
  return new Map(standing.map(({ question, picked, hint }) => [question, { picked, hint }]));
}

function attemptOf(answered: Answered): Attempt {
  const { question, hash, picked, correct, points, maxPoints, ms, skipped, hint, sure } = answered;
  const attempt = { question, hash, picked, correct, points, maxPoints, ms, skipped, hint };
  return sure === undefined ? attempt : { ...attempt, sure };
}

/**
 * The answers on a bank that count, in file order: of a question answered again in the same session
 * the latest, and none that was taken back.
 */
export function answersOf(records: readonly HistoryRecord[], bank: string): readonly Answered[] {
  const answers: Answered[] = [];
  const sessions = new Map<string, Map<string, number>>();
  for (const record of recordsOf(records, bank).toReversed()) {
    if (record.type !== 'answer' && record.type !== 'undo') continue;
    const session = sessions.get(record.session) ?? new Map<string, number>();
    sessions.set(record.session, session);
    const undone = session.get(record.question) ?? 0;
    if (record.type === 'undo') session.set(record.question, undone + 1);
    else if (undone > 0) session.set(record.question, undone - 1);
    else if (undone === 0) {
      session.set(record.question, COUNTED);
      answers.push(record);
    }
  }
  return answers.reverse();
}

/** Backwards through the file, the first answer that was not taken back counts; earlier ones do not. */
const COUNTED = -Infinity;

/** Question id → its latest answer that counts. */
export function latestAttempts(
  records: readonly HistoryRecord[],
  bank: string,
): ReadonlyMap<string, Answered> {
  return new Map(answersOf(records, bank).map((answer) => [answer.question, answer]));
}

/** Ids of the questions that are marked for review, in whatever session, or were marked before. */
export function markedQuestions(
  records: readonly HistoryRecord[],
  bank: string,
  before: Iterable<string> = [],
): ReadonlySet<string> {
  const ids = new Set(before);
  for (const record of recordsOf(records, bank)) {
    if (record.type !== 'mark') continue;
    if (record.on) ids.add(record.question);
    else ids.delete(record.question);
  }
  return ids;
}

/**
 * The scores, in per cent, of the finished sessions of the same mode that began before one; of exams
 * those that had half as many questions at least, and twice as many at most.
 */
export function trendBefore(
  records: readonly HistoryRecord[],
  { id, mode, bank, questions: { length } }: Pick<Session, 'id' | 'mode' | 'bank' | 'questions'>,
): readonly number[] {
  const sessions = recordedSessions(records, bank.id);
  const at = sessions.findIndex(({ started }) => started.session === id);
  return sessions
    .slice(0, at < 0 ? sessions.length : at)
    .filter(({ started, ended }) => started.mode === mode && ended?.finished === true)
    .filter(({ started }) => mode === 'study' || isLike(started.questions.length, length))
    .map(percentIn);
}

function isLike(size: number, other: number): boolean {
  return size <= 2 * other && other <= 2 * size;
}

function percentIn({ started, answers }: RecordedSession): number {
  const latest = new Map(answers.map(({ question, correct }) => [question, correct]));
  const correct = [...latest.values()].filter(Boolean).length;
  return percentOf({ correct, total: started.questions.length }, started.pass);
}

/** What the history tells of one session, whatever has become of its questions since. */
export interface RecordedSession {
  readonly started: Started;
  /** In the order in which they were given, without those taken back. */
  readonly answers: readonly Answered[];
  /** Ids of the questions marked for review. */
  readonly marked: readonly string[];
  /** The latest draft of each question. */
  readonly drafts: ReadonlyMap<string, Drafted>;
  /** UTC milliseconds of the last thing that happened. */
  readonly at: number;
  /** Absent where the session is still open. */
  readonly ended?: Ended;
}

interface SessionFold {
  readonly started: Started;
  readonly answers: Answered[];
  marked: readonly string[];
  readonly drafts: Map<string, Drafted>;
  at: number;
  ended?: Ended;
}

/** The sessions on one bank, in the order in which they began. */
export function recordedSessions(
  records: readonly HistoryRecord[],
  bank: string,
): readonly RecordedSession[] {
  const sessions = new Map<string, SessionFold>();
  for (const record of recordsOf(records, bank)) {
    const recorded = sessions.get(record.session);
    if (recorded !== undefined) follow(recorded, record);
    else if (record.type === 'start') sessions.set(record.session, begun(record));
  }
  return [...sessions.values()];
}

/** The records of one bank, each once, in the order in which they were made. */
export function recordsOf(
  records: readonly HistoryRecord[],
  bank: string,
): readonly HistoryRecord[] {
  const seen = new Set<string>();
  const own = records.filter((record) => {
    if (record.bank !== bank || seen.has(record.id)) return false;
    seen.add(record.id);
    return true;
  });
  return inTimeOrder(own);
}

function begun(started: Started): SessionFold {
  return { started, answers: [], marked: [], drafts: new Map(), at: started.at };
}

function follow(recorded: SessionFold, record: HistoryRecord): void {
  if (recorded.ended !== undefined || record.type === 'start') return;
  recorded.at = record.at;
  switch (record.type) {
    case 'answer':
      recorded.answers.push(record);
      if (!record.skipped) recorded.drafts.delete(record.question);
      break;
    case 'draft':
      recorded.drafts.set(record.question, record);
      break;
    case 'undo':
      takeBack(recorded.answers, record.question);
      break;
    case 'mark':
      recorded.marked = marked(recorded.marked, record.question, record.on);
      break;
    case 'end':
      recorded.ended = record;
  }
}

function takeBack(answers: Answered[], id: string): void {
  const last = answers.findLastIndex(({ question }) => question === id);
  if (last >= 0) answers.splice(last, 1);
}

/** The records that may be told of: an exam says nothing before it is submitted. */
export function withoutOpenExam(
  records: readonly HistoryRecord[],
  bank: Bank,
): readonly HistoryRecord[] {
  const exam = openExam(records, bank);
  return exam === undefined ? records : records.filter(({ session }) => session !== exam.id);
}
