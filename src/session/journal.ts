import { crc32 } from './crc32.ts';
import type { Record } from './record.ts';
import { isRecord } from './valid-record.ts';

/** What a history holds: its records in file order, and how many lines could not be used. */
export interface Journal {
  readonly records: readonly Record[];
  /** Lines that are damaged. */
  readonly skipped: number;
  /** Whole lines that a newer program wrote. */
  readonly newer: number;
}

/**
 * One record as the history stores it: a newline, JSON in ASCII, a tab, the CRC-32 of the JSON in
 * eight hex digits, a newline. The first newline ends whatever a crash may have left unfinished.
 */
export function encodeRecord(record: Record): string {
  const json = JSON.stringify(record).replace(BEYOND_ASCII, escape);
  return `\n${json}\t${hex(crc32(json))}\n`;
}

/** Reads a history; `text` has one character per byte. A record met twice counts once. */
export function decodeRecords(text: string): Journal {
  const records = new Map<string, Record>();
  let skipped = 0;
  let newer = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value = decodeLine(line);
    if (isRecord(value)) {
      if (!records.has(value.id)) records.set(value.id, value);
    } else if (isNewer(value)) newer++;
    else skipped++;
  }
  return { records: [...records.values()], skipped, newer };
}

function decodeLine(line: string): unknown {
  const json = line.slice(0, -CHECK_LENGTH);
  if (line.slice(-CHECK_LENGTH) !== `\t${hex(crc32(json))}`) return undefined;
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

const CHECK_LENGTH = 9;

const BEYOND_ASCII = /[\x7f-\uffff]/g;

function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function hex(check: number): string {
  return check.toString(16).padStart(8, '0');
}
