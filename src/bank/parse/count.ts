import { placeIn, type Prose } from '../place.ts';
import { withoutCode } from '../inline.ts';
import { isEnglish } from './english.ts';
import { tell, type Reading } from './reading.ts';

const WORDS = [
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

/** "Choose two" and the like, where a sentence begins. */
const COUNT = new RegExp(
  String.raw`(?:^|[.?!:;)(*_\n])\s{0,9}(?:please\s)?(?:choose|select|pick|mark|tick|check)\s(?:exactly\s|only\s|the\s|any\s)?[*_]{0,2}(\d{1,2}|${WORDS.join('|')})\b(?!-)`,
  'i',
);

/** How many answers the question says to choose, which must be as many as are correct. */
export function countOf(
  reading: Reading,
  stem: Prose,
  correct: number,
  lang: string,
): number | undefined {
  if (!isEnglish(lang)) return undefined;
  const match = COUNT.exec(withoutCode(stem.text));
  const word = match?.[1]?.toLowerCase();
  if (match === null || word === undefined) return undefined;
  const count = /^\d/.test(word) ? Number(word) : WORDS.indexOf(word);
  if (count === correct) return count;
  const to = match.index + match[0].length;
  const message = `The question says to choose ${count}, but ${correct} ${correct === 1 ? 'answer is' : 'answers are'} marked as correct.`;
  tell(reading, placeIn(stem, to - word.length, to), { rule: 'count-mismatch', message });
  return undefined;
}
