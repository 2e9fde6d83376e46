import type { Attempt, Mode } from '../answer/attempt.ts';
import type { Draft } from '../answer/draft.ts';

/** The fields of a record, none of them trusted. */
type UncheckedRecord = Readonly<Partial<Record<FieldOf<HistoryRecord>, unknown>>>;

type FieldOf<One> = One extends HistoryRecord ? keyof One : never;

/** Whether a value from the history is a record this version knows, with every field as it must be. */
function isRecord(value: unknown): value is HistoryRecord {
  return isUnchecked(value) && hasStamp(value) && hasRest(value);
}

function isUnchecked(value: unknown): value is UncheckedRecord {
  return typeof value === 'object' && value !== null;
}

function hasStamp(value: UncheckedRecord): boolean {
  return (
    value.v === (value.type === 'draft' ? 2 : 1) &&
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
    case 'draft':
      return isDraft(value);
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

function isDraft(value: UncheckedRecord): boolean {
  return (
    isName(value.question) && isName(value.hash) && isPicked(value.picked) && isCount(value.hint)
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

/**
 * What stood chosen or typed at a question that was left, and was not handed in: it is there again when
 * the session goes on. The latest of a question counts, until the question is answered. Programs that
 * know no drafts leave it out, as they do with all that has a newer version.
 */
export interface Drafted extends Omit<RecordStamp, 'v'>, Draft {
  readonly v: 2;
  readonly type: 'draft';
  readonly question: string;
  /** The question's hash then. */
  readonly hash: string;
}

export type HistoryRecord = Started | Answered | Marked | Undone | Drafted | Ended;

/** What a history holds: its records in file order, and how many lines could not be used. */
export interface DecodedHistory {
  readonly records: readonly HistoryRecord[];
  /** Lines that are damaged. */
  readonly skipped: number;
  /** Whole lines that a newer program wrote. */
  readonly newer: number;
}

/**
 * One record as the history keeps it: a newline, JSON in ASCII, a tab, the CRC-32 of the JSON in
 * eight hex digits, a newline. The first newline ends whatever a crash may have left unfinished.
 */
export function encodeRecord(record: HistoryRecord): string {
  return lineOf(record);
}

/**
 * A digest, as a line that says at which character it stands: between the records of a history that
 * was joined to another one it holds no longer.
 */
export function encodeDigest(digest: object, from: number): string {
  return lineOf({ v: 1, type: 'digest', from, digest });
}

function lineOf(value: object): string {
  const json = JSON.stringify(value).replace(BEYOND_ASCII, escape);
  return `\n${json}\t${hex(crc32(json), 8)}\n`;
}

/** Reads a history, in pieces of whole lines, with one character for each byte. A record met twice counts once. */
export function decodeRecords(...pieces: readonly string[]): DecodedHistory {
  const ids = new Set<string>();
  const records: HistoryRecord[] = [];
  const torn: string[] = [];
  let newer = 0;
  for (const line of linesOf(pieces)) {
    if (line === '') continue;
    const value = decodeLine(line);
    if (isDigest(value)) continue;
    if (!isRecord(value)) {
      if (isNewer(value)) newer++;
      else torn.push(line);
    } else if (!ids.has(value.id)) {
      if (isWhole(torn.at(-1), line)) torn.pop();
      ids.add(value.id);
      records.push(value);
    }
  }
  return { records, skipped: torn.length, newer };
}

/** Git may have given lines the ends that Windows has. */
function* linesOf(pieces: readonly string[]): Iterable<string> {
  for (const piece of pieces) yield* piece.split(piece.includes('\r\n') ? /\r?\n/ : '\n');
}

/** Whether a line has all of the torn one before it: what could not be written at once was written again. */
function isWhole(torn: string | undefined, line: string): boolean {
  return torn !== undefined && torn.length < line.length && line.startsWith(torn);
}

/**
 * The last digest that fits, and at which character the records behind it begin. Of a longer history
 * the text may be the end, which begins at a character of it.
 */
export function findDigest<Digest>(
  text: string,
  fits: (value: unknown) => value is Digest,
  start = 0,
): { readonly digest: Digest; readonly to: number } | undefined {
  let from = text.lastIndexOf(DIGEST);
  while (from >= 0) {
    const to = text.indexOf('\n', from + 1);
    const line = decodeLine(text.slice(from + 1, to));
    if (isDigest(line) && line.from === start + from && fits(line.digest))
      return { digest: line.digest, to };
    from = from === 0 ? -1 : text.lastIndexOf(DIGEST, from - 1);
  }
  return undefined;
}

const DIGEST = '\n{"v":1,"type":"digest",';

function isDigest(value: unknown): value is { readonly from?: unknown; readonly digest?: unknown } {
  if (typeof value !== 'object' || value === null || !('v' in value) || !('type' in value))
    return false;
  return value.v === 1 && value.type === 'digest';
}

function decodeLine(line: string): unknown {
  const tab = line.lastIndexOf('\t');
  if (tab !== line.length - CHECK_LENGTH) return undefined;
  const json = line.slice(0, tab);
  if (Number.parseInt(line.slice(tab + 1), 16) !== crc32(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('v' in value)) return false;
  return typeof value.v === 'number' && value.v > 1;
}

/** A tab and eight hex digits. */
const CHECK_LENGTH = 9;

const BEYOND_ASCII = /[\x7f-\uffff]/g;

function escape(unit: string): string {
  return `\\u${hex(unit.charCodeAt(0), 4)}`;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** CRC-32 (ISO 3309, the one of zlib and PNG), unsigned, of a text with one character for each byte. */
export function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
