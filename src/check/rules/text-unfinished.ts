import { optionsOf } from '../../bank/read/kind.ts';
import { placeIn, type Prose } from '../../markdown/lines.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';
import type { Question } from '../../bank/question.ts';
import { askedTexts, saidTexts } from '../question-texts.ts';
import { perQuestion, type QuestionFinding, type Rule } from '../rule.ts';

export const textUnfinished: Rule = {
  id: 'text-unfinished',
  severity: 'error',
  scope: 'question',
  check: perQuestion((question) => {
    const [first, ...more] = [...notesIn(question), ...placeholdersIn(question)];
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

/** Sentences of the file that `peerdrill new` makes, but for those with the topic's name in them. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'A hint that leads there without giving it away.',
  'A mistake that people make who have only skimmed the page.',
  'Why it is wrong, and how it came to be believed.',
  'The correct answer, no longer than the others.',
  'Why it is right.',
  'Something that was right some years ago.',
  'Since when it is wrong.',
  'A step that comes first.',
  'A step that can wait.',
  'What it needs before it.',
  'The other step that comes first.',
  'A step that nobody needs.',
  'Why it seemed useful.',
  'Why the two belong at the beginning.',
  'Where the word comes from.',
]);

function placeholdersIn(question: Question): readonly QuestionFinding[] {
  const texts: readonly Prose[] = [
    ...askedTexts(question),
    ...optionsOf(question),
    ...saidTexts(question),
  ];
  return texts.flatMap((prose) => {
    if (!PLACEHOLDERS.has(prose.text)) return [];
    const message = 'This text came with the new file. Write your own.';
    return [{ place: placeIn(prose, 0, prose.text.length), message }];
  });
}
