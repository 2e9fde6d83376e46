import { scan } from '../markdown/blocks.ts';
import { linesOf, placeIn, type Place, type Prose } from '../markdown/lines.ts';
import { paragraphsOf } from '../markdown/prose.ts';
import { linksIn } from '../markdown/spans.ts';
import type { Stretch } from '../markdown/span-tokens.ts';

/** Markdown whose links have no address where it is shown elsewhere; their words stay. */
export function withoutAddresses(markdown: string, shown: readonly string[]): string {
  if (!shown.some((address) => markdown.includes(address))) return markdown;
  const lines = markdown.split('\n');
  const starts = lines.map(() => 0);
  for (const [at, line] of lines.entries()) starts[at + 1] = (starts[at] ?? 0) + line.length + 1;
  const offsetOf = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  const targets = paragraphsOf('', scan(linesOf(markdown))).flatMap(({ prose }) =>
    targetsIn(prose, shown).map(({ line, column, endLine, endColumn }) => ({
      from: offsetOf(line, column),
      to: offsetOf(endLine, endColumn),
    })),
  );
  return emptied(markdown, targets);
}

/** Where the addresses of a paragraph's links stand in their round brackets. */
function targetsIn(prose: Prose, shown: readonly string[]): readonly Place[] {
  return linksIn(prose.text)
    .filter(({ image, address }) => !image && shown.includes(address))
    .filter(({ words, from }) => words.from > from)
    .map(({ words, to }) => placeIn(prose, words.to + 1, to));
}

function emptied(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let next = 0;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    parts.push(text.slice(next, from), '()');
    next = to;
  }
  return parts.join('') + text.slice(next);
}
