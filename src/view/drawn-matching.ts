import { asParagraph } from '../markdown/prose.ts';
import type { MatchingQuestion } from '../bank/question.ts';
import { type Attempt, positionsOf } from '../answer/attempt.ts';
import type { Picker } from '../answer/state.ts';
import {
  GONE,
  UNFORESEEN,
  type DrawnKind,
  type Signs,
  viewEntries,
  type ShownChoice,
  components,
  type Interaction,
  NO_ANSWER,
} from './drawn-kind.ts';
import type { FeedbackPart } from './feedback-parts.ts';
import { viewInline } from './formatted-text.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { labelIn, labelOf, letters } from './words.ts';
import { hang } from './wrap.ts';

/** The right-hand cells. */
function matchingEntries(
  { rows }: MatchingQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly ShownChoice[] {
  return order.map((author, shown) => ({
    head: labelIn(shown, order.length),
    text: rows[author]?.right.text ?? '',
    here: picker?.cursor === shown,
    chosen: false,
  }));
}

/** The rows with what was picked for each, and the pointer at the one whose turn it is. */
function viewRows(
  question: MatchingQuestion,
  order: readonly number[],
  screen: Screen,
  picker?: Picker,
): SafeText {
  const { rows, heads } = question;
  const { arrow, pointer } = marksOf(screen);
  const entries = matchingEntries(question, order);
  const title = hang(safe`  `, safe`${heads[0]} ${arrow} ${heads[1]}`, screen.width);
  const lines = rows.map(({ left }, row) => {
    const shown = picker?.chosen[row];
    const now = picker?.chosen.length === row;
    const number = String(row + 1).padStart(String(rows.length).length);
    const right = shown === undefined ? undefined : entries[shown];
    const end =
      right === undefined ? safe`` : safe` ${arrow} ${right.head}${viewInline(right.text, screen)}`;
    const head = safe`${now ? pointer : ' '} ${number}. `;
    const line = hang(head, safe`${viewInline(left.text, screen)}${end}`, screen.width);
    return now ? screen.style.focus(line) : line;
  });
  return joined([screen.style.faint(title), ...lines]);
}

/** The rows with the cells that the learner gave them, and where not all is right the correct ones. */
function matchingParts(
  { rows }: MatchingQuestion,
  { picked, skipped, correct }: Attempt,
  screen: Screen,
): readonly FeedbackPart[] {
  const { arrow } = marksOf(screen);
  const given = positionsOf(picked);
  const room = String(rows.length).length;
  return rows.map(({ left, right }, row) => {
    const head = `${String(row + 1).padStart(room)}. `;
    const paired = (cell: string) => asParagraph(`${left.text} ${arrow} ${cell}`);
    const mine = given[row];
    if (skipped) return { mark: 'none', head, text: paired(right.text) };
    const also = correct ? {} : { right: asParagraph(right.text) };
    if (mine === undefined) return { mark: 'none', head, text: paired(NO_ANSWER), ...also };
    const cell = rows[mine]?.right.text;
    const mark = cell === right.text ? 'right' : 'wrong';
    return { mark, head, text: paired(cell ?? GONE), ...also };
  });
}

function pairs(
  { rows }: MatchingQuestion,
  cells: readonly number[],
  screen: Signs,
): readonly string[] {
  const { arrow } = marksOf(screen);
  return cells.flatMap((cell, row) => {
    const left = rows[row]?.left.text;
    return left === undefined
      ? []
      : [asParagraph(`${left} ${arrow} ${rows[cell]?.right.text ?? GONE}`)];
  });
}

/** A target for each row. */
function paired(targets: readonly number[]): string {
  return targets.map((target, row) => `${row}[.]${target}`).join('[,]');
}

/** Equal right-hand cells are one target: the first of them. */
function targetOf({ rows }: MatchingQuestion, cell: number): number {
  const text = rows[cell]?.right.text;
  return rows.findIndex(({ right }) => right.text === text);
}

function matchingInteraction(question: MatchingQuestion): Interaction {
  const { rows, lang } = question;
  const targets = [...rows.keys()].map((cell) => targetOf(question, cell));
  const rights = components(
    rows.map(({ right }) => right),
    lang,
  );
  return {
    interactionType: 'matching',
    correctResponsesPattern: [paired(targets)],
    source: components(
      rows.map(({ left }) => left),
      lang,
    ),
    target: rights.filter((_, cell) => targets[cell] === cell),
  };
}

/** Rows to find the right-hand cells of. */
export const drawnMatching: DrawnKind<MatchingQuestion> = {
  ...UNFORESEEN,
  view: (question, order, screen, picker) => {
    const entries = viewEntries(matchingEntries(question, order, picker), screen);
    return joined([viewRows(question, order, screen, picker), entries], '\n\n');
  },
  stem: ({ stem }) => stem.text,
  verb: 'pick',
  soFar: ({ chosen }) => chosen.map((shown, row) => `${row + 1} ${labelOf(shown)}`).join(', '),
  next: ({ chosen: { length } }, { parts }) =>
    length === parts ? 'Enter answers' : `pick for row ${length + 1}`,
  whole: () => 'all picked',
  wanted: ({ order }) => `a letter ${letters(order.length)} for each row`,
  parts: (question, _, attempt, screen) => matchingParts(question, attempt, screen),
  picked: (question, picked, signs) => pairs(question, positionsOf(picked), signs),
  correct: (question, signs) => pairs(question, [...question.rows.keys()], signs),
  lines: true,
  interaction: matchingInteraction,
  response: (question, picked) =>
    paired(positionsOf(picked).map((cell) => targetOf(question, cell))),
};
