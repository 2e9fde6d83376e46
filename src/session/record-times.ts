import type { HistoryRecord } from './history.ts';

/**
 * Records in the order in which they were made, however histories were joined: by time, and those of a
 * session as they were counted, though a clock was set back meanwhile. Equal times stay as they are.
 */
export function inTimeOrder(records: readonly HistoryRecord[]): readonly HistoryRecord[] {
  if (areInOrder(records)) return records;
  const latest = new Map<string, number>();
  return records
    .toSorted((a, b) => a.sequence - b.sequence)
    .map((record) => {
      const time = Math.max(record.at, latest.get(record.session) ?? 0);
      latest.set(record.session, time);
      return { record, time };
    })
    .sort((a, b) => a.time - b.time)
    .map(({ record }) => record);
}

function areInOrder(records: readonly HistoryRecord[]): boolean {
  const counted = new Map<string, number>();
  let time = 0;
  return records.every(({ at, session, sequence }) => {
    const isNext = at >= time && sequence > (counted.get(session) ?? -1);
    counted.set(session, sequence);
    time = at;
    return isNext;
  });
}

const DAY = 86_400_000;

/** Records of which none is of later than now, and how many answers were. */
export interface DatedRecords {
  readonly records: readonly HistoryRecord[];
  readonly ahead: number;
}

/**
 * What a clock that was set ahead has dated later than now (UTC milliseconds) was made before whatever
 * follows it in the file. Where nothing does it counts as of a day ago: as of now, its questions would
 * be those asked today for ever, and never come again.
 */
export function notAhead(records: readonly HistoryRecord[], now: number): DatedRecords {
  if (records.every(({ at }) => at <= now)) return { records, ahead: 0 };
  const dated: HistoryRecord[] = [];
  let ahead = 0;
  let next = now - DAY;
  for (const record of records.toReversed()) {
    if (record.at > now && record.type === 'answer') ahead++;
    if (record.at <= now) next = record.at;
    dated.push(record.at > now ? { ...record, at: next } : record);
  }
  return { records: dated.reverse(), ahead };
}
