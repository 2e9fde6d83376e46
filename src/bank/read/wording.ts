import { isEnglish } from '../languages.ts';
import { withoutCode } from '../../markdown/spans.ts';
import { parseNumber } from '../numbers.ts';
import { placeIn, type Prose } from '../../markdown/lines.ts';
import type { Choice } from '../question.ts';
import { sliced } from '../../markdown/prose.ts';
import { tell, type Reading } from './tell.ts';

/** "Both A and B", as the whole of an answer or its beginning. */
const LETTERS =
  /^(?:(?:both|either|neither|only)\s)?[A-H](?:,\s[A-H]){0,6},?\s(?:and|or|nor|&)\s[A-H](?:\sonly)?\.?$|^both\s[A-H]\sand\s[A-H]\b|^(?:all|any|none)(?:\sof\sthem)?\s(?:except|but)\s(?:for\s)?[A-H]\.?$/i;

/** "Option C", "answer B is", "the second answer"; but not "DHCP option 3" or "answers A queries". */
const POSITION =
  /\b(?:(?:[Oo]ption|[Cc]hoice)s?\s\(?[A-H]\)?|[Aa]nswer\s\(?[A-H]\)?(?=\s(?:is|was|and|or)\b|[.,;:)]|$))(?![\w'-])|\b[Tt]he\s(?:first|second|third|fourth|fifth|last)\sanswer\b/;

/** What is only said of the answers: "the correct answer is B", "Answer: B", "A is right", "the first option is wrong". */
const SAID =
  /\b(?:correct|right|best)\s(?:answer|option|choice)s?(?:\sis|\sare|:)\s?[*_(]{0,3}[A-H](?=[.,;:)*_]|\s(?:and|because|since)\b|$)|(?:^|[.!?\n]\s{0,3})[*_]{0,2}Answer:[*_]{0,2}\s[*_(]{0,3}[A-H](?=[.,;)*_\n]|$)|(?<=^|[.;:,!?(\n]\s{0,3}|\b(?:and|but|while)\s)[A-H]\sis\s(?:right|wrong|correct|incorrect|true|false)\b|\b[Tt]he\s(?:first|second|third|fourth|fifth|last)\s(?:option|choice)(?=\sis\s(?:right|wrong|correct|incorrect|true|false)\b)/;

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
    const own = sliced(text, LABEL.exec(text.text)?.[0].length ?? 0, text.text.length);
    tellOf(reading, own, matchIn(own, LETTERS) ?? matchIn(own, POSITION));
    if (feedback !== undefined) tellOf(reading, feedback, saidIn(feedback));
  }
  for (const other of others) tellOf(reading, other, saidIn(other));
}

/** A letter that may stand for an answer, in any language. */
const ALONE = /(?<![\p{L}\p{N}'’._/+#-])[B-H](?![\p{L}\p{N}'’_/+#-])/u;

/**
 * Whether what is said about answers may name one of them by its letter or position, in whatever
 * language: then their order has to stay. Where that cannot be told for sure, it does.
 */
export function leansOnOrder(choices: readonly Choice[], others: readonly Prose[]): boolean {
  const said = [...choices.flatMap(({ feedback }) => feedback ?? []), ...others];
  const isNamed = (prose: Prose) =>
    matchIn(prose, POSITION) !== undefined || ALONE.test(withoutCode(prose.text));
  const among = choices.some(({ text }) => matchIn(text, LETTERS) ?? matchIn(text, POSITION));
  return among || said.some(isNamed);
}

/** Numbers are not shuffled; letters that the question itself gives to something are names. */
function isExempt(choices: readonly Choice[], stem: Prose): boolean {
  if (choices.every(({ text }) => parseNumber(text.text) !== undefined)) return true;
  return POSITION.test(stem.text) || NAMED.test(stem.text);
}

/** One of which is in every text that POSITION finds something in; looked for first, since that is fast. */
const WORDS = ['nswer', 'ption', 'hoice'];

/** A text with none of these has nothing that SAID finds. */
const MAY_SAY = /right|wrong|orrect|true|false|best|nswer/;

function saidIn(prose: Prose): RegExpExecArray | undefined {
  const found = matchIn(prose, POSITION);
  if (found !== undefined || !MAY_SAY.test(prose.text)) return found;
  return matchIn(prose, SAID);
}

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

const LABEL = /^\(?([A-Ha-h]|[1-9])[.):]\)?[ \t]+(?=\S)/;

/** Whether all answers bring their own letter or number, A, B, C in any order: then they keep their order. */
export function haveLabels(choices: readonly Choice[]): boolean {
  const labels = choices.map(({ text }) => LABEL.exec(text.text)?.[1]?.toLowerCase() ?? '');
  const known = new Set(labels);
  return known.size === choices.length && !known.has('') && (known.has('a') || known.has('1'));
}

/** Tells of answers that bring their own letter or number. */
export function tellLabels(reading: Reading, choices: readonly Choice[]): void {
  if (!haveLabels(choices)) return;
  for (const { text } of choices) {
    const place = placeIn(text, 0, LABEL.exec(text.text)?.[0].length ?? 0);
    const message = 'Answers get their letters when they are shown. Leave this one out.';
    tell(reading, place, { rule: 'choice-own-label', message, fix: { place, text: '' } });
  }
}

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
  const text = withoutCode(stem.text);
  const told = requestIn(text);
  const request = told ?? (correct > 1 ? askedIn(text) : undefined);
  if (request === undefined) return undefined;
  const { count, from, to } = request;
  if (count === correct) return told?.count;
  const message = `The question says to choose ${count}, but ${correct} ${correct === 1 ? 'answer is' : 'answers are'} marked as correct.`;
  tell(reading, placeIn(stem, from, to), { rule: 'count-mismatch', message });
  return undefined;
}

/** "Which two steps": how many a question asks for without telling to choose them. */
function askedIn(text: string): { count: number; from: number; to: number } | undefined {
  const match = /\b(?:which|what)\s(two|three|four|five)\b/i.exec(text);
  const [all = '', word = ''] = match ?? [];
  if (match === null) return undefined;
  const to = match.index + all.length;
  return { count: NUMBER_WORDS.indexOf(word.toLowerCase()), from: to - word.length, to };
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
