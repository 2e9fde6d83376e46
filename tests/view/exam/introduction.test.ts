import { expect, test } from '@jest/globals';
import { viewIntroduction } from '../../../src/view/exam-screens.ts';
import { unanswered } from '../../reported.ts';
import { screen } from '../../samples.ts';

const exam = { ...unanswered, mode: 'exam', limit: 1_200_000 } as const;

test('says what is to come before the clock matters', () => {
  expect(`\n${viewIntroduction(exam, 10, screen()).text}\n`).toBe(`
Practice exam
10 questions in 20 minutes; the pass line is 70 %.
Answers can be changed until you submit, and are explained after that. q pauses,
but the clock runs on.
`);
});

test('says that there are no more, where more were asked for', () => {
  const one = { ...exam, questions: exam.questions.slice(0, 1), limit: 60_000 };
  expect(viewIntroduction(one, 10, screen(40)).text.split('\n')[1]).toBe(
    '1 question (all there are) in 1 minute;',
  );
});
