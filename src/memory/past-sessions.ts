import type { Answered, HistoryRecord } from '../session/history.ts';
import type { Mode } from '../answer/attempt.ts';
import { recordedSessions, type RecordedSession } from '../session/replay.ts';
import { percentOf } from '../session/session.ts';

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
const DAY = 86_400_000;
/** Days from 1970 to the end of the year 9999: later dates have no four digits. */
const END = 2_932_897;

/** The learner's date, YYYY-MM-DD, of a moment; `offset` in minutes ahead of UTC. Empty before 1970 and after the year 9999. */
export function dateOf(moment: Pick<Answered, 'at' | 'offset'>): string {
  return dateOn(dayOf(moment));
}

/** The days with an answer up to today, oldest first. What a wrong clock dated later has no day. */
export function studyDays(
  answers: readonly Answered[],
  now: Pick<Answered, 'at' | 'offset'>,
): readonly StudyDay[] {
  const today = dayOf(now);
  const days = new Map<number, Omit<StudyDay, 'date'>>();
  for (const answer of answers) {
    const day = dayOf(answer);
    if (day > today) continue;
    const { answers: count, correct, ms } = days.get(day) ?? { answers: 0, correct: 0, ms: 0 };
    days.set(day, {
      answers: count + 1,
      correct: correct + Number(answer.correct),
      ms: ms + answer.ms,
    });
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, counts]) => ({ date: dateOn(day), ...counts }))
    .filter(({ date }) => date !== '');
}

/** Days since 1970 where the learner was. */
function dayOf({ at, offset }: Pick<Answered, 'at' | 'offset'>): number {
  return Math.floor((at + offset * MINUTE) / DAY);
}

function dateOn(day: number): string {
  return day >= 0 && day < END ? new Date(day * DAY).toISOString().slice(0, 10) : '';
}

/** A session that was finished. */
export interface PastSession {
  readonly mode: Mode;
  /** YYYY-MM-DD where the learner was when it began; empty where no calendar has that day. */
  readonly date: string;
  readonly correct: number;
  readonly total: number;
  readonly percent: number;
  /** The pass line of that session was reached. */
  readonly pass: boolean;
}

/** The finished sessions on a bank, in the order in which they began. */
export function pastSessions(
  records: readonly HistoryRecord[],
  bank: string,
): readonly PastSession[] {
  return recordedSessions(records, bank)
    .filter(({ started, ended }) => ended?.finished === true && started.questions.length > 0)
    .map(pastSession);
}

function pastSession({ started, answers }: RecordedSession): PastSession {
  const { mode, pass, questions } = started;
  const latest = new Map(answers.map((answer) => [answer.question, answer.correct]));
  const correct = [...latest.values()].filter(Boolean).length;
  const total = questions.length;
  return {
    mode,
    date: dateOf(started),
    correct,
    total,
    percent: percentOf({ correct, total }, pass),
    pass: correct * 100 >= pass * total,
  };
}
