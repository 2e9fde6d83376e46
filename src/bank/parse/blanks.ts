import { isEscaped, withoutCode, type Stretch } from '../inline.ts';

/** A `[[…]]`, and the answers in it as they are written. */
export interface Found extends Stretch {
  readonly accepted: readonly string[];
}

const BLANK = /\[\[((?:[^[\]\n\\]|\\.)+)\]\](?!\()/y;

/**
 * The blanks of a paragraph or table: `[[answer]]` or `[[answer|other]]` on one line, not in code, no
 * space next to the brackets (shells have `[[ … ]]`), no `(` behind them (that is a link). `broken`
 * are positions where one seems to be meant.
 */
export function blanksIn(
  text: string,
  inTable: boolean,
): { readonly blanks: readonly Found[]; readonly broken: readonly number[] } {
  const blanks: Found[] = [];
  const broken: number[] = [];
  if (!text.includes('[[')) return { blanks, broken };
  const masked = withoutCode(text, '`');
  let next = 0;
  for (const { index } of masked.matchAll(/\[\[/g)) {
    if (index < next || isEscaped(masked, index)) continue;
    const to = endOf(masked, index);
    if (to === undefined) {
      if (isMeant(masked, index)) broken.push(index);
      continue;
    }
    const inner = { from: index + 2, to: to - 2 };
    blanks.push({ accepted: answersIn(text, masked, inner, inTable), from: index, to });
    next = to;
  }
  return { blanks, broken };
}

/** Where the blank at a position ends; nothing where it is none. */
function endOf(masked: string, at: number): number | undefined {
  BLANK.lastIndex = at;
  const [all, inner = ''] = BLANK.exec(masked) ?? [];
  return all === undefined || inner.trim() !== inner ? undefined : at + all.length;
}

/** Neither a shell's `[[ … ]]`, nor text in brackets that is a link. */
function isMeant(masked: string, at: number): boolean {
  const line = masked.slice(at, at + LOOKED);
  return !/[\s[]/.test(line.charAt(2)) && line[line.indexOf(']]') + 2] !== '(';
}

/** How far to look for the end of a link; so many openings without an end stay cheap. */
const LOOKED = 500;

/** The answers of a blank, divided where the masked text has `|`: code may hold one. */
function answersIn(
  text: string,
  masked: string,
  { from, to }: Stretch,
  inTable: boolean,
): readonly string[] {
  const answers: string[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    if (masked[index] !== '|') continue;
    const escaped = isEscaped(masked, index);
    if (escaped && !inTable) continue;
    answers.push(text.slice(start, escaped ? index - 1 : index).trim());
    start = index + 1;
  }
  return [...answers, text.slice(start, to).trim()];
}
