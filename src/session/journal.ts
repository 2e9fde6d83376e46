import { crc32 } from './crc32.ts';
import type { Record } from './record.ts';
import { isRecord } from './valid-record.ts';

/** What a history holds: its records in file order, and how many lines could not be used. */
export interface Decoded {
  readonly records: readonly Record[];
  /** Lines that are damaged. */
  readonly skipped: number;
  /** Whole lines that a newer program wrote. */
  readonly newer: number;
}

/**
 * One record as the history keeps it: a newline, JSON in ASCII, a tab, the CRC-32 of the JSON in
 * eight hex digits, a newline. The first newline ends whatever a crash may have left unfinished.
 */
export function encodeRecord(record: Record): string {
  const json = JSON.stringify(record).replace(BEYOND_ASCII, escape);
  return `\n${json}\t${hex(crc32(asciiBytes(json), 0, json.length))}\n`;
}

/** Reads a history, given with one character for each byte. A record met twice counts once. */
export function decodeRecords(text: string): Decoded {
  const bytes = asciiBytes(text);
  const ids = new Set<string>();
  const records: Record[] = [];
  let skipped = 0;
  let newer = 0;
  for (const [from, to] of linesOf(text)) {
    const value = decodeLine(text, bytes, from, to);
    if (isNewer(value)) newer++;
    else if (!isRecord(value)) skipped++;
    else if (!ids.has(value.id)) {
      ids.add(value.id);
      records.push(value);
    }
  }
  return { records, skipped, newer };
}

/** Where each line that is not empty begins and ends. */
function* linesOf(text: string): Iterable<readonly [number, number]> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    if (to > from) yield [from, to];
    from = to + 1;
  }
}

function decodeLine(text: string, bytes: Uint8Array, from: number, to: number): unknown {
  const end = to - CHECK_LENGTH;
  if (end <= from || bytes[end] !== TAB) return undefined;
  if (Number.parseInt(text.slice(end + 1, to), 16) !== crc32(bytes, from, end)) return undefined;
  try {
    return JSON.parse(text.slice(from, end));
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('v' in value)) return false;
  return typeof value.v === 'number' && value.v > 1;
}

/** One byte for each character. What is not ASCII was not written by `encodeRecord`: it becomes 0. */
function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  const { read } = new TextEncoder().encodeInto(text, bytes);
  return read === text.length ? bytes : asciiBytes(text.replace(/[^\0-\x7f]/g, '\0'));
}

const TAB = 0x09;

/** A tab and eight hex digits. */
const CHECK_LENGTH = 9;

const BEYOND_ASCII = /[\x7f-\uffff]/g;

function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function hex(check: number): string {
  return check.toString(16).padStart(8, '0');
}
