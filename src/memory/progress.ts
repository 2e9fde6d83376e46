import type { Bank } from '../bank/question.ts';
import { answersOf, openExam, openSession } from '../session/replay.ts';
import type { Answered, HistoryRecord } from '../session/record.ts';
import { toldRecords } from '../session/told.ts';
import { memoryOf } from './answers.ts';
import { forecast, type Forecast, type Silence } from './forecast.ts';
import type { Memory } from './memory.ts';
import { DAY } from './model.ts';
import { conceptsOf, countsIn, type ConceptProgress, type Counts } from './progress/concepts.ts';
import { dateOf, studyDays, type StudyDay } from './progress/days.ts';
import { nextStep, type NextStep } from './progress/next-step.ts';
import { pastSessions, type PastSession } from './progress/sessions.ts';
import { sureMisses, type SureMiss } from './progress/sure-misses.ts';

/** How far a learner is with a bank. Shares are from 0 to 1, moments UTC milliseconds. */
export interface Progress {
  readonly bank: Pick<Bank, 'id' | 'title' | 'lang' | 'version' | 'pass'>;
  readonly at: number;
  /** YYYY-MM-DD where the learner is. */
  readonly today: string;
  readonly counts: Counts;
  /** What to expect in `AHEAD` days without more study. */
  readonly forecast: Forecast | Silence;
  /** The same day by day; empty where there is no forecast. */
  readonly outlook: readonly Expected[];
  /** Weakest first; those with few questions answered last. */
  readonly concepts: readonly ConceptProgress[];
  /** Finished sessions, oldest first. */
  readonly sessions: readonly PastSession[];
  /** Days with an answer, oldest first. */
  readonly days: readonly StudyDay[];
  /** Answered wrong though the learner was sure, and not answered again since; latest first. */
  readonly sure: readonly SureMiss[];
  /** Ids that were answered and are no longer in the bank. */
  readonly gone: readonly string[];
  readonly next: NextStep;
}

/** The forecast for a day to come. */
export interface Expected extends Forecast {
  /** Days from now. */
  readonly days: number;
}

/** Whoever asks how far a learner is: when (UTC milliseconds), and how many minutes ahead of UTC. */
export interface Moment {
  readonly now: number;
  readonly offset: number;
}

/**
 * Shares and the forecast are told for a week from now: what was on the screen a minute ago is known
 * now, and says little. `npm run bench learning` tests forecasts one to fourteen days ahead.
 */
export const AHEAD = 7;
const FURTHEST = 14;

/** All that the history says about a learner of a bank. An exam that is not submitted says nothing. */
export function progress(
  all: readonly HistoryRecord[],
  bank: Bank,
  { now, offset }: Moment,
): Progress {
  const records = toldRecords(all, bank);
  const memory = memoryOf(records, bank);
  const answers = answersOf(records, bank.id);
  const at = now + AHEAD * DAY;
  const sessions = pastSessions(records, bank.id);
  const said = forecast(bank, memory, at);
  const concepts = conceptsOf(bank, memory, { now, at });
  const counts = countsIn(concepts);
  const { id, title, lang, version, pass } = bank;
  return {
    bank: { id, title, lang, version, pass },
    at: now,
    today: dateOf({ at: now, offset }),
    counts,
    forecast: said,
    outlook: outlookFrom(bank, memory, now),
    concepts,
    sessions,
    days: studyDays(answers, { at: now, offset }),
    sure: sureMisses(answers, bank),
    gone: goneFrom(answers, bank),
    next: nextStep({
      exam: openExam(all, bank),
      session: openSession(records, bank),
      counts,
      said,
      sessions,
    }),
  };
}

function outlookFrom(bank: Bank, memory: Memory, now: number): readonly Expected[] {
  return Array.from({ length: FURTHEST }, (_, index) => index + 1).flatMap((days) => {
    const said = forecast(bank, memory, now + days * DAY);
    return 'mean' in said ? [{ days, ...said }] : [];
  });
}

function goneFrom(answers: readonly Answered[], { questions }: Bank): readonly string[] {
  const known = new Set(questions.map(({ id }) => id));
  const ids = new Set(answers.map(({ question }) => question));
  return [...ids].filter((id) => !known.has(id)).sort();
}
