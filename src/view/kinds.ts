import type { MatchingQuestion, ChoiceQuestion, OrderingQuestion, Kind } from '../bank/question.ts';
import type { Picker } from '../answer/state.ts';
import { viewInline, viewProse } from './prose.ts';
import { marksOf, type Screen } from './screen.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import { hang, beside, width } from './wrap.ts';
import { labelIn } from './words.ts';

/** The right-hand cells. */
export function matchingEntries(
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
export function viewRows(
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

/** One thing that can be picked. */
export interface ShownChoice {
  /** Its box and letter. */
  readonly head: string;
  /** Markdown. */
  readonly text: string;
  /** The learner's place is here. */
  readonly here: boolean;
  readonly chosen: boolean;
}

/** A choice with its letter; its further lines stand below its first word. */
export function viewEntry({ head, text, here, chosen }: ShownChoice, screen: Screen): SafeText {
  const start = safe`${here ? marksOf(screen).pointer : ' '} ${head}`;
  const entry = beside(start, viewProse(text, screen, screen.width - width(start)));
  if (here) return screen.style.focus(entry);
  return chosen ? screen.style.strong(entry) : entry;
}

/** The choices; where several can be ticked and somebody ticks them, with boxes. */
export function choiceEntries(
  { kind, choices }: ChoiceQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly ShownChoice[] {
  return order.map((author, shown) => {
    const chosen = picker?.chosen.includes(shown) ?? false;
    const box = kind === 'multiple' && picker !== undefined ? `[${chosen ? 'x' : ' '}] ` : '';
    return {
      head: `${box}${labelIn(shown, order.length)}`,
      text: choices[author]?.text.text ?? '',
      here: picker?.cursor === shown,
      chosen,
    };
  });
}

/** The items; once somebody puts them in order, with the place each was given. */
export function orderingEntries(
  { items }: OrderingQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly ShownChoice[] {
  const room = String(items.length).length;
  return order.map((author, shown) => {
    const turn = picker?.chosen.indexOf(shown) ?? -1;
    const place = (turn < 0 ? '' : String(turn + 1)).padStart(room);
    return {
      head: `${picker === undefined ? '' : `[${place}] `}${labelIn(shown, order.length)}`,
      text: items[author]?.text ?? '',
      here: picker?.cursor === shown,
      chosen: turn >= 0,
    };
  });
}

/** The blanks filled so far, and below them the line where the next one is typed. */
export function viewBlanks(of: number, { blank, text, texts }: Picker, screen: Screen): SafeText {
  const filled = texts
    .slice(0, blank)
    .map((word, index) => hang(safe`  Blank ${index + 1} of ${of}: `, safe`${word}`, screen.width));
  return joined([
    ...filled,
    safe`  ${of === 1 ? 'Blank' : `Blank ${blank + 1} of ${of}`}: ${text}`,
  ]);
}

/** The line where a text or a number is typed. */
export function viewLine(kind: Kind, text: string): SafeText {
  return kind === 'numeric' ? safe`  Number: ${text}` : safe`  Answer: ${text}`;
}
