import { hashAll } from '../bank/hash.ts';
import type { Bank } from '../bank/question.ts';
import { recordsOf } from '../session/course.ts';
import type { Latest } from '../session/order.ts';
import type { HistoryRecord } from '../session/record.ts';
import { openExam, openSession } from '../session/replay.ts';
import type { Tally, Trace } from './memory.ts';
import { REVISION } from './model.ts';
import { pastOf, type Past } from './past.ts';

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

type Unchecked<Valid> = Readonly<Partial<globalThis.Record<keyof Valid, unknown>>>;

function isDigest({ at, speed, learner, ...lists }: Unchecked<Digest>): boolean {
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

function isObject<Valid = Digest>(value: unknown): value is Unchecked<Valid> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}
