import { LIMITS } from '../limits.ts';
import { placeOfLines, trimmed, type Line } from '../lines.ts';
import type { Place, Prose } from '../place.ts';
import { proseOfBlocks, withoutStart } from '../prose.ts';
import type { Choice } from '../question.ts';
import { scan } from '../scan.ts';
import type { Block, Item } from '../scan/block.ts';
import { itemContent, quoteContent } from '../scan/containers.ts';
import { boxOf, type Box } from './box.ts';
import { boxIn } from './boxes.ts';
import { tellBroken } from './broken.ts';
import { tellLazy } from './lazy.ts';
import { plainChoice } from './plain-choice.ts';
import { tell, type Reading } from './reading.ts';

/** One answer; nothing where the item has no check box or no text. */
export function choiceOf(reading: Reading, item: Item): Choice | undefined {
  const { file } = reading;
  const { first } = item;
  const box = boxOf(first.text);
  if (box === undefined) {
    tell(reading, placeOfLines(file, item.bullet, trimmed(first)), {
      rule: 'checkbox-missing',
      message:
        'This line of the answers has no check box. Write "[x]" for a correct answer, "[ ]" for a wrong one, behind the bullet.',
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
  if (text === undefined || text.text.trim() === '') {
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
  return lines.length === 0 ? [] : scan(lines);
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
  let feedback: Prose | undefined;
  for (const block of blocks) {
    if (block.type !== 'quote') continue;
    tellLazy(reading, block.lazy);
    const text = proseOfBlocks(reading, scan(quoteContent(block)));
    feedback = feedback && text ? joinedProse(feedback, text) : (feedback ?? text);
  }
  return feedback;
}

function joinedProse(above: Prose, below: Prose): Prose {
  const last = above.lines.at(-1) ?? { line: 1, column: 1 };
  const between = { line: last.line + 1, column: 1 };
  return {
    ...above,
    text: `${above.text}\n\n${below.text}`,
    lines: [...above.lines, between, ...below.lines],
  };
}
