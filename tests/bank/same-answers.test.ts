import { expect, test } from '@jest/globals';
import { checkBank } from '../../src/check/run-rules.ts';
import { changedQuestion } from '../../src/check/fix.ts';

const bankOf = (questions: string) =>
  checkBank(
    [
      {
        file: 'q.md',
        path: 'q.md',
        content: new TextEncoder().encode(`---\ntitle: T\n---\n${questions}`),
      },
    ],
    { readers: [], rules: [], setting: { today: '' } },
  ).bank;

const before = '## Q\n\nWhich?\n\n- [x] One\n- [ ] Two\n';

test.each([
  ['is the same', before, undefined],
  ['has other words around the answers', before.replace('Which?', 'Which one?'), undefined],
  ['has its answers in another order', '## Q\n\nWhich?\n\n- [ ] Two\n- [x] One\n', undefined],
  ['stands beside a new one', `${before}\n## New\n\n${before.slice(6)}`, undefined],
  ['is gone', before.replace('## Q', '## R'), 'q/q'],
  ['has another correct answer', '## Q\n\nWhich?\n\n- [ ] One\n- [x] Two\n', 'q/q'],
  ['has one answer more', `${before}- [ ] Three\n`, 'q/q'],
  ['is of another kind', before.replace('[ ]', '[x]'), 'q/q'],
  ['has another text as its correct answer', before.replace('One', 'None'), 'q/q'],
])('a question %s', (_name, after, changed) => {
  expect(changedQuestion(bankOf(before), bankOf(after))).toBe(changed);
});

test.each([
  ['loses the letters of its answers', '- [x] A. One\n- [ ] B. Two\n', undefined],
  ['loses a letter and moves its answers', '- [ ] Two\n- [x] One\n', 'q/q'],
  ['loses the words of an answer', '- [x] A. O\n- [ ] B. Two\n', 'q/q'],
])('a question that %s', (_name, answers, changed) => {
  const labelled = '## Q\n\nWhich?\n\n- [x] A. One\n- [ ] B. Two\n';
  const after = answers.replaceAll(/\b[AB]\. /g, '');
  expect(changedQuestion(bankOf(labelled), bankOf(`## Q\n\nWhich?\n\n${after}`))).toBe(changed);
});

test('a number that is no longer accepted is a change', () => {
  const numbers = '## Q\n\nHow many?\n\n- [x] 4\n- [x] 8\n';
  expect(changedQuestion(bankOf(numbers), bankOf(numbers))).toBeUndefined();
  expect(changedQuestion(bankOf(numbers), bankOf(numbers.replace('8', '9')))).toBe('q/q');
});
