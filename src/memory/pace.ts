import type { HistoryRecord } from '../session/history.ts';

/** Milliseconds for a question that nobody has answered yet: the exams that banks are for allow about as much. */
const UNKNOWN = 50_000;
/** Fewer answers say little of how fast somebody is. */
const FEW = 10;
/** The latest answers tell how fast somebody is now. */
const LATEST = 200;

/** Milliseconds that somebody takes for a question: the median of the latest answers. */
export function paceIn(records: readonly HistoryRecord[]): number {
  const times = records.flatMap((record) => (record.type === 'answer' ? [record.ms] : []));
  const latest = times.slice(-LATEST).sort((a, b) => a - b);
  return latest.length < FEW ? UNKNOWN : (latest[Math.floor(latest.length / 2)] ?? UNKNOWN);
}
