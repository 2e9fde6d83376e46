import { expect, test } from '@jest/globals';
import { shownOrder } from '../../src/answer/shown-order.ts';
import type { Question } from '../../src/bank/question.ts';
import { viewLookedUp, type LookedUp } from '../../src/view/looked-up.ts';
import { samples, screen } from '../samples.ts';

const looked = (question: Question, answer: LookedUp['answer']): LookedUp => ({
  question,
  concept: 'Circuits',
  topic: 'Basics',
  standing: 'due',
  order: shownOrder(question, 1),
  answer,
});

test('an answer is hidden until it is shown', () => {
  const hidden = viewLookedUp(looked(samples['true-false'], 'hidden'), screen()).text;
  expect(hidden).toMatch(/^due · Circuits › Basics · circuits\//);
  expect(hidden).not.toContain('Right');
  const shown = viewLookedUp(looked(samples['true-false'], 'shown'), screen()).text;
  expect(shown.startsWith(hidden)).toBe(true);
  expect(shown).toMatch(/\n✔ Right {2}(True|False)\n/);
});

test('of an open exam it is not told', () => {
  expect(viewLookedUp(looked(samples.single, 'sealed'), screen()).text).toMatch(
    /This question is in the exam you have open\. Its answer is told once you submit\s+it\.$/,
  );
});

test.each(Object.entries(samples))('of every kind: %s', (_, question) => {
  const shown = viewLookedUp(looked(question, 'shown'), screen(40, 24)).text;
  expect(shown).toContain('✔ Right');
  expect(shown).not.toMatch(/undefined|no longer there/);
});
