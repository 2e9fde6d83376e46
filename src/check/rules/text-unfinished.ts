import { placeIn } from '../../markdown/lines.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';
import type { Question } from '../../bank/question.ts';
import { askedTexts, saidTexts } from '../question-texts.ts';
import { perQuestion, type QuestionFinding, type Rule } from '../rule.ts';

export const textUnfinished: Rule = {
  id: 'text-unfinished',
  severity: 'error',
  scope: 'question',
  check: perQuestion((question) => {
    const [first, ...more] = notesIn(question);
    if (first === undefined) return [];
    const others = more.length === 0 ? '' : ` So do ${more.length} more of this question.`;
    return [{ ...first, message: `${first.message}${others}` }];
  }),
};

/** A note to oneself where a sentence begins, or with a colon; in capitals, since `todo` is a word in other languages. */
const NOTE =
  /(?:^|\n)\s{0,9}(?:TODO|TBD|FIXME|XXX)(?:[:.!]|(?=\s|$))|\b(?:TODO|FIXME):|\bLorem ipsum\b/;

const MAY_BE_NOTE = /TODO|TBD|FIXME|XXX|Lorem/;

function notesIn(question: Question): readonly QuestionFinding[] {
  return [...askedTexts(question), ...saidTexts(question)].flatMap((prose) => {
    const match = MAY_BE_NOTE.test(prose.text) ? NOTE.exec(wordsOnly(prose.text)) : null;
    if (match === null) return [];
    const from = match.index + match[0].length - match[0].trimStart().length;
    const place = placeIn(prose, from, match.index + match[0].length);
    return [{ place, message: 'This text is a note of its author. Write what the learner needs.' }];
  });
}
