import type { MatchingQuestion } from '../../bank/question.ts';
import type { Picker } from '../../session/picker/picker.ts';
import { viewInline } from '../inline.ts';
import { marksOf } from '../marks.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang } from '../wrap.ts';
import type { Entry } from './entry.ts';
import { labelIn } from './label.ts';

/** The right-hand cells. */
export function matchingEntries(
  { rows }: MatchingQuestion,
  order: readonly number[],
  picker?: Picker,
): readonly Entry[] {
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
