import { describe, expect, test } from '@jest/globals';
import { hash, hashAll } from '../../../src/bank/ids.ts';
import { questionIn } from '../reading.ts';

const text = [
  '## T',
  '',
  '<!-- difficulty: 1 -->',
  '',
  '> [!TIP]',
  '> Hint.',
  '',
  'S _not_ so?',
  '',
  '| a | b |',
  '| - | - |',
  '| c | d |',
  '',
  '- [x] one',
  '  > Yes.',
  '- [ ] two',
  '',
  'So.',
  '',
].join('\n');
const hashOf = (from: string | RegExp = '', to = '') => questionIn(text.replace(from, to)).hash;
const halves = (whole: string) => [whole.slice(0, 8), whole.slice(8)];

describe('the hash of a question', () => {
  test('is eight digits of what is shown and eight of what is correct', () => {
    expect(hashOf()).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf()).toBe(hashOf());
  });

  test.each([
    ['the stem', 'so?', 'thus?'],
    ['a hint', 'Hint.', 'Clue.'],
    ['feedback', 'Yes.', 'Yes!'],
    ['a wrong answer', 'two', 'three'],
    ['the explanation', 'So.', 'Thus.'],
  ])('%s is shown, and does not make another answer correct', (_, from, to) => {
    const [shown, correct] = halves(hashOf(from, to));
    expect(shown).not.toBe(halves(hashOf())[0]);
    expect(correct).toBe(halves(hashOf())[1]);
  });

  test.each([
    ['a correct answer', 'one', 'none'],
    ['which answer is correct', /\[x\]([^]*)\[ \]/, '[ ]$1[x]'],
    ['the kind', 'difficulty: 1', 'kind: multiple'],
  ])('%s changes what is correct', (_, from, to) => {
    const correct = hashOf().slice(8);
    expect(hashOf(from, to).slice(8)).not.toBe(correct);
  });

  test.each([
    ['the title, where the stem has a paragraph', '## T', '## U'],
    ['settings', 'difficulty: 1', 'difficulty: 2, tags: [a]'],
    ['where it stands', '## T', '\n\n## T'],
  ])('%s does not count', (_, from, to) => {
    expect(hashOf(from, to)).toBe(hashOf());
  });

  test.each([
    ['white space', 'two words', 'two\n  words'],
    ['escapes', 'two. words', 'two\\. words'],
    ['the sign of emphasis', '*two* words', '_two_ words'],
  ])('how the Markdown of an answer is typed does not make it another: %s', (_, one, other) => {
    const correct = (text: string) => questionIn(`## T\n\n- [x] ${text}\n- [ ] b\n`).hash.slice(8);
    expect(correct(other)).toBe(correct(one));
  });

  test.each([
    ['numeric', '- [x] 4', '- [x] 5'],
    ['typed', '- [x] a', '- [x] b'],
    ['ordering', '<!-- kind: ordering -->\n\n1. a\n2. b', '<!-- kind: ordering -->\n\n1. b\n2. a'],
    [
      'matching',
      '<!-- kind: matching -->\n\n| l | r |\n| - | - |\n| a | b |\n| c | d |',
      '<!-- kind: matching -->\n\n| l | r |\n| - | - |\n| a | d |\n| c | b |',
    ],
    ['cloze', 'A [[b]].', 'A [[c]].'],
  ])('%s questions have other answers', (_, one, other) => {
    const correct = (body: string) => questionIn(`## T\n\n${body}\n`).hash.slice(8);
    expect(correct(one)).not.toBe(correct(other));
  });
});

test('hashes are pinned: stored progress hangs on them', () => {
  expect(hash('')).toBe('ab3e7c0b');
  expect(hash('a')).toBe('1a80b1b3');
  expect(hashAll(['a', 'bcdefg'])).toBe('f5cac84f');
  expect(hashAll(['ab', 'c'])).not.toBe(hashAll(['a', 'bc']));
  expect(hashAll(['ü', 'x'.repeat(20_000)])).toBe('6b81aa44');
  expect(questionIn('## T\n\nS?\n\n- [x] a\n- [ ] b\n').hash).toBe('b7e185d74f29805d');
});
