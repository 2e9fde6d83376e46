import type { Mode } from '../../session/attempt.ts';
import { coursesOf, type Course } from '../../session/course.ts';
import type { HistoryRecord } from '../../session/record.ts';
import { percentOf } from '../../session/score.ts';
import { dateOf } from './days.ts';

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
  return coursesOf(records, bank)
    .filter(({ started, ended }) => ended?.finished === true && started.questions.length > 0)
    .map(pastSession);
}

function pastSession({ started, answers }: Course): PastSession {
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
