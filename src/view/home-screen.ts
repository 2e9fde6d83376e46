import type { Bank } from '../bank/question.ts';
import type { BankStand } from '../memory/stand.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { plural } from './words.ts';
import { clipped, flow } from './wrap.ts';

/** The bank's title, and below it how the learner stands with it, in at most so many lines. */
export function viewHome(
  { title, pass }: Pick<Bank, 'title' | 'pass'>,
  stand: BankStand,
  screen: Screen,
  room: number,
): SafeText {
  const { style, width, height } = screen;
  const line = style.strong(clipped(title, width, screen));
  const between = safe` ${marksOf(screen).dot} `;
  const facts = factsOf(stand, pass).map(visible);
  // Where there is little room the menu needs it more than the forecast does.
  const shown = room < ROOMY || height < ROOMY ? facts.slice(0, 3) : facts;
  return joined([line, flow(safe`  `, shown, width, between)]);
}

/** Lines above the menu that have room for all facts. */
const ROOMY = 5;

function factsOf(stand: BankStand, line: number): readonly string[] {
  const { due, met, all } = stand;
  if (met === 0) return [plural(all, 'question'), 'none met yet'];
  return [
    `${due} due`,
    `${stand.new} new`,
    `${met} of ${all} met`,
    ...(stand.pass === undefined
      ? []
      : [`likely to pass ${Math.round(stand.pass * 100)} % (pass line ${line})`]),
  ];
}

/** What studying now would ask: "16 due, then new, about 8 minutes". */
export function studyAhead({ due, new: fresh, met }: BankStand, minutes: number): string {
  const asks = [
    ...(due > 0 ? [`${due} due`] : []),
    ...(fresh > 0 ? [due > 0 ? 'new' : 'new questions'] : []),
  ];
  const first = asks.length === 0 ? (met > 0 ? 'the weakest' : '') : asks.join(', then ');
  return `${first}, about ${plural(minutes, 'minute')}`;
}
