import { LIMITS } from '../limits.ts';
import { cut, placeOfLines, proseOf, trimmed, type Line } from '../lines.ts';
import type { Choice } from '../question.ts';
import type { Item } from '../scan/block.ts';
import type { Box } from './box.ts';
import type { Reading } from './reading.ts';

/**
 * An answer as nearly all are, a line of text with one line of feedback or none, read without being
 * scanned: in a fourth of the time, for half of all that there is to read. Nothing for any other.
 */
export function plainChoice(reading: Reading, item: Item, box: Box): Choice | undefined {
  const { bullet, first, lines, offset } = item;
  const below = lines[1];
  if (lines.length > 2 || box.mend !== undefined || reading.links.size > 0) return undefined;
  const text = trimmed(cut(first, box.size));
  const quote = below && plainQuote(below, offset);
  const isPlain = text.text !== '' && text.text.length <= LIMITS.choice;
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
