import { foldLabel, unescaped } from '../inline.ts';
import { trimmed } from '../lines.ts';
import type { Block } from '../scan/block.ts';
import { DEFINITION } from '../scan/starts.ts';

/** The addresses of a file's link definitions by label, folded; the first of a label counts. */
export function definitionsIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const { type, lines } of blocks) {
    const line = type === 'definition' ? lines[0] : undefined;
    if (line === undefined) continue;
    const [, label = '', pointed, plain] = DEFINITION.exec(trimmed(line).text) ?? [];
    const key = foldLabel(label);
    if (!links.has(key)) links.set(key, unescaped(pointed ?? plain ?? ''));
  }
  return links;
}
