import { placeIn, type Prose } from '../place.ts';
import { withoutCode } from '../inline.ts';
import { isEnglish } from './english.ts';
import { tell, type Reading } from './reading.ts';

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** "Choose two" and the like, where a sentence begins; cheap to compile, since it is among the first things done. */
const REQUEST =
  /(?:^|[.?!:;)(*_\n])\s{0,9}(?:please\s)?(?:choose|select|pick|mark|tick|check)(?=(\s(?:(?:exactly|only|the|any)\s)?[*_]{0,2}(\w+))\b(?!-))/gi;

/** How many answers the question says to choose, which must be as many as are correct. */
export function countOf(
  reading: Reading,
  stem: Prose,
  correct: number,
  lang: string,
): number | undefined {
  if (!isEnglish(lang)) return undefined;
  const request = requestIn(withoutCode(stem.text));
  if (request === undefined) return undefined;
  const { count, from, to } = request;
  if (count === correct) return count;
  const message = `The question says to choose ${count}, but ${correct} ${correct === 1 ? 'answer is' : 'answers are'} marked as correct.`;
  tell(reading, placeIn(stem, from, to), { rule: 'count-mismatch', message });
  return undefined;
}

/** The first number that is asked for, and where it stands. */
function requestIn(text: string): { count: number; from: number; to: number } | undefined {
  for (const { 0: verb, 1: rest = '', 2: word = '', index } of text.matchAll(REQUEST)) {
    const count = /^\d{1,2}$/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word.toLowerCase());
    const to = index + verb.length + rest.length;
    if (count >= 0) return { count, from: to - word.length, to };
  }
  return undefined;
}
