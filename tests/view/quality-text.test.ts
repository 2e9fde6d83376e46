import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Quality, QuestionQuality } from '../../src/memory/question-quality.ts';
import { viewQuality } from '../../src/view/quality-text.ts';
import { viewQualityJson } from '../../src/view/json-reports.ts';
import { trusted } from '../../src/view/safe-text.ts';
import { width } from '../../src/view/wrap.ts';
import { bankOf } from '../memory/learner.ts';
import { samples, screen } from '../samples.ts';
import { faults } from './conforms.ts';

const bank = bankOf([samples.single, samples.typed, samples.numeric]);

const suspect: QuestionQuality = {
  question: samples.single,
  answers: 24,
  correct: 2,
  interval: { low: 0.0232, high: 0.2585 },
  guess: 1 / 3,
  rival: { picked: [0], count: 22, correct: 2, z: 4.0825 },
  unpicked: [2],
  biserial: -0.412,
  findings: ['check the answer', 'worse than guessing', 'misleads', 'never picked'],
};

const fine: QuestionQuality = {
  question: samples.numeric,
  answers: 20,
  correct: 15,
  interval: { low: 0.531, high: 0.888 },
  guess: 0.02,
  unpicked: [],
  findings: [],
};

const told: Quality = { learners: 24, answers: 44, questions: [suspect, fine] };

test('questions that want a look are named with their place and what is the matter', () => {
  expect(viewQuality(bank, told, screen()).text).toBe(`Azure ExpressRoute

✘ circuits/what-a-circuit-is
  q.md:1
  2 of 24 right: 8 %, 2 to 26 %; blind guesses 33 %
  Check the answer: 22 gave “A circuit is the encrypted tunnel that runs inside
  that fibre.”, and 2 the correct one (z 4.08).
  Worse than guessing: the answer may be wrong, or the question misread.
  Misleads: those who know more get it wrong more often (r -0.41).
  Never picked: “A circuit is the gateway that ends the fibre in your virtual
  network.”.

44 first answers of 24 learners, 2 of 3 questions with enough of them. 1 wants a
look.
`);
});

test('a typed answer is told as it was typed', () => {
  const rival = { picked: 'IS-IS\u001b', count: 9, correct: 1, z: 2.53 };
  const typed: QuestionQuality = {
    ...fine,
    question: samples.typed,
    rival,
    findings: ['check the answer'],
  };
  expect(viewQuality(bank, { ...told, questions: [typed] }, screen()).text).toContain(
    'Check the answer: 9 gave “IS-IS␛”, and 1 the correct one (z 2.53).',
  );
});

test('a bank without a finding says so', () => {
  expect(viewQuality(bank, { ...told, questions: [fine] }, screen(40)).text)
    .toBe(`Azure ExpressRoute

44 first answers of 24 learners, 1 of 3
questions with enough of them. None
wants a look.
`);
});

test.each([20, 40, 79])('fits %d columns', (columns) => {
  const rows = viewQuality(bank, told, screen(columns, 24, false)).text.split('\n');
  expect(rows.filter((row) => width(trusted(row)) > columns)).toEqual([]);
});

test('as data, by its schema', () => {
  const schema = JSON.parse(readFileSync('schemas/quality.schema.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const data = JSON.parse(viewQualityJson(bank, told).text) as object;
  expect(faults(schema, data)).toEqual([]);
  expect(faults(schema, { ...data, learners: -1 })).toEqual(['/learners minimum']);
  expect(data).toMatchObject({
    version: 1,
    bank: { id: 'azure-expressroute', title: 'Azure ExpressRoute', version: '0123abcd' },
    learners: 24,
    answers: 44,
    questions: [
      {
        id: 'circuits/what-a-circuit-is',
        file: 'q.md',
        line: 1,
        answers: 24,
        correct: 2,
        share: 2 / 24,
        rival: { picked: [0], count: 22, correct: 2, z: 4.0825 },
        unpicked: [2],
        biserial: -0.412,
        findings: ['check the answer', 'worse than guessing', 'misleads', 'never picked'],
      },
      { rival: null, biserial: null, findings: [] },
    ],
  });
});
