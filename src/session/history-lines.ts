import { type HistoryRecord, isRecord } from './history.ts';

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

/** Reads a history, given with one character for each byte. A record met twice counts once. */
export function decodeRecords(text: string): DecodedHistory {
  const ids = new Set<string>();
  const records: HistoryRecord[] = [];
  let skipped = 0;
  let newer = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value = decodeLine(line);
    if (isNewer(value)) newer++;
    else if (isDigest(value)) continue;
    else if (!isRecord(value)) skipped++;
    else if (!ids.has(value.id)) {
      ids.add(value.id);
      records.push(value);
    }
  }
  return { records, skipped, newer };
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
