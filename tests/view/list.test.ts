import { expect, test } from '@jest/globals';
import { viewList } from '../../src/view/list-and-notes.ts';
import { bankOf } from '../memory/learner.ts';
import { screen, topicNamed } from '../samples.ts';

const concept = { id: 'circuits', title: 'Circuits', description: '', weight: 1 };
const long = `a-${'very-'.repeat(15)}long-id`;

function list(width: number): string {
  const bank = { ...bankOf([]), title: 'Bank', concepts: [concept] };
  const counts = [
    { topic: topicNamed('billing'), questions: 1, new: 0, due: 1, known: 0 },
    { topic: topicNamed(long), questions: 12, new: 3, due: 4, known: 5 },
  ];
  return viewList(bank, counts, screen(width)).text;
}

test('an id that is too long for its column has its counts below it, in theirs', () => {
  expect(list(80)).toBe(`Bank
0 questions, 1 concept

Circuits
  billing                            1 question      0 new     1 due     0 known
  a-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-l
  ong-id
                                    12 questions     3 new     4 due     5 known
`);
});

test('in few columns the counts stand below', () => {
  expect(list(40)).toBe(`Bank
0 questions, 1 concept

Circuits
  billing
    1 question, 0 new, 1 due, 0 known
  a-very-very-very-very-very-very-very-v
  ery-very-very-very-very-very-very-very
  -long-id
    12 questions, 3 new, 4 due, 5 known
`);
});
