import { safe, visible, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';

/** A share and the line it has to reach, both in per cent, as a bar of so many columns. */
export function viewBar(
  { percent, pass }: { readonly percent: number; readonly pass: number },
  columns: number,
  paint: Paint,
  { unicode, style }: Screen,
): SafeText {
  const [full, empty, line] = unicode ? ['━', '─', '┃'] : ['=', '-', '|'];
  const filled = Math.round((percent * columns) / 100);
  const at = Math.min(columns - 1, Math.round((pass * columns) / 100));
  const part = (from: number, to: number): SafeText => {
    const size = Math.min(Math.max(filled - from, 0), to - from);
    const rest = visible(empty.repeat(to - from - size));
    return safe`${paint(visible(full.repeat(size)))}${style.faint(rest)}`;
  };
  return safe`${part(0, at)}${line}${part(at + 1, columns)}`;
}
