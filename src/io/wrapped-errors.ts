import { joined, trusted, type SafeText } from '../view/safe-text.ts';
import { width, wrap } from '../view/wrap.ts';

/**
 * What is said on stderr, broken between words where a terminal would break inside them. A command at
 * the end of a line ("See: peerdrill list") is there to be copied, and stays whole on a line of its own.
 */
export function wrapped(text: SafeText, columns: number, program: string): SafeText {
  const lines = text.text.split('\n').map((line) => {
    if (width(trusted(line)) <= columns) return trusted(line);
    const at = line.lastIndexOf(`: ${program}`);
    if (at < 0) return wrap(trusted(line), columns);
    return joined([wrap(trusted(line.slice(0, at + 1)), columns), trusted(line.slice(at + 2))]);
  });
  return joined(lines);
}
