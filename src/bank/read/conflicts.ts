import { found, type Diagnostic } from '../diagnostic.ts';
import type { Block } from '../../markdown/block-starts.ts';
import { placeOfLines, type Line } from '../../markdown/lines.ts';

/** Where git left two versions below each other, outside code, which may be about that. */
export function conflictsIn(file: string, blocks: readonly Block[]): readonly Diagnostic[] {
  const lines = blocks.filter(isText).flatMap((block): readonly Line[] => block.lines);
  if (!lines.some(({ text }) => text.startsWith('>>>>>>> '))) return [];
  return lines
    .filter(({ text }) => text.startsWith('<<<<<<< '))
    .map((line) => found('conflict-marker', placeOfLines(file, line), MESSAGE));
}

const MESSAGE =
  'A conflict of two versions begins here. Keep one of them, and remove the lines "<<<<<<<", "=======" and ">>>>>>>".';

function isText({ type, lines }: Block): boolean {
  if (type === 'fence' || type === 'indented' || type === 'html') return false;
  return type !== 'list' || !lines.some(({ text }) => /^\s*(?:```|~~~)/.test(text));
}
