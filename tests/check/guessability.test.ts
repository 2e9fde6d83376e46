import { describe, expect, test } from '@jest/globals';
import {
  guessability,
  longest,
  percent,
  testWise,
  type Guess,
} from '../../src/check/guessability.ts';
import type { Choice, Question } from '../../src/bank/question.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import { sourcesOf } from './rules/sources.ts';

/** A question of each list of answers; the correct ones begin with `+`. */
function questions(...lists: readonly (readonly string[])[]): readonly Question[] {
  const text = lists.map((answers, index) => {
    const items = answers.map((a) => (a.startsWith('+') ? `- [x] ${a.slice(1)}` : `- [ ] ${a}`));
    return `## Q${index}\n\nWhich?\n\n${items.join('\n')}\n\nSo.\n`;
  });
  const setting = { today: '2026-11-24' };
  return checkBank(sourcesOf(text.join('\n')), { readers: [], rules: [], setting }).bank.questions;
}

function picks(guess: Guess, answers: readonly string[], lang = 'en'): readonly string[] {
  const [question] = questions(answers);
  const choices: readonly Choice[] =
    question !== undefined && 'choices' in question ? question.choices : [];
  return guess(choices, lang).map(({ text }) => text.text);
}

describe('the guesser picks', () => {
  test.each([
    ['the longest answer', ['a', '+ccc', 'bb'], ['ccc']],
    ['all the longest ones', ['aaa', '+c', 'bbb'], ['aaa', 'bbb']],
    ['no answer with an absolute word', ['It is always so', '+sometimes'], ['sometimes']],
    ['the longest where all are absolute', ['never ever', '+always'], ['never ever']],
    ['all of the above', ['something very long', '+All of the above.'], ['All of the above.']],
    ['what looks longest, not what is', ['+abcd', '[a](https://example.org/)'], ['abcd']],
    ['no part of a word', ['+overallly', 'a'], ['overallly']],
  ])('%s', (_, answers, picked) => {
    expect(picks(testWise, answers)).toEqual(picked);
  });

  test('by length alone where the words are not English', () => {
    expect(picks(testWise, ['All of the above', '+always, and for ever'], 'de')).toEqual([
      'always, and for ever',
    ]);
  });
});

describe('guessability', () => {
  test('is the share that the guesser gets right, with chance and its interval', () => {
    // Chance: 1/2 and 1/4, so the mean is 3/8 and the variance (1/4 + 3/16) / 4 = 7/64.
    const margin = 1.96 * Math.sqrt(7 / 64);
    expect(guessability(questions(['aa', '+b'], ['a', '+bbb', 'cc', 'd']))).toEqual({
      score: 1 / 2,
      chance: 3 / 8,
      low: 0,
      high: 1,
      questions: 2,
    });
    const many = guessability(
      questions(
        ...Array.from({ length: 50 }, () => [
          ['aa', '+b'],
          ['a', '+bbb', 'cc', 'd'],
        ]).flat(),
      ),
    );
    expect(many).toMatchObject({ score: 1 / 2, chance: 3 / 8, questions: 100 });
    expect(many.low).toBeCloseTo(3 / 8 - margin / Math.sqrt(50), 10);
    expect(many.high).toBeCloseTo(3 / 8 + margin / Math.sqrt(50), 10);
  });

  test('counts a question whose longest answers are equal for its part', () => {
    expect(guessability(questions(['aaa', '+bbb', 'c']))).toMatchObject({ score: 1 / 2 });
  });

  test('leaves out true or false, several correct ones, and what is typed', () => {
    const some = questions(['True', '+False'], ['+a', '+b', 'c'], ['+typed'], ['+12']);
    expect(some).toHaveLength(4);
    expect(guessability(some)).toEqual({ score: 0, chance: 0, low: 0, high: 0, questions: 0 });
  });

  test('takes any other guess', () => {
    const bank = questions(['always and ever', '+b'], ['a', '+bb']);
    expect(guessability(bank, longest).score).toBe(1 / 2);
    expect(guessability(bank, (choices) => choices)).toMatchObject({ score: 1 / 2, chance: 1 / 2 });
  });
});

test('a share is shown with one decimal', () => {
  expect([0, 0.3744, 0.9999, 1].map(percent)).toEqual(['0.0 %', '37.4 %', '100.0 %', '100.0 %']);
});
