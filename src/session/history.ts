import type { Attempt, Mode } from '../answer/attempt.ts';

/** The fields of a record, none of them trusted. */
type UncheckedRecord = Readonly<Partial<Record<FieldOf<HistoryRecord>, unknown>>>;

type FieldOf<One> = One extends HistoryRecord ? keyof One : never;

/** Whether a value from the history is a record this version knows, with every field as it must be. */
export function isRecord(value: unknown): value is HistoryRecord {
  return isUnchecked(value) && value.v === 1 && hasStamp(value) && hasRest(value);
}

function isUnchecked(value: unknown): value is UncheckedRecord {
  return typeof value === 'object' && value !== null;
}

function hasStamp(value: UncheckedRecord): boolean {
  return (
    isName(value.id) &&
    isName(value.session) &&
    isCount(value.sequence) &&
    isCount(value.at) &&
    isOffset(value.offset) &&
    isName(value.bank)
  );
}

function hasRest(value: UncheckedRecord): boolean {
  switch (value.type) {
    case 'answer':
      return isAnswer(value);
    case 'start':
      return isStart(value);
    case 'mark':
      return isName(value.question) && isFlag(value.on);
    case 'undo':
      return isName(value.question);
    case 'end':
      return isFlag(value.finished);
    default:
      return false;
  }
}

function isAnswer(value: UncheckedRecord): boolean {
  return (
    isName(value.question) &&
    isName(value.hash) &&
    isPicked(value.picked) &&
    isFlag(value.correct) &&
    isFlag(value.skipped) &&
    isCount(value.hint) &&
    isAmount(value.ms) &&
    isScore(value.points, value.maxPoints) &&
    (value.sure === undefined || isFlag(value.sure))
  );
}

function isStart(value: UncheckedRecord): boolean {
  return (
    (value.mode === 'study' || value.mode === 'exam') &&
    isCount(value.seed) &&
    isName(value.version) &&
    isListOf(value.questions, isName) &&
    (value.limit === undefined || isAmount(value.limit)) &&
    isAmount(value.pass) &&
    value.pass <= 100 &&
    isFlag(value.confidence)
  );
}

function isPicked(value: unknown): boolean {
  return typeof value === 'string' || isListOf(value, isCount) || isListOf(value, isText);
}

function isScore(points: unknown, most: unknown): boolean {
  return isAmount(points) && isAmount(most) && points <= most;
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** No place on earth is more than 14 hours away from UTC; a day is generous. */
function isOffset(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 24 * 60;
}

/** What every line of the history has. */
interface RecordStamp {
  readonly v: 1;
  /** Random; a record met twice counts once. */
  readonly id: string;
  readonly session: string;
  /** Counts the records of a session from 0. */
  readonly sequence: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** Minutes that local time is ahead of UTC. */
  readonly offset: number;
  /** The bank's id. */
  readonly bank: string;
}

/** The session's plan: enough to ask the same questions in the same order again. */
export interface Started extends RecordStamp {
  readonly type: 'start';
  readonly mode: Mode;
  readonly seed: number;
  /** The bank's version. */
  readonly version: string;
  readonly questions: readonly string[];
  /** Exam: milliseconds allowed. */
  readonly limit?: number;
  /** Percent: the pass line of this session. */
  readonly pass: number;
  readonly confidence: boolean;
}

export interface Answered extends RecordStamp, Attempt {
  readonly type: 'answer';
}

/** Marked for review, or no longer. */
interface Marked extends RecordStamp {
  readonly type: 'mark';
  readonly question: string;
  readonly on: boolean;
}

/** The latest answer to the question is taken back. */
interface Undone extends RecordStamp {
  readonly type: 'undo';
  readonly question: string;
}

/** The session is over: nothing goes on from here. */
export interface Ended extends RecordStamp {
  readonly type: 'end';
  /** Every question was reached, or the exam was submitted; false where it was left early. */
  readonly finished: boolean;
}

export type HistoryRecord = Started | Answered | Marked | Undone | Ended;
