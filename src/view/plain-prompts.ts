import type { Asking, Reviewing } from '../answer/prompt.ts';
import { isNothing } from '../answer/draft.ts';
import { draftIn, isTyping, isWhole, shapeOf } from '../answer/kinds.ts';
import type { Nag, Picker, QuestionShape } from '../answer/state.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { wrap, hang, indented, width } from './wrap.ts';
import { clock } from './words.ts';
import { viewHints, viewNag, viewPlainHelp } from './key-help.ts';
import { soFarOf, wantedOf } from './kinds.ts';
import type { Grid } from '../session/review-grid.ts';
import {
  isUntouched,
  numbersOf,
  positionsWhere,
  reviewTitle,
  submitQuestion,
} from './exam-screens.ts';

/** What stands before a line that is typed: how much time is left, and what to type. */
export function viewPrompt(asking: Asking, picker: Picker, screen: Screen): SafeText {
  const shape = shapeOf(asking);
  const time = asking.left === undefined ? '' : `${clock(asking.left())} left. `;
  const keys = isTyping(shape) ? ':? for keys' : '? for keys';
  return wrap(safe`${time}${wanted(shape, picker)} (${keys}):`, screen.width - ROOM);
}

/** What stands at a question that was left before, and in an exam how to leave it so. */
export function viewBefore(asking: Asking, picker: Picker, screen: Screen): readonly SafeText[] {
  const shape = shapeOf(asking);
  if (isNothing(draftIn(picker, shape).picked)) return [];
  const soFar = `Your answer so far: ${soFarOf(shape, picker)}.`;
  const text = `${soFar} ${waysFrom(shape, picker)}`;
  return [wrap(visible(text.trim()), screen.width)];
}

function waysFrom(shape: QuestionShape, picker: Picker): string {
  const typing = isTyping(shape);
  if (!isWhole(picker, shape)) return 'It is incomplete.';
  if (shape.mode === 'exam') return `${typing ? ':s' : 'Enter'} keeps it.`;
  return typing ? '' : 'Enter answers with it.';
}

/** Columns kept for what is typed behind it. */
const ROOM = 8;

function wanted(shape: QuestionShape, picker: Picker): string {
  const answer = wantedOf(shape, picker);
  return isTyping(shape) ? answer : `Answer with ${answer}`;
}

/** Why a line was no answer, and what to type. */
function viewRefusal(
  asking: Asking,
  before: Picker,
  after: Picker | undefined,
  screen: Screen,
): SafeText {
  const shape = shapeOf(asking);
  if (after?.nag !== undefined && (isTyping(shape) || WAYS.has(after.nag))) {
    return joined(viewNag(asking, after, screen));
  }
  const text = `That is no answer here. ${wanted(shape, before)}, or type ? for keys.`;
  return screen.style.warn(wrap(visible(text), screen.width));
}

/** What is said of commands, in place of what is wanted. */
const WAYS: ReadonlySet<Nag> = new Set<Nag>(['hint', 'closed', 'first', 'shut', 'study']);

/** What a line did that was no answer: hints, keys and marks, or why it was refused. */
export function viewSaid(
  asking: Asking,
  before: Picker,
  after: Picker | undefined,
  screen: Screen,
): readonly SafeText[] {
  if (after === undefined || after.nag !== undefined)
    return [viewRefusal(asking, before, after, screen)];
  if (after.help) return [viewPlainHelp(shapeOf(asking))];
  if (after.hints > before.hints) return viewHints(asking, after.hints, screen).slice(-1);
  if (after.marked === before.marked) return [];
  return [after.marked ? safe`Marked for review.` : safe`No longer marked.`];
}

/** The review as lines, where nothing is redrawn: which questions are answered, and which are not. */
export function viewReviewLines(reviewing: Reviewing, { width, style }: Screen): SafeText {
  const groups = [
    ['Answered', positionsWhere(reviewing, ({ answered }) => answered)],
    ['Incomplete', positionsWhere(reviewing, ({ incomplete }) => incomplete === true)],
    ['Unanswered', positionsWhere(reviewing, isUntouched)],
    ['Marked', positionsWhere(reviewing, ({ marked }) => marked)],
    ['Closed', positionsWhere(reviewing, ({ closed }) => closed)],
  ] as const;
  const lines = groups
    .filter(([, positions]) => positions.length > 0)
    .map(([name, positions]) =>
      hang(safe`  ${`${name}:`.padEnd(12)}`, visible(numbersOf(positions)), width),
    );
  return joined([style.strong(wrap(visible(reviewTitle(reviewing)), width)), ...lines]);
}

/** What stands before the line that is typed. */
export function viewReviewPrompt(reviewing: Reviewing, grid: Grid, { width }: Screen): SafeText {
  const text = grid.asked
    ? `${submitQuestion(reviewing)} (y or n):`
    : 'Number of a question, :submit, :p to go back, :q to pause:';
  return wrap(visible(text), width - REVIEW_ROOM);
}

/** Columns kept for what is typed behind it. */
const REVIEW_ROOM = 8;

/** Why a line did nothing. */
export function viewReviewNag({ nag }: Grid, { width, style }: Screen): readonly SafeText[] {
  if (nag === undefined) return [];
  const text =
    nag === 'closed'
      ? 'That question was left, and its series has no way back.'
      : 'No such question.';
  return [style.warn(wrap(visible(text), width))];
}

/** One line of a menu. */
export interface MenuEntry {
  readonly name: SafeText;
  readonly description?: SafeText;
}

/** A menu as a numbered list, where nothing is redrawn. */
export function viewMenu(title: SafeText, entries: readonly MenuEntry[], screen: Screen): SafeText {
  const room = String(entries.length).length;
  const lines = entries.map(({ name, description }, index) => {
    const head = safe`  ${String(index + 1).padStart(room)}. `;
    const line = hang(head, name, screen.width);
    if (description === undefined) return line;
    const below = wrap(screen.style.faint(description), screen.width - width(head));
    return joined([line, indented(below, width(head))]);
  });
  return joined([screen.style.strong(wrap(title, screen.width)), ...lines]);
}

/** Positions of the entries whose numbers a line names; nothing where one of them is no entry. */
export function numbersIn(line: string, entries: number): readonly number[] | undefined {
  const words = line.match(/[^\s,;]+/g) ?? [];
  const positions = words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) - 1 : -1));
  return positions.every((position) => position >= 0 && position < entries)
    ? [...new Set(positions)]
    : undefined;
}
