import type { Concept, Question } from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import { grade, nothingPicked } from '../answer/kinds.ts';
import { percentOf, type Score, type Session } from './session.ts';

/** What a session says about its learner. */
export interface Report {
  readonly session: Session;
  readonly score: Score & { readonly percent: number; readonly pass: boolean };
  /** Absent while studying, where nobody fails, unless a score was asked for. */
  readonly verdict?: ReportVerdict;
  /** Weakest first. */
  readonly concepts: readonly ConceptScore[];
  /** "Sure but wrong" first, then in the order of the session. */
  readonly missed: readonly Counted[];
  /** The attempts that count, in the order of the session. */
  readonly attempts: readonly Attempt[];
  /** Questions that count but have no answer. */
  readonly skipped: number;
  /** Milliseconds: on the questions of a study session; of an exam from its start to its end, as far as it lasts. */
  readonly ms: number;
  /** Scores of the sessions before and of this one, in per cent. */
  readonly trend: readonly number[];
  /** Arguments for the program: what to do next. */
  readonly next: readonly string[];
}

/** What had to be reached, and whether it was. */
interface ReportVerdict {
  /** Percent. */
  readonly line: number;
  readonly pass: boolean;
}

interface ConceptScore {
  readonly id: string;
  readonly title: string;
  readonly correct: number;
  readonly total: number;
  readonly percent: number;
  readonly pass: boolean;
  readonly word: 'few questions' | 'review' | 'good' | 'strong';
}

/** A question that counts, with the attempt that counts: the latest. In an exam there may be none. */
export interface Counted {
  readonly question: Question;
  readonly attempt?: Attempt | undefined;
}

/**
 * The score report. In an exam every question counts, in a study session those that were reached.
 * `before` holds the scores of earlier sessions of the mode, in per cent, oldest first; `min` is the
 * score that was asked for.
 */
export function report(
  session: Session,
  concepts: readonly Concept[],
  before: readonly number[] = [],
  min?: number,
): Report {
  const counted = countedIn(session);
  const score = scoreOf(counted, session.pass);
  const byConcept = conceptScores(counted, concepts, session.pass);
  const missed = counted.filter(({ attempt }) => attempt?.correct !== true);
  return {
    session,
    score,
    ...verdictOf(session, score, min),
    concepts: byConcept,
    missed: [...missed.filter(isSure), ...missed.filter((one) => !isSure(one))],
    attempts: counted.flatMap(({ attempt }) => attempt ?? []),
    skipped: missed.filter(({ attempt }) => attempt?.skipped !== false).length,
    ms: msOf(session),
    trend: session.finished ? [...before.slice(1 - TREND), score.percent] : [],
    next: nextStep(byConcept, counted),
  };
}

function verdictOf(
  { mode, pass, finished }: Session,
  score: Report['score'],
  min: number | undefined,
): Pick<Report, 'verdict'> {
  if (!finished && min === undefined) return {};
  if (mode === 'exam') return { verdict: { line: pass, pass: score.pass } };
  return min === undefined ? {} : { verdict: { line: min, pass: score.percent >= min } };
}

function msOf({ mode, attempts, startedAt, endedAt, limit = Infinity }: Session): number {
  const spent = attempts.reduce((sum, { ms }) => sum + ms, 0);
  return mode === 'exam' ? Math.min(limit, Math.max(spent, endedAt - startedAt)) : spent;
}

/** So many sessions, this one among them, are a trend; older ones are history. */
const TREND = 8;

function countedIn({ mode, questions, attempts }: Session): readonly Counted[] {
  const latest = new Map(attempts.map((attempt) => [attempt.question, attempt]));
  return questions.flatMap((question) => {
    const attempt = latest.get(question.id);
    if (attempt !== undefined) return [{ question, attempt }];
    return mode === 'exam' ? [{ question }] : [];
  });
}

function scoreOf(counted: readonly Counted[], pass: number): Report['score'] {
  const worth = counted.map(
    ({ question, attempt }) => attempt ?? grade(question, nothingPicked(question)),
  );
  const sum = {
    correct: worth.filter(({ correct }) => correct).length,
    total: worth.length,
    points: worth.reduce((points, one) => points + one.points, 0),
    maxPoints: worth.reduce((points, one) => points + one.maxPoints, 0),
  };
  return { ...sum, ...judged(sum, pass) };
}

function conceptScores(
  counted: readonly Counted[],
  concepts: readonly Concept[],
  pass: number,
): readonly ConceptScore[] {
  return concepts
    .map(({ id, title }) => {
      const inside = counted.filter(({ question }) => question.concept === id);
      const correct = inside.filter(({ attempt }) => attempt?.correct === true).length;
      return { id, title, correct, total: inside.length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.correct / a.total - b.correct / b.total)
    .map((sum) => ({ ...sum, ...judged(sum, pass), word: wordFor(sum, pass) }));
}

/** Fewer answers say nothing about a concept. */
const FEW = 3;
/** Percent. */
const STRONG = 90;

function wordFor(sum: ConceptSum, pass: number): ConceptScore['word'] {
  if (sum.total < FEW) return 'few questions';
  if (!judged(sum, pass).pass) return 'review';
  return sum.correct * 100 >= STRONG * sum.total ? 'strong' : 'good';
}

type ConceptSum = Pick<Score, 'correct' | 'total'>;

function judged(
  sum: ConceptSum,
  pass: number,
): { readonly percent: number; readonly pass: boolean } {
  const reached = sum.correct * 100 >= pass * sum.total;
  return { percent: percentOf(sum, pass), pass: reached && sum.total > 0 };
}

function isSure({ attempt }: Counted): boolean {
  return attempt?.sure === true;
}

/** Where most was answered wrong there is most to gain; of equals the weakest. */
function nextStep(
  concepts: readonly ConceptScore[],
  counted: readonly Counted[],
): readonly string[] {
  const wrong = counted.filter(({ attempt }) => attempt?.correct === false);
  const [most] = concepts
    .map(({ id }) => ({
      id,
      wrong: wrong.filter(({ question }) => question.concept === id).length,
    }))
    .sort((a, b) => b.wrong - a.wrong);
  if (most !== undefined && most.wrong > 0) return ['study', most.id, '--missed'];
  const weakest = concepts.find(({ correct, total }) => correct < total);
  return weakest === undefined ? ['study'] : ['study', weakest.id];
}
