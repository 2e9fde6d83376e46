import type { Answered } from '../../session/record.ts';

/** A day on which the learner studied. */
export interface StudyDay {
  /** YYYY-MM-DD where the learner was. */
  readonly date: string;
  readonly answers: number;
  readonly correct: number;
  /** Milliseconds spent on questions. */
  readonly ms: number;
}

const MINUTE = 60_000;
/** UTC milliseconds of the end of the year 9999: later dates have no four digits. */
const END = 253_402_300_800_000;

/** The learner's date, YYYY-MM-DD, of a moment; `offset` in minutes ahead of UTC. Empty beyond the year 9999. */
export function dateOf({ at, offset }: Pick<Answered, 'at' | 'offset'>): string {
  const local = at + offset * MINUTE;
  return local >= 0 && local < END ? new Date(local).toISOString().slice(0, 10) : '';
}

/** The days with an answer up to today, oldest first. What a wrong clock dated later has no day. */
export function studyDays(
  answers: readonly Answered[],
  now: Pick<Answered, 'at' | 'offset'>,
): readonly StudyDay[] {
  const today = dateOf(now);
  const days = new Map<string, StudyDay>();
  for (const answer of answers) {
    const date = dateOf(answer);
    if (date === '' || date > today) continue;
    const { answers: count, correct, ms } = days.get(date) ?? { answers: 0, correct: 0, ms: 0 };
    days.set(date, {
      date,
      answers: count + 1,
      correct: correct + Number(answer.correct),
      ms: ms + answer.ms,
    });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
