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
  return `\n${json}\t${hex(crc32(json), 8)}\n`;
}

/** Reads a history, given with one character for each byte. A record met twice counts once. */
export function decodeRecords(text: string): Decoded {
  const ids = new Set<string>();
  const records: Record[] = [];
  let skipped = 0;
  let newer = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value = decodeLine(line);
    if (isNewer(value)) newer++;
    else if (!isRecord(value)) skipped++;
    else if (!ids.has(value.id)) {
      ids.add(value.id);
      records.push(value);
    }
  }
  return { records, skipped, newer };
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
