import { expect, test } from '@jest/globals';
import type { DocumentedRule as Rule } from '../../../src/check/rule.ts';
import { rules as all } from '../../documented-rules.ts';
import { viewRule, viewRules } from '../../../src/view/findings/rule-help.ts';
import { visible } from '../../../src/view/safe-text.ts';
import { width } from '../../../src/view/wrap.ts';
import { screen } from '../../samples.ts';
import { painted, rule, tagged } from './samples.ts';

const fixed: Rule = {
  id: 'choice-empty',
  severity: 'error',
  scope: 'structure',
  what: 'An answer has no text',
  why: 'There is nothing to pick.',
  bad: '- [x]\x1b[2J',
  good: '- [x] BGP\n',
};

test('a rule from what to how to switch it off', () => {
  expect(viewRule(rule, screen()).text).toBe(`length-cue  warning, error in the preset strict

  The correct answer is much longer than the others. At least 1.2 times and 10
  characters.

Why
  Whoever picks the longest answer is right without knowing anything.

  From: https://example.org/item-writing

✘ Not so
  │ ## Port
  │
  │ Which port?
  │
  │ - [x] The one that the provider names in its letter of authorisation
  │ - [ ] Any

✔ Better
  │ ## Port
  │
  │ Which port?
  │
  │ - [x] The one in the letter
  │ - [ ] Any that is free

Switch it off
  In a whole bank, in the front matter of index.md (or info, warning, error):
  │ check:
  │   length-cue: off
  For one question, below its title:
  │ <!-- check-disable length-cue: reason -->
  For one file, in its study note:
  │ <!-- check-disable-file length-cue: reason -->
`);
});

test('a rule that cannot be switched off, in ASCII at 40 columns', () => {
  expect(viewRule(fixed, screen(40, 24, false)).text).toBe(`choice-empty  error

  An answer has no text

Why
  There is nothing to pick.

x Not so
  | - [x]␛[2J

+ Better
  | - [x] BGP

Switch it off
  It can be neither lowered nor switched
  off: a bank with it is not valid.
`);
});

test('in colour', () => {
  expect(tagged(viewRule({ ...fixed, bad: '- [x]' }, painted()).text))
    .toBe(`{strong choice-empty}  error

  An answer has no text

{strong Why}
  There is nothing to pick.

{wrong ✘ Not so}
  {faint │} - [x]

{right ✔ Better}
  {faint │} - [x] BGP

{strong Switch it off}
  It can be neither lowered nor switched off: a bank with it is not valid.
`);
});

test.each([
  ['choice-empty', false],
  ['image-missing', false],
  ['id-vanished', true],
  ['length-cue', true],
])('%s can be switched off: %j', (id, can) => {
  const { text } = viewRule({ ...rule, id }, screen());
  expect(text.includes(`${id}: off`)).toBe(can);
});

test('long lines of an example go on below themselves', () => {
  const example = `${'word '.repeat(8)}\n\n    ${'deep '.repeat(8)}`;
  const rows = viewRule({ ...rule, bad: example }, screen(40)).text.split('\n');
  const start = rows.indexOf('✘ Not so');
  expect(rows.slice(start + 1, start + 6)).toEqual([
    '  │ word word word word word word word',
    '  │ word',
    '  │',
    '  │     deep deep deep deep deep deep',
    '  │     deep deep',
  ]);
});

const rules = [
  rule,
  fixed,
  { ...rule, id: 'k-type', strict: 'warning' as const, what: 'Why "A. …"? So.' },
];

test('all rules in a table', () => {
  expect(viewRules(rules, screen()).text).toBe(`rule          severity  strict    scope
length-cue    warning   error     question
    The correct answer is much longer than the others.
choice-empty  error               structure
    An answer has no text
k-type        warning   warning   question
    Why "A. …"?
`);
});

test('all rules at 40 columns, in colour', () => {
  expect(tagged(viewRules(rules, painted(40)).text)).toBe(`{strong length-cue}
    warning, error in strict, question
    The correct answer is much longer
    than the others.
{strong choice-empty}
    error, structure
    An answer has no text
{strong k-type}
    warning, warning in strict, question
    Why "A. …"?
`);
});

test('a table without rules has its heads alone', () => {
  expect(viewRules([], screen()).text).toBe('rule  severity  strict    scope\n');
});

test.each([40, 80, 120])('the rules there are fit %d columns', (columns) => {
  const texts = [
    viewRules(all, screen(columns)),
    ...all.map((one) => viewRule(one, screen(columns))),
  ];
  for (const { text } of texts) {
    const wide = text.split('\n').filter((line) => width(visible(line)) > columns);
    expect(wide.filter((line) => !line.includes('://'))).toEqual([]);
    expect(visible(text).text).toBe(text);
  }
});
