import { hashAll } from '../bank/ids.ts';
import type { Bank } from '../bank/question.ts';
import {
  recordsOf,
  openExam,
  openSession,
  withoutOpenExam,
  latestAttempts,
  markedQuestions,
} from '../session/replay.ts';
import type { Latest } from '../session/choose-questions.ts';
import type { HistoryRecord, Answered } from '../session/history.ts';
import { type Tally, type Trace, blank, byId, remember, type Memory } from './memory.ts';
import { REVISION } from './model.ts';

/**
 * What all records before it come to, for one bank as it is. To read a history of 100,000 answers
 * takes longer than all else before the first question; behind a digest only its end must be read.
 */
export interface Digest {
  /** The bank and its questions, and the revision of the memory: for others it does not hold. */
  readonly of: string;
  /** UTC milliseconds of the newest record. */
  readonly at: number;
  readonly speed: number;
  readonly learner: Tally;
  readonly topics: Entries<Tally>;
  readonly traces: Entries<Trace>;
  readonly latest: Entries<Latest extends ReadonlyMap<string, infer One> ? One : never>;
  readonly marked: readonly string[];
}

/** A map, as JSON has it. */
type Entries<Value> = readonly (readonly [string, Value])[];

/** The digest of a history; none while a session is open, since it would be cut in two. */
export function digestOf(records: readonly HistoryRecord[], bank: Bank): Digest | undefined {
  if (openSession(records, bank) !== undefined || openExam(records, bank) !== undefined)
    return undefined;
  const { memory, latest, marked } = pastOf(records, bank);
  return {
    of: markOf(bank),
    at: recordsOf(records, bank.id).reduce((newest, { at }) => Math.max(newest, at), 0),
    speed: memory.speed,
    learner: memory.learner,
    topics: [...memory.topics],
    traces: [...memory.traces],
    latest: Array.from(latest, ([id, { correct, at }]) => [id, { correct, at }]),
    marked: [...marked],
  };
}

function markOf({ id, questions }: Bank): string {
  const parts = questions.flatMap((question) => [question.id, question.topic, question.hash]);
  return hashAll([String(REVISION), id, ...parts]);
}

/** What was known where the digest stands. */
export function pastIn({ speed, learner, topics, traces, latest, marked }: Digest): Past {
  return {
    memory: { speed, learner, topics: new Map(topics), traces: new Map(traces) },
    latest: new Map(latest),
    marked: new Set(marked),
  };
}

/** Whether the records behind a digest can be folded into it: none is older, as one from a joined history may be. */
export function continues(
  records: readonly HistoryRecord[],
  digest: Digest,
  { id }: Bank,
): boolean {
  return records.every(({ bank, at }) => bank !== id || at >= digest.at);
}

/** Whether a value from the history is a digest for this bank. */
export function digestFor(bank: Bank): (value: unknown) => value is Digest {
  let mark: string | undefined;
  return (value): value is Digest => {
    if (!isObject(value)) return false;
    mark ??= markOf(bank);
    return value.of === mark && isDigest(value);
  };
}

type UncheckedFields<Valid> = Readonly<Partial<globalThis.Record<keyof Valid, unknown>>>;

function isDigest({ at, speed, learner, ...lists }: UncheckedFields<Digest>): boolean {
  return (
    isNumber(at) &&
    isNumber(speed) &&
    isTally(learner) &&
    isEntries(lists.topics, isTally) &&
    isEntries(lists.traces, isTrace) &&
    isEntries(lists.latest, isLatest) &&
    isListOf(lists.marked, isText)
  );
}

function isTally(value: unknown): boolean {
  return isObject<Tally>(value) && isNumber(value.asked) && isNumber(value.known);
}

function isTrace(value: unknown): boolean {
  return (
    isObject<Trace>(value) && isNumber(value.strength) && isNumber(value.at) && isText(value.key)
  );
}

function isLatest(value: unknown): boolean {
  return (
    isObject<{ correct: boolean; at: number }>(value) &&
    typeof value.correct === 'boolean' &&
    isNumber(value.at)
  );
}

function isEntries(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return isListOf(value, (entry) => Array.isArray(entry) && isText(entry[0]) && isOne(entry[1]));
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isObject<Valid = Digest>(value: unknown): value is UncheckedFields<Valid> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** What the history says a learner knows of a bank, beyond what was known before. */
export function memoryOf(records: readonly HistoryRecord[], bank: Bank, before = blank): Memory {
  return remember(tellingAnswers(recordsOf(records, bank.id)), byId(bank.questions), before);
}

/**
 * The answers that tell what somebody knew: none that was taken back; of a question answered again in
 * a study session the first, if that stands, for since then its correct answer has been on the
 * screen; in an exam, which shows nothing before its end, the last.
 */
export function tellingAnswers(records: readonly HistoryRecord[]): readonly Answered[] {
  const exams = new Set<string>();
  const answers = new Map<string, Answered | undefined>();
  for (const record of records) {
    if (record.type === 'start' && record.mode === 'exam') exams.add(record.session);
    if (record.type === 'undo') answers.set(placeOf(record), undefined);
    if (record.type !== 'answer') continue;
    const place = placeOf(record);
    if (exams.has(record.session) || !answers.has(place)) answers.set(place, record);
  }
  return [...answers.values()].filter((answer) => answer !== undefined);
}

function placeOf({ session, question }: { session: string; question: string }): string {
  return JSON.stringify([session, question]);
}

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
 * An exam that is open says nothing.
 */
export function pastOf(all: readonly HistoryRecord[], bank: Bank, before = NOTHING): Past {
  const records = withoutOpenExam(all, bank);
  return {
    memory: memoryOf(records, bank, before.memory),
    latest: new Map([...before.latest, ...latestAttempts(records, bank.id)]),
    marked: markedQuestions(records, bank.id, before.marked),
  };
}
