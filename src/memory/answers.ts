import type { Answered, Record } from '../session/record.ts';

/**
 * The answers in a history, of one bank, that say something about the learner: none that was taken
 * back; of a question met again in a study session none but the first, for its correct answer has
 * been shown since; in an exam, which shows nothing, the last.
 */
export function answersOf(records: readonly Record[], bank: string): readonly Answered[] {
  const exams = new Set<string>();
  const answers = new Map<string, Answered | undefined>();
  for (const record of records) {
    if (record.bank !== bank) continue;
    if (record.type === 'start' && record.mode === 'exam') exams.add(record.session);
    if (record.type === 'answer') {
      const place = placeOf(record);
      if (exams.has(record.session) || !answers.has(place)) answers.set(place, record);
    }
    if (record.type === 'undo') answers.set(placeOf(record), undefined);
  }
  return [...answers.values()].filter((answer) => answer !== undefined);
}

function placeOf({ session, question }: { session: string; question: string }): string {
  return JSON.stringify([session, question]);
}
