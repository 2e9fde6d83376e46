import { cut, indentOf, isBlank, withText, type Line } from '../markdown/lines.ts';

/**
 * Lines of a page in which other people write check boxes, as we write them: bullets of any sort and
 * numbers become Markdown's, boxes get their spaces, and the quotes and the code that stand below an answer
 * without being indented become part of it. Every text stays at its place in the file.
 */
export function boxesAsOurs(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let hasCode = false;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? NO_LINE;
    const box = boxLine(line);
    if (box === undefined) {
      const end = FENCE.test(line.text) ? endOfFence(lines, index) : index + 1;
      hasCode &&= isBlank(line);
      out.push(...lines.slice(index, end));
      index = end;
    } else {
      const end = endOfAnswer(lines, index, hasCode || box.text.length === BOX_SIZE);
      const below = insideAnswer(lines.slice(index + 1, end));
      hasCode = below.some(({ text }) => /^[ \t]*(?:```|~~~)/.test(text));
      out.push(box, ...below);
      index = end;
    }
  }
  return out;
}

const BOX_SIZE = '- [x] '.length;

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;

/** A bullet or a number, a box that may be empty, and the answer. */
const BOX =
  /^([ \t]{0,3}([-*+•·–—‣]|\d{1,4}[.)])[ \t\u00a0]{0,9})\[([ \t\u00a0]{0,9}[xX×хХ✓✔]?[ \t\u00a0]{0,9})\](?![([:])[ \t\u00a0]{0,9}/;

/** Whether a line begins an answer with a check box, in any of the ways in which they are written. */
export function isBoxLine({ text }: Line): boolean {
  return BOX.test(text);
}

/** Whether it begins one that is ticked. */
export function isTicked({ text }: Line): boolean {
  const [, , , tick = ''] = BOX.exec(text) ?? [];
  return tick.trim() !== '';
}

function boxLine(line: Line): Line | undefined {
  const match = BOX.exec(line.text);
  if (match === null) return undefined;
  const [, , mark = '', tick = ''] = match;
  const sign = `${bulletFor(mark)} [${tick.trim() === '' ? ' ' : 'x'}] `;
  const rest = cut(line, match[0].length);
  return { ...rest, text: sign + rest.text, column: rest.column - sign.length, before: 0 };
}

/** Another bullet begins another list, as it does in Markdown. */
function bulletFor(mark: string): string {
  if (mark === '*') return '*';
  return mark === '+' || /\d/.test(mark) ? '+' : '-';
}

/**
 * The index of the first line that is no part of the answer that begins at an index. Code may stand
 * apart from it where the answer has no other text, or where the answer above has code too.
 */
function endOfAnswer(lines: readonly Line[], from: number, takesCode: boolean): number {
  let end = from + 1;
  for (let at = end; at < lines.length;) {
    const line = lines[at];
    if (line === undefined || isBoxLine(line)) break;
    if (isBlank(line)) {
      at += 1;
      continue;
    }
    const next = nextAfter(lines, at, at === end, takesCode);
    if (next === undefined) break;
    end = next;
    at = next;
  }
  return end;
}

/** Where a stretch ends that begins at an index, if it belongs to the answer above. */
function nextAfter(
  lines: readonly Line[],
  at: number,
  isBelow: boolean,
  takesCode: boolean,
): number | undefined {
  const line = lines[at] ?? NO_LINE;
  if (indentOf(line) >= 2) return at + 1;
  if (FENCE.test(line.text)) {
    const end = endOfFence(lines, at);
    return isBelow || takesCode || isFollowedByBox(lines, end) ? end : undefined;
  }
  if (/^ ?>/.test(line.text)) {
    const end = endOfQuote(lines, at);
    return isBelow || isFollowedByBox(lines, end) ? end : undefined;
  }
  return undefined;
}

/** The index below the line that ends the code which begins at an index. */
function endOfFence(lines: readonly Line[], from: number): number {
  const signs = FENCE.exec(lines[from]?.text ?? '')?.[1] ?? '';
  for (let at = from + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (text.startsWith(signs) && /^(?:`+|~+)$/.test(text)) return at + 1;
  }
  return lines.length;
}

function endOfQuote(lines: readonly Line[], from: number): number {
  let end = from;
  while (/^ ?>/.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

function isFollowedByBox(lines: readonly Line[], from: number): boolean {
  let at = from;
  while (at < lines.length && isBlank(lines[at] ?? NO_LINE)) at += 1;
  return isBoxLine(lines[at] ?? NO_LINE);
}

const NO_LINE: Line = { text: '', line: 0, column: 1, before: 0 };

/** Lines below an answer, indented so that they are part of it; code as a whole. */
function insideAnswer(lines: readonly Line[]): readonly Line[] {
  let codeEnds = 0;
  return lines.map((line, index) => {
    const isOutside = indentOf(line) < 2;
    if (index >= codeEnds && isOutside && FENCE.test(line.text))
      codeEnds = endOfFence(lines, index);
    if (isBlank(line) || (index >= codeEnds && !isOutside)) return line;
    return { ...withText(line, `  ${line.text}`), column: line.column - 2 };
  });
}
