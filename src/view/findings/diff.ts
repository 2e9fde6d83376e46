import { withoutServerCommands, oneLine } from '../build-server.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';

/** What changes in a file, as a unified diff; empty where nothing does. */
export function viewDiff(file: string, before: string, after: string, screen: Screen): SafeText {
  if (before === after) return visible('');
  const { strong } = screen.style;
  const rows = rowsOf(...linesOf(before, after));
  const hunks = hunksOf(rows).map((hunk) => viewHunk(hunk, screen));
  const heads = ['---', '+++'].map((sign) => strong(safe`${sign} ${oneLine(file)}`));
  return withoutServerCommands(safe`${joined([...heads, ...hunks])}\n`);
}

type Lines = readonly string[];

/** The lines of both texts with their ends. Where all ends are CR LF, each CR would hide the change. */
function linesOf(...texts: readonly [string, string]): [Lines, Lines] {
  const same = texts.every((text) => !/(?<!\r)\n/.test(text));
  const [before = [], after = []] = texts.map(
    (text) => (same ? text.replaceAll('\r\n', '\n') : text).match(/[^\n]*\n|[^\n]+$/g) ?? [],
  );
  return [before, after];
}

/** A line of both texts, or only of the one before or after, and the lines it stands at in both. */
interface DiffRow {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
  readonly old: number;
  readonly now: number;
}

/** Both texts in one list. Where they part, it goes on at the nearest place where they meet again. */
function rowsOf(before: Lines, after: Lines): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let old = 0;
  let now = 0;
  const take = (sign: DiffRow['sign']): void => {
    const line = (sign === '+' ? after[now] : before[old]) ?? '';
    rows.push({ sign, line, old: old + 1, now: now + 1 });
    if (sign !== '+') old += 1;
    if (sign !== '-') now += 1;
  };
  while (old < before.length || now < after.length) {
    const meeting = meetingOf(before, after, old, now);
    while (old < meeting.old) take('-');
    while (now < meeting.now) take('+');
    if (old < before.length && before[old] === after[now]) take(' ');
  }
  return rows;
}

/** Texts that have so many lines to themselves are as good as different: looking further takes too long. */
const FARTHEST = 200;

function meetingOf(
  before: Lines,
  after: Lines,
  old: number,
  now: number,
): { readonly old: number; readonly now: number } {
  for (let far = 0; far <= FARTHEST; far += 1) {
    for (let gone = 0; gone <= far; gone += 1) {
      const at = { old: old + gone, now: now + far - gone };
      const inside = at.old <= before.length && at.now <= after.length;
      if (inside && before[at.old] === after[at.now]) return at;
    }
  }
  return {
    old: Math.min(old + FARTHEST, before.length),
    now: Math.min(now + FARTHEST, after.length),
  };
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** The changes with the lines around them; those whose lines would overlap or touch are one. */
function hunksOf(rows: readonly DiffRow[]): readonly (readonly DiffRow[])[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [index, { sign }] of rows.entries()) {
    if (sign === ' ') continue;
    const last = hunks.at(-1);
    if (last !== undefined && index - CONTEXT <= last.to) last.to = index + CONTEXT + 1;
    else hunks.push({ from: Math.max(0, index - CONTEXT), to: index + CONTEXT + 1 });
  }
  return hunks.map(({ from, to }) => rows.slice(from, to));
}

function viewHunk(rows: readonly DiffRow[], { style }: Screen): SafeText {
  const paints = { ' ': undefined, '-': style.wrong, '+': style.right };
  const old = rows.filter(({ sign }) => sign !== '+').length;
  const now = rows.filter(({ sign }) => sign !== '-').length;
  const first = { old: rows[0]?.old ?? 1, now: rows[0]?.now ?? 1 };
  const span = (line: number, count: number): string => `${count === 0 ? line - 1 : line},${count}`;
  const head = safe`@@ -${span(first.old, old)} +${span(first.now, now)} @@`;
  const lines = rows.flatMap(({ sign, line }) => {
    const text = safe`${sign}${line.endsWith('\n') ? line.slice(0, -1) : line}`;
    const shown = paints[sign]?.(text) ?? text;
    return line.endsWith('\n') ? [shown] : [shown, visible('\\ No newline at end of file')];
  });
  return joined([style.faint(head), ...lines]);
}
