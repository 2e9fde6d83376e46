import { type Box, boxOf, boxIn } from './check-box.ts';
import { LIMITS } from '../limits.ts';
import {
  placeOfLines,
  type Line,
  trimmed,
  cut,
  proseOf,
  type Place,
  type Prose,
  type Start,
} from '../../markdown/lines.ts';
import { placeOfBlock, proseOfBlocks, withoutStart } from '../../markdown/prose.ts';
import type { Choice } from '../question.ts';
import type { Block, ListBlock, Item } from '../../markdown/block-starts.ts';
import { tellLazy, tell, type Reading, tellBroken } from './tell.ts';
import { scan } from '../../markdown/blocks.ts';
import { itemContent, quoteContent } from '../../markdown/containers.ts';

/**
 * The answers of the list with check boxes; nothing where there are too many. `below` is the block
 * after the list: only a heading, a comment or a line across may stand there without an empty line.
 */
export function choicesOf(
  reading: Reading,
  list: ListBlock,
  below: Block | undefined,
): readonly Choice[] | undefined {
  const { file } = reading;
  if (list.items.length > LIMITS.accepted) {
    const message = `A question has at most ${LIMITS.choices} answers to choose from, or ${LIMITS.accepted} to accept; here are ${list.items.length}.`;
    tell(reading, placeOfBlock(file, list), { rule: 'limit-exceeded', message });
    return undefined;
  }
  if (list.ordered) tellNumbered(reading, list);
  tellLazy(reading, list.lazy ?? adjoining(list, below));
  const choices: Choice[] = [];
  for (const item of list.items) {
    const choice = choiceOf(reading, item);
    if (choice !== undefined) choices.push(choice);
  }
  return choices;
}

/** The first line of the block below, where it stands directly below the answers. */
function adjoining(list: ListBlock, below: Block | undefined): Line | undefined {
  if (below?.from !== list.to) return undefined;
  const may = below.type === 'heading' || below.type === 'break' || below.type === 'html';
  return may ? undefined : below.lines[0];
}

function tellNumbered(reading: Reading, list: ListBlock): void {
  const [first] = list.items;
  if (first === undefined) return;
  tell(reading, placeOfLines(reading.file, first.bullet), {
    rule: 'checkbox-missing',
    message:
      'Answers with check boxes have bullets, not numbers. Write "- " in place of the number.',
  });
}

/** One answer; nothing where the item has no check box or no text. */
function choiceOf(reading: Reading, item: Item): Choice | undefined {
  const { file } = reading;
  const { first } = item;
  const box = boxOf(first.text);
  if (box === undefined) {
    tell(reading, placeOfLines(file, item.bullet, trimmed(first)), {
      rule: 'checkbox-missing',
      message:
        'This line of the answers has no check box. Write "[x]" for a correct answer, "[ ]" for a wrong one, after the bullet.',
    });
    return undefined;
  }
  const plain = plainChoice(reading, item, box);
  if (plain !== undefined) return plain;
  if (box.mend !== undefined) tellMalformed(reading, first, box.size, box.mend);
  const blocks = contentOf(item, box);
  tellNested(reading, blocks);
  const text = proseOfBlocks(reading, blocks, 'quote');
  const place = placeOfChoice(file, item, text);
  if (text === undefined || isUnseenText(text.text)) {
    tell(reading, place, {
      rule: 'choice-empty',
      message: 'This answer has no text. Write it, or remove the line.',
    });
    return undefined;
  }
  tellLong(reading, place, text);
  const feedback = feedbackOf(reading, blocks);
  return { text, correct: box.correct, place, ...(feedback && { feedback }) };
}

/** Whether nothing of a text is seen: comments, spaces of any sort, letters that are drawn as nothing. */
function isUnseenText(text: string): boolean {
  const shown = text.includes('<!--') ? text.replace(/<!--[^]*?-->/g, '') : text;
  return /^[\s\u00ad\u115f\u1160\u200b-\u200f\u2060\u2800\u3164\uffa0]*$/u.test(shown);
}

/** The blocks of an answer, its box cut off. What stands behind a box is text, never a heading or a list. */
function contentOf(item: Item, { size }: Box): readonly Block[] {
  const [first, ...rest] = scan(itemContent(item));
  if (first === undefined) return rest;
  const block = withoutStart(first, size);
  const [line] = block.lines;
  return line?.text.trim() === '' ? [...restOf(block), ...rest] : [block, ...rest];
}

/** The lines of an answer whose first line is the box alone. */
function restOf(block: Block): readonly Block[] {
  const lines = block.lines.slice(1);
  if (lines.length === 0) return [];
  return block.type === 'paragraph' ? [{ ...block, from: block.from + 1, lines }] : scan(lines);
}

function tellMalformed(reading: Reading, line: Line, size: number, text: string): void {
  const place = placeOfLines(reading.file, { ...line, text: line.text.slice(0, size).trimEnd() });
  const whole = { ...place, endColumn: place.column + size };
  tell(reading, place, {
    rule: 'checkbox-malformed',
    message: `This is no check box yet. Write "${text.trim()}" and a space.`,
    fix: { place: whole, text },
  });
}

function tellNested(reading: Reading, blocks: readonly Block[]): void {
  tellBroken(reading, blocks);
  const heading = blocks.find((block) => block.type === 'heading' && !block.malformed);
  if (heading !== undefined) {
    tell(reading, placeOfBlock(reading.file, heading), {
      rule: 'heading-malformed',
      message: 'A heading inside an answer. Begin it at the start of its line, below an empty one.',
    });
  }
  const nested = boxIn(blocks);
  if (nested === undefined) return;
  tell(reading, placeOfLines(reading.file, nested), {
    rule: 'checkbox-missing',
    message: 'A check box inside an answer. Indent all answers of a question alike.',
  });
}

function placeOfChoice(file: string, item: Item, text: Prose | undefined): Place {
  const place = placeOfLines(file, item.bullet, trimmed(item.first));
  const last = text?.lines.at(-1);
  if (text === undefined || last === undefined) return place;
  const width = text.text.length - (text.text.lastIndexOf('\n') + 1);
  return { ...place, endLine: last.line, endColumn: last.column + width };
}

export function tellLong(reading: Reading, place: Place, { text }: Prose): void {
  if (text.length <= LIMITS.choice) return;
  const message = `An answer has at most ${LIMITS.choice} characters; this one has ${text.length}.`;
  tell(reading, place, { rule: 'limit-exceeded', message });
}

/** The quotes of an answer, joined. */
function feedbackOf(reading: Reading, blocks: readonly Block[]): Prose | undefined {
  const texts: Prose[] = [];
  for (const block of blocks) {
    if (block.type !== 'quote') continue;
    tellLazy(reading, block.lazy);
    const text = proseOfBlocks(reading, scan(quoteContent(block)));
    if (text !== undefined) texts.push(text);
  }
  const [only, second] = texts;
  return second === undefined ? only : joinedProse(reading.file, texts);
}

/** Texts as one, with an empty line between them. */
function joinedProse(file: string, texts: readonly Prose[]): Prose {
  const lines: Start[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined) lines.push({ line: last.line + 1, column: 1 });
    for (const line of text.lines) lines.push(line);
  }
  return { text: texts.map(({ text }) => text).join('\n\n'), file, lines };
}

/**
 * An answer as nearly all are, a line of text with one line of feedback or none, read without being
 * scanned: in a fourth of the time, for half of all that there is to read. Nothing for any other.
 */
function plainChoice(reading: Reading, item: Item, box: Box): Choice | undefined {
  const { bullet, first, lines, offset } = item;
  const below = lines[1];
  if (lines.length > 2 || box.mend !== undefined || reading.links.size > 0) return undefined;
  const text = trimmed(cut(first, box.size));
  const quote = below && plainQuote(below, offset);
  const isPlain = !isUnseenText(text.text) && text.text.length <= LIMITS.choice;
  if (!isPlain || (below !== undefined && quote === undefined)) return undefined;
  const { file } = reading;
  const prose = proseOf(file, [text]);
  const place = placeOfLines(file, bullet, text);
  const { correct } = box;
  if (quote === undefined) return { text: prose, correct, place };
  return { text: prose, correct, place, feedback: proseOf(file, [quote]) };
}

/** What a line quotes, if it is indented to the text above and begins like a sentence, not like a block. */
function plainQuote(line: Line, offset: number): Line | undefined {
  if (!/^ +> [A-Za-z"'(\u00c0-\uffff]/.test(line.text) || line.text[offset] !== '>')
    return undefined;
  return trimmed(cut(line, offset + 2));
}
