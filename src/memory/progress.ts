import { grouped } from '../bank/grouped.ts';
import type { Bank, Question } from '../bank/question.ts';
import { answersOf, openExam, openSession, withoutOpenExam } from '../session/replay.ts';
import type { Answered, HistoryRecord } from '../session/history.ts';
import { memoryOf } from './from-history.ts';
import { forecast, type Forecast, type Silence } from './forecast.ts';
import { type Memory, byId, chanceKnown, traceOf } from './memory.ts';
import { AHEAD, DAY } from './model.ts';
import {
  dateOf,
  studyDays,
  type StudyDay,
  pastSessions,
  type PastSession,
} from './past-sessions.ts';
import { type Session, percentOf } from '../session/session.ts';
import { countTopics, type TopicCount } from './next-questions.ts';

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

/** Questions by how they stand now, as `TopicCount` has them; and how many were answered. */
interface Counts {
  readonly questions: number;
  readonly new: number;
  readonly learning: number;
  readonly due: number;
  readonly known: number;
  /** Those whose correct answer has changed since do not count. */
  readonly answered: number;
}

export interface TopicProgress extends Counts {
  readonly id: string;
  readonly title: string;
  /** See `ConceptProgress`. */
  readonly percent?: number;
}

export interface ConceptProgress extends Counts {
  readonly id: string;
  readonly title: string;
  /**
   * How much of what was answered will be known: the mean of P(know), which takes the luck out of
   * right answers. Absent where too few questions were answered to say.
   */
  readonly percent?: number;
  readonly word: 'few questions' | 'review' | 'good' | 'strong';
  readonly topics: readonly TopicProgress[];
}

/** Answers below which nothing is said of a concept or topic: so many, and such a share of its questions, but never more than it has. */
const FEW = 10;
const FEW_SHARE = 0.2;
/** Percent. */
const STRONG = 90;
/** Sorts behind every per cent. */
const UNTOLD = 101;

/** How far a learner is with each concept that has questions; counts hold `now`, shares hold `at`. */
function conceptsOf(
  bank: Bank,
  memory: Memory,
  { now, at }: { readonly now: number; readonly at: number },
): readonly ConceptProgress[] {
  const inside = grouped(countTopics(bank, memory, now), ({ topic }) => topic.concept);
  const sums = sumsOf(bank.questions, memory, at);
  return bank.concepts
    .map((concept) => conceptOf(bank, concept, inside.get(concept.id) ?? [], sums))
    .filter(({ questions }) => questions > 0)
    .sort((a, b) => (a.percent ?? UNTOLD) - (b.percent ?? UNTOLD));
}

/** What was answered of a topic, and how many of those are expected to be known. */
interface TopicSum {
  readonly answered: number;
  readonly known: number;
}

const NONE: TopicSum = { answered: 0, known: 0 };

function sumsOf(
  questions: readonly Question[],
  memory: Memory,
  at: number,
): ReadonlyMap<string, TopicSum> {
  const sums = new Map<string, TopicSum>();
  for (const question of questions) {
    if (traceOf(memory, question) === undefined) continue;
    const one = { answered: 1, known: chanceKnown(memory, question, at) };
    sums.set(question.topic, plus(sums.get(question.topic) ?? NONE, one));
  }
  return sums;
}

function plus(a: TopicSum, b: TopicSum): TopicSum {
  return { answered: a.answered + b.answered, known: a.known + b.known };
}

function conceptOf(
  { pass }: Bank,
  { id, title }: Bank['concepts'][number],
  inside: readonly TopicCount[],
  sums: ReadonlyMap<string, TopicSum>,
): ConceptProgress {
  const sum = inside.map(({ topic }) => sums.get(topic.id) ?? NONE).reduce(plus, NONE);
  const topics = inside.map(({ topic, ...count }): TopicProgress => {
    const own = sums.get(topic.id) ?? NONE;
    return {
      id: topic.id,
      title: topic.title,
      ...count,
      answered: own.answered,
      ...percentIn(own, count.questions, pass),
    };
  });
  const all = countsIn(topics);
  const percent = percentIn(sum, all.questions, pass);
  return { id, title, ...all, ...percent, word: wordFor(percent.percent, pass), topics };
}

function percentIn(
  { answered, known }: TopicSum,
  questions: number,
  pass: number,
): { readonly percent?: number } {
  const needed = Math.min(questions, Math.max(FEW, Math.ceil(FEW_SHARE * questions)));
  if (answered === 0 || answered < needed) return {};
  return { percent: percentOf({ correct: known, total: answered }, pass) };
}

function wordFor(percent: number | undefined, pass: number): ConceptProgress['word'] {
  if (percent === undefined) return 'few questions';
  if (percent < pass) return 'review';
  return percent >= STRONG ? 'strong' : 'good';
}

/** The counts of several parts together. */
function countsIn(parts: readonly Counts[]): Counts {
  const sum = (of: (part: Counts) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    questions: sum((part) => part.questions),
    new: sum((part) => part.new),
    learning: sum((part) => part.learning),
    due: sum((part) => part.due),
    known: sum((part) => part.known),
    answered: sum((part) => part.answered),
  };
}
