import { joined, safe, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { hang, indented, width, wrap } from './wrap.ts';

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
