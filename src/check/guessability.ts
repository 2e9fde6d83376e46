import { isAllOfTheAbove } from '../bank/all-and-none.ts';
import { isSingle, type Choice, type Question } from '../bank/question.ts';
import { isEnglish } from '../bank/languages.ts';
import { shownLength } from '../markdown/plain-text.ts';

/** What somebody scores who knows nothing but how questions are written. Shares lie between 0 and 1. */
export interface Guessability {
  /** The share that the guesser gets right. */
  readonly score: number;
  /** The share that blind picking gets right. */
  readonly chance: number;
  /** Where blind picking lies 19 times in 20: at least `low`, at most `high`. */
  readonly low: number;
  readonly high: number;
  /** How many questions were guessed at. */
  readonly questions: number;
}

/** What a guesser picks from the answers of a question. Of several one is taken blindly. */
export type Guess = (choices: readonly Choice[], lang: string) => readonly Choice[];

/**
 * How far a guesser gets with the questions that have one correct answer, without true or false, where
 * length says nothing. Where the guesser cannot decide between some answers, the question counts for the
 * share of them that is correct.
 *
 * Blind picking gets question i right with probability pᵢ = 1 / its number of answers. Its share of n
 * questions has the mean Σpᵢ / n and the variance Σpᵢ(1 − pᵢ) / n² (Poisson's binomial distribution);
 * the interval is mean ± 1.96 standard deviations (the normal approximation), cut at 0 and 1.
 */
export function guessability(
  questions: readonly Question[],
  guess: Guess = testWise,
): Guessability {
  let size = 0;
  let right = 0;
  let mean = 0;
  let variance = 0;
  for (const question of questions) {
    if (!isSingle(question)) continue;
    const { choices, lang } = question;
    const picked = guess(choices, lang);
    const share = 1 / choices.length;
    size += 1;
    right += picked.filter(({ correct }) => correct).length / picked.length;
    mean += share;
    variance += share * (1 - share);
  }
  if (size === 0) return { score: 0, chance: 0, low: 0, high: 0, questions: 0 };
  const margin = (STANDARD_DEVIATIONS * Math.sqrt(variance)) / size;
  const chance = mean / size;
  return {
    score: right / size,
    chance,
    low: Math.max(0, chance - margin),
    high: Math.min(1, chance + margin),
    questions: size,
  };
}

/** Of a normal distribution 95 % lies this far around its mean. */
const STANDARD_DEVIATIONS = 1.96;

/**
 * With fewer questions the normal approximation is poor, and a high score may be luck: at 30 questions
 * with four answers blind picking is right 7.5 times, give or take 4.6.
 */
export const ENOUGH = 30;

/** "All of the above" where it stands, otherwise the longest of the answers without absolute words. */
export function testWise(choices: readonly Choice[], lang: string): readonly Choice[] {
  if (!isEnglish(lang)) return longest(choices);
  const all = choices.filter(({ text }) => isAllOfTheAbove(text.text));
  if (all.length > 0) return all;
  const careful = choices.filter(({ text }) => !ABSOLUTE.test(text.text));
  return longest(careful.length > 0 ? careful : choices);
}

/** Words that make a statement easy to refute, so that answers with them are seldom correct. */
const ABSOLUTE =
  /\b(?:absolutely|all|always|completely|entirely|every|everyone|everything|exclusively|impossible|must|never|nobody|none|nothing|only|totally)\b/i;

/** The longest answers, as they are shown. */
export function longest(choices: readonly Choice[]): readonly Choice[] {
  let most = -1;
  let found: Choice[] = [];
  for (const choice of choices) {
    const length = shownLength(choice.text.text);
    if (length > most) found = [];
    if (length < most) continue;
    most = length;
    found.push(choice);
  }
  return found;
}

/** A share as people read it: `37.4 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
