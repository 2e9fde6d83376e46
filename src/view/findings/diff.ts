import { structuredPatch } from 'diff';
import { withoutServerCommands, oneLine } from '../build-server-commands.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';

/** What changes in a file, as a unified diff; empty where nothing does. */
export function viewDiff(file: string, before: string, after: string, screen: Screen): SafeText {
  if (before === after) return visible('');
  const { strong } = screen.style;
  const hunks = hunksOf(...withPlainEnds(before, after)).map((hunk) => viewHunk(hunk, screen));
  const heads = ['---', '+++'].map((sign) => strong(safe`${sign} ${oneLine(file)}`));
  return withoutServerCommands(safe`${joined([...heads, ...hunks])}\n`);
}

/** Where all lines of both texts end with CR LF, each CR would hide the change. */
function withPlainEnds(before: string, after: string): readonly [string, string] {
  if (/(?<!\r)\n/.test(before + after)) return [before, after];
  return [before.replaceAll('\r\n', '\n'), after.replaceAll('\r\n', '\n')];
}

/** Lines of both texts, or only of the one before or after, as their sign says. */
interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
}

/** More lines of their own make texts as good as different: to match the rest takes the square of their number. */
const MOST = 2000;

/** The changes with three lines around them; those whose lines would overlap or touch are one. */
function hunksOf(before: string, after: string): readonly Hunk[] {
  const options = { context: 3, maxEditLength: MOST };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  return patch?.hunks ?? replaced(before, after);
}

/** All lines of one text gone, and all of the other come. */
function replaced(before: string, after: string): readonly Hunk[] {
  const come = structuredPatch('', '', '', after).hunks.flatMap(({ lines }) => lines);
  return structuredPatch('', '', before, '').hunks.map((gone) => ({
    ...gone,
    newLines: come.filter((line) => line.startsWith('+')).length,
    lines: [...gone.lines, ...come],
  }));
}

function viewHunk(hunk: Hunk, { style }: Screen): SafeText {
  const old = span(hunk.oldStart, hunk.oldLines);
  const now = span(hunk.newStart, hunk.newLines);
  const lines = hunk.lines.map((line) => {
    if (line.startsWith('-')) return style.wrong(visible(line));
    return line.startsWith('+') ? style.right(visible(line)) : visible(line);
  });
  return joined([style.faint(safe`@@ -${old} +${now} @@`), ...lines]);
}

function span(line: number, count: number): string {
  return `${count === 0 ? line - 1 : line},${count}`;
}
