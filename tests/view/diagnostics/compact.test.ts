import { expect, test } from '@jest/globals';
import { viewCompact } from '../../../src/view/findings/compact.ts';
import { finding, found } from './samples.ts';

const compact = (...parameters: Parameters<typeof found>): string =>
  viewCompact(found(...parameters)).text;

test('a line for each finding', () => {
  expect(
    compact([
      finding('3:7', 9, { message: 'Nobody knows.' }),
      finding('9:1', 9, { severity: 'info', rule: 'feedback-missing', message: 'Say\nwhy.' }),
    ]),
  ).toBe(`questions/circuits/circuits.md:3:7: error: Nobody knows. [answer-no-correct]
questions/circuits/circuits.md:9:1: info: Say␊why. [feedback-missing]
`);
});

test('nothing found, nothing shown', () => {
  expect(compact([])).toBe('');
});

test.each([
  ['::add-mask::x', '<003A>:add-mask::x'],
  ['\u3000 ::add-mask::x', '\u3000 <003A>:add-mask::x'],
  ['##[group]x', '##<005B>group]x'],
  ['##VSO[x', '##VSO<005B>x'],
  ['x::y ::z ## [a]', 'x::y ::z ## [a]'],
])('a file named %s is shown as %s: build servers take no command from it', (file, shown) => {
  const line = compact([finding('1:1', 2, { file, message: 'M.', rule: 'r' })]);
  expect(line).toBe(`${shown}:1:1: error: M. [r]\n`);
});
