import { viewPart, type FeedbackPart } from './feedback-parts.ts';
import { viewProse } from './formatted-text.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { beside, padEnd, rowsOf, width } from './wrap.ts';

/** From so many columns on there is room for what the learner said beside what is right. */
const TWO = 60;
const BETWEEN = 3;
/** Columns of a mark and the space behind it. */
const MARK = 2;

/** What is said of an answer, part by part; "You" and "Right" where each place has one of both. */
export function viewParts(parts: readonly FeedbackPart[], screen: Screen): SafeText {
  if (parts.every(({ right }) => right === undefined))
    return joined(parts.map((part) => viewPart(part, screen)));
  const columns = screen.width >= TWO ? viewBeside(parts, screen) : undefined;
  return columns ?? viewStacked(parts, screen);
}

function viewStacked(parts: readonly FeedbackPart[], screen: Screen): SafeText {
  const inside = { ...screen, width: screen.width - MARK };
  return joined([
    safe`  ${screen.style.strong(safe`You`)}`,
    ...parts.map((part) => viewPart(part, screen)),
    safe`\n  ${screen.style.strong(safe`Right`)}`,
    ...parts.map((part) => beside(safe`  `, viewRight(part, inside))),
  ]);
}

/**
 * Each place has its lines beside each other, and "Right" takes what it needs up to half of the screen.
 * Nothing where something that cannot be broken, an address, leaves no room for that.
 */
function viewBeside(parts: readonly FeedbackPart[], screen: Screen): SafeText | undefined {
  const half = Math.floor((screen.width - BETWEEN) / 2);
  const rights = parts.map((part) => rowsOf(viewRight(part, { ...screen, width: half })));
  const room = screen.width - BETWEEN - widest(rights);
  const mine = parts.map((part) => rowsOf(viewPart(part, { ...screen, width: room })));
  if (room < half || widest(mine) > room) return undefined;
  const { strong } = screen.style;
  const heads = [safe`  ${strong(safe`You`)}`, strong(safe`Right`)] as const;
  const rows = [heads, ...mine.flatMap((lines, at) => zipped(lines, rights[at] ?? []))];
  return joined(rows.map(([you, right]) => viewRow(you, right, widest(mine) + BETWEEN)));
}

function viewRow(you: SafeText, right: SafeText, columns: number): SafeText {
  return right.text === '' ? you : safe`${padEnd(you, columns)}${right}`;
}

function zipped(lines: readonly SafeText[], others: readonly SafeText[]) {
  const most = Math.max(lines.length, others.length);
  return Array.from({ length: most }, (_, at) => {
    return [lines[at] ?? safe``, others[at] ?? safe``] as const;
  });
}

function viewRight({ head, right = '' }: FeedbackPart, screen: Screen): SafeText {
  const start = visible(head);
  return beside(start, viewProse(right, screen, screen.width - width(start)));
}

function widest(blocks: readonly (readonly SafeText[])[]): number {
  return blocks.flat().reduce((most, line) => Math.max(most, width(line)), 0);
}
