import { expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import { askedText } from '../../src/view/question-screen.ts';
import { prose, samples } from '../samples.ts';

const { single, cloze } = samples;
const code = {
  ...single,
  title: prose('Which one?'),
  stem: prose('```\nx\n```'),
  titleShown: true,
};

test.each<[string, Question, string]>([
  ['the stem alone', { ...single, stem: prose('Which?') }, 'Which?'],
  ['the title above a stem without a paragraph', code, 'Which one?\n\n```\nx\n```'],
  ['the title once, where it is all there is', { ...code, stem: code.title }, 'Which one?'],
  ['numbered blanks', cloze, 'A circuit has (1)____ links and one (2)____.'],
  [
    'one blank',
    { ...cloze, stem: prose('It is [[BGP]].'), blanks: [{ accepted: ['BGP'], from: 6, to: 13 }] },
    'It is ____.',
  ],
])('what is asked: %s', (_, question, expected) => {
  expect(askedText(question)).toBe(expected);
});
