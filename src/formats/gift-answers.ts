import { LIMITS } from '../bank/limits.ts';
import { parseRange } from '../bank/numbers.ts';
import type { Choice, KindFields, NumberRange } from '../bank/question.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { Place, Prose } from '../markdown/lines.ts';
import { choiceAnswers, proseAt } from './foreign-question.ts';
import { cutAtSign, giftMarkdown, indexOfSign, unescapedGift } from './gift-text.ts';

interface GiftRead {
  readonly answers: KindFields | undefined;
  readonly explanation: string | undefined;
}

interface GiftPlace {
  readonly place: Place;
  readonly format: string;
}

/** The answers between two braces, by the kind that their signs tell; what is wrong is told. */
export function giftAnswers(
  reading: Reading,
  between: string,
  at: GiftPlace,
): GiftRead | undefined {
  const [own, general] = cutAtSign(between, '####');
  const explanation = general === undefined ? undefined : giftMarkdown(general, at.format);
  const text = own.trim();
  if (text === '') {
    const message = 'A question without answers, for an essay, is not asked here. It is left out.';
    tell(reading, at.place, { rule: 'kind-unknown', message });
    return undefined;
  }
  return { answers: answersOf(reading, text, at), explanation };
}

function answersOf(reading: Reading, text: string, at: GiftPlace): KindFields | undefined {
  if (text.startsWith('#')) return numeric(reading, text.slice(1).trim(), at);
  const truth = /^(T|TRUE|F|FALSE)\s{0,99}(#[^]*)?$/i.exec(text);
  if (truth !== null) return trueFalse(truth[1] ?? '', truth[2] ?? '', at);
  // One answer to type needs no sign.
  const options = /^[=~]/.test(text) ? optionsIn(text) : [optionOf(`=${text}`)];
  if (options.some(({ sign }) => sign === '~')) return choices(reading, options, at);
  if (options.every((option) => indexOfSign(option.text, '->') >= 0))
    return matching(reading, options, at);
  return typed(options, at);
}

interface GiftOption {
  readonly sign: '=' | '~';
  /** Percent; 100 and 0 where none is written. */
  readonly weight: number;
  readonly text: string;
  readonly feedback: string | undefined;
}

function optionsIn(text: string): readonly GiftOption[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '=' || text[at] === '~') starts.push(at);
  }
  return starts.map((start, index) => optionOf(text.slice(start, starts[index + 1])));
}

function optionOf(text: string): GiftOption {
  const sign = text.startsWith('=') ? '=' : '~';
  const weighed = /^.\s{0,99}%(-?\d{1,3}(?:\.\d{1,9})?)%/.exec(text);
  const rest = text.slice(weighed?.[0].length ?? 1);
  const [own, feedback] = cutAtSign(rest, '#');
  const weight = weighed === null ? (sign === '=' ? 100 : 0) : Number(weighed[1]);
  return { sign, weight, text: own.trim(), feedback };
}

function choiceOf({ text, feedback }: GiftOption, correct: boolean, at: GiftPlace): Choice {
  const said = feedback === undefined ? '' : giftMarkdown(feedback, at.format);
  return {
    text: proseAt(at.place, giftMarkdown(text, at.format)),
    correct,
    place: at.place,
    ...(said !== '' && { feedback: proseAt(at.place, said) }),
  };
}

/** Whatever gives points is correct, as whoever wrote it counts them. */
function choices(
  reading: Reading,
  options: readonly GiftOption[],
  at: GiftPlace,
): KindFields | undefined {
  const all = options.map((option) => choiceOf(option, option.weight > 0, at));
  return choiceAnswers(reading, all, at.place, 'Write "=" before one.');
}

function trueFalse(word: string, feedback: string, { place, format }: GiftPlace): KindFields {
  const isTrue = /^t/i.test(word);
  const [ifWrong = '', ifRight = ''] = feedback.slice(1).split(/(?<!\\)#/);
  const choice = (text: string, correct: boolean): Choice => {
    const said = giftMarkdown(correct ? ifRight : ifWrong, format);
    const prose = { text: proseAt(place, text), correct, place };
    return said === '' ? prose : { ...prose, feedback: proseAt(place, said) };
  };
  return { kind: 'true-false', choices: [choice('True', isTrue), choice('False', !isTrue)] };
}

/** Full points are right; less is a mistake that has its feedback. */
function typed(options: readonly GiftOption[], at: GiftPlace): KindFields {
  return {
    kind: 'typed',
    choices: options.map((option) => choiceOf(option, option.weight >= 100, at)),
  };
}

function matching(
  reading: Reading,
  options: readonly GiftOption[],
  { place, format }: GiftPlace,
): KindFields | undefined {
  const prose = (text: string): Prose => proseAt(place, giftMarkdown(text.trim(), format));
  const rows = options.flatMap(({ text }) => {
    const [left, right = ''] = cutAtSign(text, '->');
    return left.trim() === '' ? [] : [{ left: prose(left), right: prose(right) }];
  });
  if (new Set(rows.map(({ right }) => right.text)).size >= LIMITS.fewestChoices)
    return { kind: 'matching', heads: ['', ''], rows };
  const message = 'At least two pairs are needed that are not alike.';
  tell(reading, place, { rule: 'matching-invalid', message });
  return undefined;
}

function numeric(reading: Reading, text: string, at: GiftPlace): KindFields | undefined {
  const options = /^[=~]/.test(text) ? optionsIn(text) : [optionOf(`=${text}`)];
  const right = options.filter(({ weight }) => weight >= 100);
  const ranges = right.flatMap((option) => rangeOf(option, at) ?? []);
  if (ranges.length > 0 && ranges.length === right.length) return { kind: 'numeric', ranges };
  const message = 'This number cannot be read. Write {#3}, {#3:0.5} or {#2.5..3.5}.';
  tell(reading, at.place, { rule: 'numeric-invalid', message });
  return undefined;
}

/** `1822`, `1822:5` with what it may differ by, `1817..1827`; none where it is no number. */
function rangeOf(
  { text, feedback }: GiftOption,
  { place, format }: GiftPlace,
): NumberRange | undefined {
  const own = unescapedGift(text).trim().replace(/:0$/, '').replace(':', ' ± ');
  const range = parseRange(own);
  if (range === undefined || range.low > range.high) return undefined;
  const said = feedback === undefined ? '' : giftMarkdown(feedback, format);
  const prose = { text: proseAt(place, own), ...range };
  return said === '' ? prose : { ...prose, feedback: proseAt(place, said) };
}
