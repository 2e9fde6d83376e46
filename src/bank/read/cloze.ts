import { LIMITS } from '../limits.ts';
import { paragraphsOf, type Paragraph } from '../../markdown/prose.ts';
import { placeIn, type Prose, type Start } from '../../markdown/lines.ts';
import type { Blank, KindFields } from '../question.ts';
import type { Block } from '../../markdown/block-starts.ts';
import { tellNoAnswers, type Divided, type ReadKind, type Undivided } from './read-kind.ts';
import { isHint } from './hints-and-links.ts';
import { hasMarkup } from '../../markdown/plain-text.ts';
import { tell, type Reading } from './tell.ts';
import { isEscaped } from '../../markdown/links.ts';
import { withoutCode } from '../../markdown/spans.ts';
import type { Stretch } from '../../markdown/span-tokens.ts';

/** A blank and the paragraph it stands in. */
interface BlankInText extends BlankText {
  readonly paragraph: Paragraph;
}

/** A blank and where it begins in its file. */
interface PlacedBlank extends BlankInText {
  readonly start: Start;
}

/** A question with blanks, divided: its last blank's block and the hints below end what is asked. */
interface Cloze {
  readonly blanks: readonly PlacedBlank[];
  /** How many blocks belong to what is asked. */
  readonly size: number;
}

/** The blanks among blocks; nothing where there are none. */
function clozeIn(reading: Reading, blocks: readonly Block[]): Cloze | undefined {
  const paragraphs = paragraphsOf(reading.file, blocks);
  const found = paragraphs.flatMap((paragraph) => blanksOf(paragraph));
  const blanks = found.slice(0, LIMITS.choices).map(withStart);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  if (found.length > blanks.length) tellMany(reading, found.length, last);
  let size = blocks.indexOf(last.paragraph.block) + 1;
  for (let block = blocks[size]; block !== undefined && isHint(block); block = blocks[size])
    size += 1;
  for (const blank of blanks) tellBlank(reading, blank);
  for (const paragraph of paragraphs) tellUnfinished(reading, paragraph);
  return { blanks, size };
}

function blanksOf(paragraph: Paragraph): readonly BlankInText[] {
  const { blanks } = blanksIn(paragraph.prose.text, paragraph.block.type === 'table');
  return blanks.map((blank) => ({ ...blank, paragraph }));
}

function withStart(blank: BlankInText): PlacedBlank {
  const { line, column } = placeIn(blank.paragraph.prose, blank.from, blank.to);
  return { ...blank, start: { line, column } };
}

function tellMany(reading: Reading, count: number, { paragraph, from, to }: BlankInText): void {
  const message = `A question has at most ${LIMITS.choices} blanks; this one has ${count}.`;
  tell(reading, placeIn(paragraph.prose, from, to), { rule: 'limit-exceeded', message });
}

function tellBlank(reading: Reading, { paragraph, from, to, accepted }: PlacedBlank): void {
  const message = wrongWith(accepted);
  if (message === undefined) return;
  const rule = accepted.length > LIMITS.accepted ? 'limit-exceeded' : 'cloze-invalid';
  tell(reading, placeIn(paragraph.prose, from, to), { rule, message });
}

function wrongWith(accepted: readonly string[]): string | undefined {
  if (accepted.length > LIMITS.accepted) {
    return `A blank takes at most ${LIMITS.accepted} answers; this one has ${accepted.length}.`;
  }
  if (accepted.includes('')) return 'An answer of this blank is empty.';
  if (new Set(accepted).size < accepted.length)
    return 'An answer of this blank stands in it twice.';
  return accepted.some(hasMarkup)
    ? 'An answer of this blank has markup, which nobody types. Write a code span for signs that are meant literally.'
    : undefined;
}

function tellUnfinished(reading: Reading, { prose, block }: Paragraph): void {
  const [at] = blanksIn(prose.text, block.type === 'table').broken;
  if (at === undefined) return;
  tell(reading, placeIn(prose, at, at + 2), {
    rule: 'cloze-invalid',
    message: 'This blank is not complete. Write [[answer]] on one line, and code in backticks.',
  });
}

/** Tells of a blank in a title: it would be read out with its answer. */
function tellBlankTitle(reading: Reading, title: Prose): boolean {
  const [blank] = blanksIn(title.text, false).blanks;
  if (blank === undefined) return false;
  tell(reading, placeIn(title, blank.from, blank.to), {
    rule: 'cloze-invalid',
    message: 'A title cannot have blanks. Put them into the text below it.',
  });
  return true;
}

/** The blanks by their offsets in the text of the question. */
function blanksWithin(stem: Prose, { blanks }: Cloze): readonly Blank[] {
  const offsets = new Map<number, number>();
  let at = 0;
  for (const [index, text] of stem.text.split('\n').entries()) {
    const start = stem.lines[index];
    if (start !== undefined) offsets.set(start.line, at - start.column);
    at += text.length + 1;
  }
  return blanks.map(({ accepted, start, from, to }) => {
    const offset = (offsets.get(start.line) ?? 0) + start.column;
    return { accepted, from: offset, to: offset + (to - from) };
  });
}

/** A `[[…]]`, and the answers in it as they are written. */
interface BlankText extends Stretch {
  readonly accepted: readonly string[];
}

const BLANK = /\[\[((?:[^[\]\n\\]|\\.)+)\]\](?!\()/y;

/**
 * The blanks of a paragraph or table: `[[answer]]` or `[[answer|other]]` on one line, not in code, no
 * space next to the brackets (shells have `[[ … ]]`), no `(` behind them (that is a link). `broken`
 * are positions where one seems to be meant.
 */
function blanksIn(
  text: string,
  inTable: boolean,
): { readonly blanks: readonly BlankText[]; readonly broken: readonly number[] } {
  const blanks: BlankText[] = [];
  const broken: number[] = [];
  if (!text.includes('[[')) return { blanks, broken };
  const masked = withoutCode(text, '`');
  let next = 0;
  for (const { index } of masked.matchAll(/\[\[/g)) {
    if (index < next || isEscaped(masked, index)) continue;
    const to = endOf(masked, index);
    if (to === undefined) {
      if (isMeant(masked, index)) broken.push(index);
      continue;
    }
    const inner = { from: index + 2, to: to - 2 };
    blanks.push({ accepted: answersIn(text, masked, inner, inTable), from: index, to });
    next = to;
  }
  return { blanks, broken };
}

/** Where the blank at a position ends; nothing where it is none. */
function endOf(masked: string, at: number): number | undefined {
  BLANK.lastIndex = at;
  const [all, inner = ''] = BLANK.exec(masked) ?? [];
  return all === undefined || inner.trim() !== inner ? undefined : at + all.length;
}

/** Neither a shell's `[[ … ]]`, nor text in brackets that is a link. */
function isMeant(masked: string, at: number): boolean {
  const line = masked.slice(at, at + LOOKED);
  return !/[\s[]/.test(line.charAt(2)) && line[line.indexOf(']]') + 2] !== '(';
}

/** How far to look for the end of a link; so many openings without an end stay cheap. */
const LOOKED = 500;

/** The answers of a blank, divided where the masked text has `|`: code may hold one. */
function answersIn(
  text: string,
  masked: string,
  { from, to }: Stretch,
  inTable: boolean,
): readonly string[] {
  const answers: string[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    if (masked[index] !== '|') continue;
    const escaped = isEscaped(masked, index);
    if (escaped && !inTable) continue;
    answers.push(text.slice(start, escaped ? index - 1 : index).trim());
    start = index + 1;
  }
  return [...answers, text.slice(start, to).trim()];
}

function divideAtBlanks(reading: Reading, question: Undivided): Divided | undefined {
  const { title, blocks } = question;
  const found = clozeIn(reading, blocks);
  const inTitle = tellBlankTitle(reading, title);
  if (found === undefined) {
    if (!inTitle) tellNoBlank(reading, question);
    return undefined;
  }
  return {
    before: blocks.slice(0, found.size),
    after: blocks.slice(found.size),
    answers: (stem) => ({ kind: 'cloze', blanks: blanksWithin(stem, found) }),
  };
}

/** A question is read for blanks also where nothing says of what kind it is. */
function tellNoBlank(reading: Reading, question: Undivided): void {
  const message = 'A question with "kind: cloze" has a blank in its text: [[answer]].';
  if (question.kind === undefined) tellNoAnswers(reading, question);
  else tell(reading, question.place, { rule: 'cloze-invalid', message });
}

/** Blanks to fill. */
export const cloze: ReadKind<KindFields<'cloze'>> = {
  divide: divideAtBlanks,
  correct: ({ blanks }) => blanks.map(({ accepted }) => accepted.join('|')),
  options: () => [],
  answers: ({ blanks }) => [blanks.map(({ accepted }) => accepted[0] ?? '').join('\0')],
  supports: () => [],
  material: false,
  blanks: ({ blanks }) => blanks,
};
