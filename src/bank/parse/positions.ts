import { withoutCode } from '../inline.ts';
import { parseNumber } from '../number.ts';
import { placeIn, type Prose } from '../place.ts';
import type { Choice } from '../question.ts';
import { tell, type Reading } from './reading.ts';

/** "Both A and B", as the whole of an answer or its beginning. */
const LETTERS =
  /^(?:(?:both|either|neither|only)\s)?[A-H](?:,\s[A-H]){0,6},?\s(?:and|or|nor|&)\s[A-H](?:\sonly)?\.?$|^both\s[A-H]\sand\s[A-H]\b/i;

/** "Option C", "answer B is", "the second answer"; but not "DHCP option 3" or "answers A queries". */
const POSITION =
  /\b(?:(?:[Oo]ption|[Cc]hoice)s?\s\(?[A-H]\)?|[Aa]nswer\s\(?[A-H]\)?(?=\s(?:is|was|and|or)\b|[.,;:)]|$))(?![\w'-])|\b[Tt]he\s(?:first|second|third|fourth|fifth|last)\sanswer\b/;

/** A letter that names something in the question: "site B". */
const NAMED = /(?<![\w'.-])[B-H](?![\w'-])/;

/**
 * Tells of texts that name an answer by its position, which shuffling changes: in the answers
 * themselves, and in what is shown about them. A name that the question itself gives is fine.
 */
export function tellPositions(
  reading: Reading,
  choices: readonly Choice[],
  stem: Prose,
  others: readonly Prose[],
): void {
  if (isExempt(choices, stem)) return;
  for (const { text, feedback } of choices) {
    tellOf(reading, text, matchIn(text, LETTERS) ?? matchIn(text, POSITION));
    if (feedback !== undefined) tellOf(reading, feedback, matchIn(feedback, POSITION));
  }
  for (const other of others) tellOf(reading, other, matchIn(other, POSITION));
}

/** Whether an answer names another one by its position, so that they must not be shuffled. */
export function namesPositions(choices: readonly Choice[], stem: Prose): boolean {
  const names = ({ text }: Choice) => matchIn(text, LETTERS) ?? matchIn(text, POSITION);
  return !isExempt(choices, stem) && choices.some((choice) => names(choice) !== undefined);
}

/** Numbers are not shuffled; letters that the question itself gives to something are names. */
function isExempt(choices: readonly Choice[], stem: Prose): boolean {
  if (choices.every(({ text }) => parseNumber(text.text) !== undefined)) return true;
  return POSITION.test(stem.text) || NAMED.test(stem.text);
}

/** One of which is in every text that POSITION finds something in; looked for first, since that is fast. */
const WORDS = ['nswer', 'ption', 'hoice'];

function matchIn({ text }: Prose, pattern: RegExp): RegExpExecArray | undefined {
  if (pattern === POSITION && !WORDS.some((word) => text.includes(word))) return undefined;
  return pattern.exec(withoutCode(text)) ?? undefined;
}

function tellOf(reading: Reading, prose: Prose, match: RegExpExecArray | undefined): void {
  if (match === undefined) return;
  tell(reading, placeIn(prose, match.index, match.index + match[0].length), {
    rule: 'choice-position-reference',
    message:
      'Answers are shuffled, so a position or letter means nothing. Name the answer by its words, or write "shuffle: false" below the title.',
  });
}
