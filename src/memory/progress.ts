import type { Bank, Question } from '../bank/question.ts';
import { answersOf, openExam, openSession, withoutOpenExam } from '../session/replay.ts';
import type { Answered, HistoryRecord } from '../session/history.ts';
import { memoryOf } from './from-history.ts';
import { forecast, type Forecast, type Silence } from './forecast.ts';
import { type Memory, byId } from './memory.ts';
import { DAY } from './model.ts';
import { conceptsOf, countsIn, type ConceptProgress, type Counts } from './progress-concepts.ts';
import {
  dateOf,
  studyDays,
  type StudyDay,
  pastSessions,
  type PastSession,
} from './past-sessions.ts';
import type { Session } from '../session/session.ts';

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
  const records = withoutOpenExam(all, bank);
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

/** What to do next: arguments for the program, and why. */
interface NextStep {
  readonly command: readonly string[];
  readonly reason: 'exam open' | 'session open' | 'due' | 'ready' | 'new' | 'nothing due';
}

/** What the step hangs on. */
interface Stand {
  readonly exam: Session | undefined;
  readonly session: Session | undefined;
  readonly counts: Counts;
  readonly said: Forecast | Silence;
  readonly sessions: readonly PastSession[];
}

/** From this chance of passing on a practice exam tells more than another study session. */
const READY = 0.8;

/**
 * First what was begun, an exam before all, since its clock runs; then what is due; then a practice
 * exam for whoever is likely to pass and did not just sit one; then what is new.
 */
function nextStep({ exam, session, counts, said, sessions }: Stand): NextStep {
  if (exam !== undefined) return { command: ['exam', '--resume'], reason: 'exam open' };
  if (session !== undefined) return { command: ['study', '--resume'], reason: 'session open' };
  if (counts.due > 0) return { command: ['study'], reason: 'due' };
  const ready = 'pass' in said && said.pass >= READY;
  if (ready && sessions.at(-1)?.mode !== 'exam') return { command: ['exam'], reason: 'ready' };
  return { command: ['study'], reason: counts.new > 0 ? 'new' : 'nothing due' };
}

/** A question that was last answered wrong, and with confidence. */
interface SureMiss {
  readonly question: Question;
  readonly answer: Answered;
  /** YYYY-MM-DD where the learner was. */
  readonly date: string;
}

/**
 * What the learner is sure of and wrong about, latest first: such mistakes are corrected best by
 * feedback (Butterfield and Metcalfe 2001). An answer to a question that has been edited since in
 * what is correct no longer counts.
 */
function sureMisses(answers: readonly Answered[], bank: Bank): readonly SureMiss[] {
  const questions = byId(bank.questions);
  const latest = new Map(
    [...answers].sort((a, b) => a.at - b.at).map((one) => [one.question, one]),
  );
  return [...latest.values()]
    .flatMap((answer) => {
      const question = questions.get(answer.question);
      if (question === undefined || answer.correct || answer.sure !== true) return [];
      const changed = question.hash.slice(8) !== answer.hash.slice(8);
      return changed ? [] : [{ question, answer, date: dateOf(answer) }];
    })
    .sort((a, b) => b.answer.at - a.answer.at);
}
