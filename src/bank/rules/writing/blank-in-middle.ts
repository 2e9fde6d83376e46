import { placeIn } from '../../place.ts';
import type { Rule } from '../../rule.ts';
import { perQuestion } from '../per-question.ts';
import { wordsOnly } from '../words-only.ts';

/** Three underlines or more, five points or more, no letter next to them. */
const BLANK =
  /(?<![\p{L}\p{N}_.\\-])(?:_{3,100}|(?:\\_){3,100}|\.{5,100}|…{2,100})(?![\p{L}\p{N}_-])/gu;

/** So many words of the sentence may follow: a unit, or "Azure". */
const MOST = 1;

export const blankInMiddle: Rule = {
  id: 'blank-in-middle',
  severity: 'warning',
  scope: 'question',
  what: `The question is a sentence with a blank that does not stand at its end. A blank is three or more underlines, or five or more points, outside code and with no letter next to it; more than ${MOST} word of the sentence follows. A cloze question, with [[answer]], is no such question.`,
  why: 'The learner has to read the sentence again with each answer in mind. A question, or a blank at the end, is read once.',
  source:
    'NBME: Item-writing guide (2021). All such findings were right among 217 questions that experts had labelled.',
  bad: `## Who assigns the key

The ____ assigns the service key of a circuit.

- [x] platform
- [ ] provider

Azure makes the key when the circuit is created.
`,
  good: `## Who assigns the key

Who assigns the service key of a circuit?

- [x] The platform
- [ ] The provider

Azure makes the key when the circuit is created.
`,
  check: perQuestion(({ kind, stem }) => {
    if (kind === 'cloze' || !/__|\\_|\.{5}|……/.test(stem.text)) return [];
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
