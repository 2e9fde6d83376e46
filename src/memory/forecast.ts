import type { Bank } from '../bank/question.ts';
import { guessRate } from '../answer/kinds.ts';
import { chanceKnown, rightness, traceOf, type Memory } from './memory.ts';

/** What score to expect on questions like these; shares from 0 to 1. */
export interface Forecast {
  readonly mean: number;
  /** Two standard deviations either side of the mean, kept within 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** The chance of reaching the pass line. */
  readonly pass: number;
}

/** Too little is known to say anything: so many questions answered of so many needed. */
export interface Silence {
  readonly asked: number;
  readonly needed: number;
  /** Why so many: a share of the bank, the least that says anything, or all that the bank has. */
  readonly reason: 'share' | 'least' | 'all';
}

const NEEDED_ANSWERS = 20;
const NEEDED_SHARE = 0.2;

/** What no count of answers takes away: the questions may be worded otherwise, the day be a bad one. */
const FLOOR = 0.06;
const UNSEEN_SPREAD = 0.65;
const UNSEEN_FLOOR = 0.01;
const PSEUDO_ANSWERS = 4;

/**
 * The expected score on the whole bank at a moment (UTC milliseconds), concepts weighted by the
 * exam's blueprint. Calibrated in simulation: `npm run bench learning` prints the error.
 */
export function forecast(bank: Bank, memory: Memory, at: number): Forecast | Silence {
  const parts = partsOf(bank, memory, at);
  const n = parts.length;
  const asked = parts.filter(({ seen }) => seen).length;
  const needed = Math.min(n, Math.max(NEEDED_ANSWERS, Math.ceil(NEEDED_SHARE * n)));
  if (n === 0 || asked < needed) {
    const share = needed > NEEDED_ANSWERS ? 'share' : 'least';
    return { asked, needed, reason: needed === n ? 'all' : share };
  }
  const mean = weighted(parts, ({ right }) => right);
  const unseen = weighted(parts, ({ seen }) => (seen ? 0 : 1));
  const luck = weighted(parts, ({ right }) => right * (1 - right)) / n;
  const doubt = (mean * (1 - mean)) / (PSEUDO_ANSWERS + asked) + UNSEEN_FLOOR * unseen;
  const deviation = Math.sqrt(luck + (UNSEEN_SPREAD * unseen) ** 2 * doubt + FLOOR ** 2);
  return {
    mean,
    low: Math.max(0, mean - 2 * deviation),
    high: Math.min(1, mean + 2 * deviation),
    pass: normal((mean - bank.pass / 100 + 0.5 / n) / deviation),
  };
}

/** One question: its share of the score, the chance of answering it right, whether it was answered. */
interface ForecastQuestion {
  readonly weight: number;
  readonly right: number;
  readonly seen: boolean;
}

/** A concept weighs what the blueprint says, however many questions it has; all the same where that is nothing. */
function partsOf(
  { concepts, questions }: Bank,
  memory: Memory,
  at: number,
): readonly ForecastQuestion[] {
  const counts = new Map<string, number>();
  for (const { concept } of questions) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const weights = new Map(concepts.map(({ id, weight }) => [id, weight / (counts.get(id) ?? 1)]));
  const parts = questions.map((question) => ({
    weight: weights.get(question.concept) ?? 0,
    right: rightness(chanceKnown(memory, question, at), guessRate(question)),
    seen: traceOf(memory, question) !== undefined,
  }));
  return parts.some(({ weight }) => weight > 0)
    ? parts
    : parts.map((part) => ({ ...part, weight: 1 }));
}

function weighted(
  parts: readonly ForecastQuestion[],
  value: (part: ForecastQuestion) => number,
): number {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * value(part), 0) / total;
}

/** The normal distribution function, to 7 digits (Abramowitz and Stegun 1964, 26.2.17). */
export function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z < 0 ? tail : 1 - tail;
}
