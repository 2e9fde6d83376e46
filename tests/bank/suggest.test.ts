import { expect, test } from '@jest/globals';
import { suggest } from '../../src/bank/suggest.ts';

const commands = ['study', 'exam', 'report', 'notes', 'list', 'check', 'private-peering'];

test.each([
  ['chekc', 'check'],
  ['chck', 'check'],
  ['checkk', 'check'],
  ['Report', 'report'],
  ['exma', 'exam'],
  ['stdy', 'study'],
  ['private', 'private-peering'],
  ['pirvate-peerign', 'private-peering'],
  ['exam', 'exam'],
  ['xy', undefined],
  ['', undefined],
  ['banana', undefined],
  ['lost', 'list'],
  ['a'.repeat(101), undefined],
])('%j is taken for %j', (word, expected) => {
  expect(suggest(word, commands)).toBe(expected);
});

test('of equally near ones the first is meant', () => {
  expect(suggest('case', ['cast', 'care'])).toBe('cast');
});

test('the word itself is nearer than one that begins with it', () => {
  expect(suggest('Exam', ['exams', 'exam'])).toBe('exam');
});

test('a swap at the start of a word is one slip', () => {
  expect(suggest('abc', ['bac'])).toBe('bac');
});

test('nothing to choose from', () => {
  expect(suggest('word', [])).toBeUndefined();
});
