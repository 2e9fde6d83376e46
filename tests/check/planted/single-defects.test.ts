import { expect, test } from '@jest/globals';
import { findingsIn, scoreOf, unmarked } from './score.ts';
import { inOneFile, singleDefects } from './single-defects.ts';

const scores = singleDefects.map((defect) => ({ name: defect.name, ...scoreOf(defect) }));
const share = (key: 'found' | 'line' | 'column') =>
  scores.filter((score) => score[key]).length / scores.length;

test('the bank without defects is clean', () => {
  expect(findingsIn({})).toEqual([]);
});

test('there are more than 200 defects', () => {
  expect(scores.length).toBeGreaterThan(200);
});

test('each is told of by its cause', () => {
  expect(scores.filter(({ found }) => !found)).toEqual([]);
});

test('nearly each is told of at its place', () => {
  expect(share('line')).toBeGreaterThanOrEqual(0.97);
  expect(share('column')).toBeGreaterThanOrEqual(0.97);
});

test('each is told of once, but for answers with letters: each of them has one', () => {
  expect(scores.filter(({ count, name }) => count !== 1 && name !== 'letters')).toEqual([]);
});

test.each(inOneFile())(
  'all of three in one file are told of in one run, %s',
  (_, file, text, wanted) => {
    const found = findingsIn({ [file]: unmarked(text).text }).map(({ rule }) => rule);
    expect([...new Set(found)].sort()).toEqual([...new Set(wanted)].sort());
  },
);
