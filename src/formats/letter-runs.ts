import { indentOf, isBlank, type Line } from '../markdown/lines.ts';
import { outsideCode } from '../markdown/plain-text.ts';

/** `- A. text`, `A) text`, `* (A) text`, `- A: text`, `**A.** text`. */
export const ANSWER = /^[ \t]{0,12}(?:[-*+] +)?(?:\*\*)?\(?([A-Za-z])[.):](?:\*\*)?[ \t]+(?=\S)/;

/** In the order in which answers have them. */
export const LETTERS = 'ABCDEFGHIJ';

/** The letter that a line begins with as an answer, as a capital; empty where it has none. */
export function letterOf(line: string): string {
  return ANSWER.exec(line)?.[1]?.toUpperCase() ?? '';
}

/** The lines of the answers of one question: `lines.slice(from, to)`. */
export interface LetterRun {
  readonly from: number;
  readonly to: number;
}

interface GrowingRun extends LetterRun {
  to: number;
  count: number;
}

/** Each row of answers that begins with A, outside code, with the lines that belong to them. */
export function runsOfLetters(lines: readonly Line[]): readonly LetterRun[] {
  const shown = outsideCode(lines.map(({ text }) => text).join('\n')).split('\n');
  const runs: GrowingRun[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const run = runs.at(-1);
    const isCode = shown[at]?.trim() === '';
    const letter = isCode ? '' : letterOf(line.text);
    if (letter === 'A') {
      runs.push({ from: at, to: at + 1, count: 1 });
      isOpen = true;
    } else if (run !== undefined && isOpen) isOpen = takes(run, lines, at, letter);
  }
  return runs.filter(({ count }) => count > 1);
}

/** Takes a line into a run where it belongs; gives whether the run goes on. */
function takes(run: GrowingRun, lines: readonly Line[], at: number, letter: string): boolean {
  const [first, line] = [lines[run.from], lines[at]];
  if (first === undefined || line === undefined) return false;
  if (letter !== '' && letter === LETTERS[run.count]) run.count += 1;
  else if (isBlank(line)) return true;
  else if (indentOf(line) <= indentOf(first) + 1) return false;
  run.to = at + 1;
  return true;
}
