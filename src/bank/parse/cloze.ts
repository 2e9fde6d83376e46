import { LIMITS } from '../limits.ts';
import { leavesOf, type Leaf } from '../leaves.ts';
import { placeIn, type Prose, type Start } from '../place.ts';
import type { Blank } from '../question.ts';
import type { Block } from '../scan/block.ts';
import { blanksIn, type Found } from './blanks.ts';
import { isHint } from './hints.ts';
import { hasMarkup } from './markup.ts';
import { tell, type Reading } from './reading.ts';

/** A blank and the paragraph it stands in. */
interface Standing extends Found {
  readonly leaf: Leaf;
}

/** A blank and where it begins in its file. */
interface Placed extends Standing {
  readonly start: Start;
}

/** A question with blanks, divided: its last blank's block and the hints below end what is asked. */
export interface Cloze {
  readonly blanks: readonly Placed[];
  /** How many blocks belong to what is asked. */
  readonly size: number;
}

/** The blanks among blocks; nothing where there are none. */
export function clozeIn(reading: Reading, blocks: readonly Block[]): Cloze | undefined {
  const leaves = leavesOf(reading.file, blocks);
  const found = leaves.flatMap((leaf) => blanksOf(leaf));
  const blanks = found.slice(0, LIMITS.choices).map(withStart);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  if (found.length > blanks.length) tellMany(reading, found.length, last);
  let size = blocks.indexOf(last.leaf.block) + 1;
  for (let block = blocks[size]; block !== undefined && isHint(block); block = blocks[size])
    size += 1;
  for (const blank of blanks) tellBlank(reading, blank);
  for (const leaf of leaves) tellUnfinished(reading, leaf);
  return { blanks, size };
}

function blanksOf(leaf: Leaf): readonly Standing[] {
  const { blanks } = blanksIn(leaf.prose.text, leaf.block.type === 'table');
  return blanks.map((blank) => ({ ...blank, leaf }));
}

function withStart(blank: Standing): Placed {
  const { line, column } = placeIn(blank.leaf.prose, blank.from, blank.to);
  return { ...blank, start: { line, column } };
}

function tellMany(reading: Reading, count: number, { leaf, from, to }: Standing): void {
  const message = `A question has at most ${LIMITS.choices} blanks; this one has ${count}.`;
  tell(reading, placeIn(leaf.prose, from, to), { rule: 'limit-exceeded', message });
}

function tellBlank(reading: Reading, { leaf, from, to, accepted }: Placed): void {
  const message = wrongWith(accepted);
  if (message === undefined) return;
  const rule = accepted.length > LIMITS.accepted ? 'limit-exceeded' : 'cloze-invalid';
  tell(reading, placeIn(leaf.prose, from, to), { rule, message });
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

function tellUnfinished(reading: Reading, { prose, block }: Leaf): void {
  const [at] = blanksIn(prose.text, block.type === 'table').broken;
  if (at === undefined) return;
  tell(reading, placeIn(prose, at, at + 2), {
    rule: 'cloze-invalid',
    message: 'This blank is not complete. Write [[answer]] on one line, and code in backticks.',
  });
}

/** Tells of a blank in a title: it would be read out with its answer. */
export function tellBlankTitle(reading: Reading, title: Prose): boolean {
  const [blank] = blanksIn(title.text, false).blanks;
  if (blank === undefined) return false;
  tell(reading, placeIn(title, blank.from, blank.to), {
    rule: 'cloze-invalid',
    message: 'A title cannot have blanks. Put them into the text below it.',
  });
  return true;
}

/** The blanks by their offsets in the text of the question. */
export function blanksWithin(stem: Prose, { blanks }: Cloze): readonly Blank[] {
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
