import type { Bank } from '../bank/question.ts';
import { openExam } from './replay.ts';
import type { HistoryRecord } from './record.ts';

/** The records that may be told of: an exam says nothing before it is submitted. */
export function toldRecords(
  records: readonly HistoryRecord[],
  bank: Bank,
): readonly HistoryRecord[] {
  const exam = openExam(records, bank);
  return exam === undefined ? records : records.filter(({ session }) => session !== exam.id);
}
