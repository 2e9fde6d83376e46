import { found, type Diagnostic } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import { placeOfLines, trimmed, type Line, type Prose } from '../../markdown/lines.ts';
import { commentsOf, proseOfBlocks } from '../../markdown/prose.ts';
import { scan } from '../../markdown/blocks.ts';
import { itemContent, quoteContent } from '../../markdown/containers.ts';
import type { Suppression } from '../question.ts';
import { DEFINITION, type Block } from '../../markdown/block-starts.ts';
import { boxIn } from './check-box.ts';
import { tellBroken, tell, type Reading } from './tell.ts';
import { tellImages } from './hints-and-links.ts';
import { suppressionsIn } from './question-settings.ts';
import { foldLabel, unescaped } from '../../markdown/links.ts';

/** The study note: its text, and what it silences for the whole file. */
export function noteOf(
  reading: Reading,
  blocks: readonly Block[],
): { readonly note: Prose; readonly suppressions: readonly Suppression[] } {
  tellProse(
    reading,
    blocks,
    'Above the questions stands the study note, and a check box there is no answer. Begin the question with "## Title" below the line "<!-- questions -->".',
  );
  const comments = blocks.flatMap((block) => commentsOf(reading.file, block));
  const suppressions = comments.flatMap((comment) =>
    suppressionsIn(reading, comment, 'check-disable-file'),
  );
  return { note: proseOrNone(reading, blocks), suppressions };
}

/** Tells what is wrong with prose that is no question: a note, a scenario, an introduction. */
export function tellProse(reading: Reading, blocks: readonly Block[], boxMessage: string): void {
  tellBroken(reading, blocks);
  tellImages(reading, blocks);
  const box = boxIn(blocks);
  if (box === undefined) return;
  tell(reading, placeOfLines(reading.file, trimmed(box)), {
    rule: 'note-checkbox',
    message: boxMessage,
  });
}

/** The text of blocks, without a line across at their end; empty where there is none. */
export function proseOrNone(reading: Reading, blocks: readonly Block[]): Prose {
  const prose = proseOfBlocks(reading, withoutEndBreak(blocks));
  return prose ?? { text: '', file: reading.file, lines: [{ line: 1, column: 1 }] };
}

/** A line across that ends a section divides it from the next one, and nothing else. */
export function withoutEndBreak(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'break');
  return last === blocks.length - 1 ? blocks : blocks.slice(0, last + 1);
}

/** The addresses of a file's link definitions by label, folded; the first of a label counts. */
export function definitionsIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  addDefinitions(links, blocks, 0);
  return links;
}

/** Those in quotes and lists too, which serve all of the file as well. */
function addDefinitions(links: Map<string, string>, blocks: readonly Block[], depth: number): void {
  for (const block of blocks) {
    if (block.type === 'definition') addDefinition(links, block);
    else if (depth < LIMITS.nesting && mayDefine(block))
      for (const lines of contentsOf(block)) addDefinitions(links, scan(lines), depth + 1);
  }
}

function addDefinition(links: Map<string, string>, { lines: [line] }: Block): void {
  if (line === undefined) return;
  const [, label = '', pointed, plain] = DEFINITION.exec(trimmed(line).text) ?? [];
  const key = foldLabel(label);
  if (!links.has(key)) links.set(key, unescaped(pointed ?? plain ?? ''));
}

function mayDefine({ type, lines }: Block): boolean {
  return (type === 'quote' || type === 'list') && lines.some(({ text }) => text.includes(']:'));
}

function contentsOf(block: Block): readonly (readonly Line[])[] {
  if (block.type === 'quote') return [quoteContent(block)];
  return block.type === 'list' ? block.items.map(itemContent) : [];
}

/** What is wrong with a file whose link definitions come to more than it may hold, at the line where they do. */
export function tooManyAddresses(file: string, line: Line): Diagnostic {
  const message = `The addresses of the link definitions, written out wherever they are used, come to more than ${LIMITS.addresses} characters. Use shorter addresses, or fewer links.`;
  return found('limit-exceeded', placeOfLines(file, { ...line, text: '' }), message);
}
