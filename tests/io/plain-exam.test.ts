import { describe, expect, test } from '@jest/globals';
import { asking, samples } from '../samples.ts';
import { reviewing } from '../view/exam/reviewing.ts';
import { openPlain } from './plain.ts';

const review = async (...lines: string[]) => {
  const { asker, page } = openPlain(lines);
  const reviewed = await asker.review(reviewing(5, { unanswered: [2, 3], closed: [4] }));
  return { reviewed, page: page() };
};

describe('the review of an exam', () => {
  test.each<[string[], unknown]>([
    [['3'], { type: 'question', at: 2 }],
    [[':p'], { type: 'back' }],
    [[':q'], { type: 'quit' }],
    [[], { type: 'stopped', code: 130 }],
  ])('%j', async (lines, reviewed) => {
    expect((await review(...lines)).reviewed).toEqual(reviewed);
  });

  test('the page', async () => {
    const { reviewed, page } = await review('4', '9', ':submit', 'n', ':submit', 'y');
    expect(reviewed).toEqual({ type: 'submit' });
    expect(page).toBe(`
Review: 3 of 5 answered, 34:10 left
  Answered:   1, 4, 5
  Unanswered: 2, 3
  Closed:     4

Number of a question, :submit, :p to go back, :q to pause: 4
That question was left, and its series has no way back.
Number of a question, :submit, :p to go back, :q to pause: 9
No such question.
Number of a question, :submit, :p to go back, :q to pause: :submit
Questions 2, 3 are unanswered and would count as wrong. Submit all the
same? (y or n): n
Number of a question, :submit, :p to go back, :q to pause: :submit
Questions 2, 3 are unanswered and would count as wrong. Submit all the
same? (y or n): y
`);
  });

  test('ends when time is up', async () => {
    const { asker } = openPlain([]);
    const over = { ...reviewing(2), left: () => 0 };
    expect(['timeout', 'stopped']).toContain((await asker.review(over)).type);
  });
});

describe('a question that was answered before', () => {
  const exam = { mode: 'exam', left: () => 60_000 } as const;

  test.each([
    ['single', { order: [2, 0, 1], before: [0] }, 'B. Enter keeps it'],
    ['multiple', { before: [0, 2] }, 'A C. Enter keeps it'],
    ['matching', { order: [1, 0, 2], before: [0, 1, 2] }, '1 B, 2 A, 3 C. Enter keeps it'],
    ['typed', { before: 'OSPF' }, 'OSPF. :s keeps it'],
    ['cloze', { before: ['two', 'key'] }, 'two, key. :s keeps it'],
  ] as const)('%s says so', async (kind, part, text) => {
    const { asker, page } = openPlain([]);
    await asker.ask(asking(samples[kind], { ...exam, ...part }));
    expect(page()).toContain(`\nYour answer so far: ${text}.\n`);
  });

  test('is answered so again by Enter', async () => {
    const again = asking(samples.multiple, { ...exam, before: [0, 2] });
    const outcome = await openPlain(['']).asker.ask(again);
    expect(outcome).toEqual({ type: 'answer', picked: [0, 2], hint: 0 });
  });
});
