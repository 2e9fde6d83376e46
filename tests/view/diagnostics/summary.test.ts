import { expect, test } from '@jest/globals';
import type { Bank } from '../../../src/bank/question.ts';
import { summaryOf, viewSummary } from '../../../src/view/findings/findings.ts';
import { samples, screen } from '../../samples.ts';
import { finding, painted, summary, tagged } from './samples.ts';

test.each([
  [{}, '✘ 24 questions, 4 concepts, 6 files: 2 errors, 1 warning'],
  [{ errors: 0 }, '⚠ 24 questions, 4 concepts, 6 files: 0 errors, 1 warning'],
  [{ errors: 0, warnings: 0 }, '✔ 24 questions, 4 concepts, 6 files: 0 errors, 0 warnings'],
  [{ infos: 3 }, '✘ 24 questions, 4 concepts, 6 files: 2 errors, 1 warning, 3 infos'],
  [
    { questions: 1, concepts: 1, files: 1, errors: 1, warnings: 0, infos: 1 },
    '✘ 1 question, 1 concept, 1 file: 1 error, 0 warnings, 1 info',
  ],
])('%j', (part, line) => {
  expect(viewSummary({ ...summary, ...part }, screen()).text).toBe(
    `${line}\n  Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)\n`,
  );
});

test('where nothing can be guessed, nothing is said of guessing', () => {
  const guessability = { score: 0, chance: 0, low: 0, high: 0, questions: 0 };
  expect(viewSummary({ ...summary, guessability }, screen()).text).toBe(
    '✘ 24 questions, 4 concepts, 6 files: 2 errors, 1 warning\n',
  );
});

test('in ASCII at 40 columns', () => {
  expect(viewSummary(summary, screen(40, 24, false)).text)
    .toBe(`x 24 questions, 4 concepts, 6 files: 2
  errors, 1 warning
  Guessability 26 % (chance 25 %, 23 to
  28 % with 95 % confidence)
`);
});

test.each([
  [{}, '{wrong ✘} 24 questions, 4 concepts, 6 files: {wrong 2 errors, 1 warning}'],
  [{ errors: 0 }, '{warn ⚠} 24 questions, 4 concepts, 6 files: {warn 0 errors, 1 warning}'],
  [
    { errors: 0, warnings: 0 },
    '{right ✔} 24 questions, 4 concepts, 6 files: {right 0 errors, 0 warnings}',
  ],
])('in colour %j', (part, line) => {
  expect(tagged(viewSummary({ ...summary, ...part }, painted()).text)).toBe(
    `${line}\n  {faint Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)}\n`,
  );
});

test('counts of several banks are sums, and guessing goes over all their questions', () => {
  const bank = { concepts: [{}, {}], questions: [samples.single, samples.typed] };
  const banks = [bank, bank] as unknown as readonly Bank[];
  const diagnostics = [
    finding('1:1', 2),
    finding('1:1', 2, { severity: 'warning' }),
    finding('1:1', 2, { severity: 'warning' }),
    finding('1:1', 2, { severity: 'info' }),
  ];
  expect(summaryOf(3, banks, diagnostics)).toMatchObject({
    files: 3,
    questions: 4,
    concepts: 4,
    errors: 1,
    warnings: 2,
    infos: 1,
    guessability: { questions: 2 },
  });
});
