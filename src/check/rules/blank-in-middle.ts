import { placeIn } from '../../markdown/lines.ts';
import { blanksOf } from '../../bank/read/kind.ts';
import { type Rule, perQuestion } from '../rule.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';

/** Three underlines or more, five points or more, no letter next to them. */
const BLANK =
  /(?<![\p{L}\p{N}_.\\-])(?:_{3,100}|(?:\\_){3,100}|\.{5,100}|…{2,100})(?![\p{L}\p{N}_-])/gu;

/** So many words of the sentence may follow: a unit, or "Azure". */
const MOST = 1;

export const blankInMiddle: Rule = {
  id: 'blank-in-middle',
  severity: 'warning',
  scope: 'question',
  check: perQuestion((question) => {
    const { stem } = question;
    if (blanksOf(question).length > 0 || !/__|\\_|\.{5}|……/.test(stem.text)) return [];
    const text = wordsOnly(stem.text);
    for (const { 0: blank, index } of [...text.matchAll(BLANK)].slice(0, LOOKED_AT)) {
      const end = index + blank.length;
      if (isRule(text, index, end) || wordsAfter(text, end) <= MOST) continue;
      const message =
        'The blank stands in the middle of its sentence. Ask a question, or put the blank at the end.';
      return [{ message, place: placeIn(stem, index, end) }];
    }
    return [];
  }),
};

/** No question has more blanks; what claims to must not take long. */
const LOOKED_AT = 20;

/** Whether nothing else stands on the line: a line across, not a blank. */
function isRule(text: string, from: number, to: number): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  return /^[\s_]*$/.test(text.slice(start, end < 0 ? text.length : end));
}

/** How many words follow before the sentence, or the paragraph, ends. */
function wordsAfter(text: string, at: number): number {
  const [rest = ''] =
    /^(?:[^.?!:;\n]|\.(?=\S)|\n(?!\s*\n)){0,200}/.exec(text.slice(at, at + 200)) ?? [];
  return rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}
