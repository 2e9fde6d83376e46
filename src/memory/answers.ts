import type { Bank } from '../bank/question.ts';
import { recordsOf } from '../session/course.ts';
import type { Answered, HistoryRecord } from '../session/record.ts';
import { blank, byId, remember, type Memory } from './memory.ts';

/** What the history says a learner knows of a bank, beyond what was known before. */
export function memoryOf(records: readonly HistoryRecord[], bank: Bank, before = blank): Memory {
  return remember(tellingAnswers(recordsOf(records, bank.id)), byId(bank.questions), before);
}

/**
 * The answers that tell what somebody knew: none that was taken back; of a question answered again in
 * a study session the first, if that stands, for since then its correct answer has been on the
 * screen; in an exam, which shows nothing before its end, the last.
 */
export function tellingAnswers(records: readonly HistoryRecord[]): readonly Answered[] {
  const exams = new Set<string>();
  const answers = new Map<string, Answered | undefined>();
  for (const record of records) {
    if (record.type === 'start' && record.mode === 'exam') exams.add(record.session);
    if (record.type === 'undo') answers.set(placeOf(record), undefined);
    if (record.type !== 'answer') continue;
    const place = placeOf(record);
    if (exams.has(record.session) || !answers.has(place)) answers.set(place, record);
  }
  return [...answers.values()].filter((answer) => answer !== undefined);
}

function placeOf({ session, question }: { session: string; question: string }): string {
  return JSON.stringify([session, question]);
}
