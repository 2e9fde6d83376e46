import type { Block } from './block.ts';
import { markerSize, underlineLevel } from './block-starts.ts';
import { blocksOf } from './blocks.ts';
import { interrupts } from './containers.ts';
import { columnsOf, cut, sizeOfIndent, type Line } from './lines.ts';
import { codeIn } from './spans.ts';

/**
 * The lines of a paragraph without their indentation, but where it alone keeps a line from beginning
 * another block.
 */
export function paragraphLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const size = sizeOfIndent(line.text, 0);
    if (size === 0) return line;
    const bare = cut(line, size, columnsOf(line, size));
    const begins = index > 0 && (interrupts(bare) || underlineLevel(bare) !== undefined);
    return begins ? line : bare;
  });
}

/**
 * A text so that it begins with a paragraph wherever it stands: with a backslash before a sign that
 * would begin another block (`> `, `1. `, `***`). Behind a check box, where it was written, it does not.
 */
export function asParagraph(markdown: string): string {
  if (/^\p{L}/u.test(markdown)) return markdown;
  const text = withoutComments(markdown);
  const [block] = blocksOf(text.split('\n', 1)[0] ?? '');
  if (block === undefined || !isOther(block)) return text;
  const sign = Math.max(0, markerSize(text) - 1);
  return `${text.slice(0, sign)}\\${text.slice(sign)}`;
}

/** At the start of a line a comment would make HTML of all of it. */
function withoutComments(text: string): string {
  let rest = text;
  for (
    let end = rest.indexOf('-->');
    rest.startsWith('<!--') && end >= 0;
    end = rest.indexOf('-->')
  )
    rest = rest.slice(end + 3).trimStart();
  return rest;
}

/** A title that lacks its space is text. */
function isOther(block: Block): boolean {
  if (block.type === 'heading') return block.malformed !== 'space';
  return block.type !== 'paragraph';
}

/**
 * A title as a paragraph. In a title only backticks and `*` are marks, as its id has it: the
 * underscores of `__init__.py` belong to the name.
 */
export function titleText(title: string): string {
  if (!title.includes('_')) return asParagraph(title);
  const code = codeIn(title);
  const parts = title.replace(/(?<!\\)_/g, (sign, at: number) =>
    code.some(({ from, to }) => from <= at && at < to) ? sign : `\\${sign}`,
  );
  return asParagraph(parts);
}
