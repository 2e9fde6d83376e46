import { describe, expect, test } from '@jest/globals';
import { viewMarkdown, viewStepSummary } from '../../../src/view/findings/markdown.ts';
import { pageOf, TABLE } from './foreign.ts';
import { finding, found, summary } from './samples.ts';

const HEADS = ['Severity', 'Place', 'What is wrong and what to do', 'Rule'];

test('counts, then a table', () => {
  expect(
    viewMarkdown(
      found([
        finding('3:7', 9, { message: 'Write "[x]".' }),
        finding('9:1', 9, { severity: 'warning', rule: 'length-cue', message: 'Too long.' }),
      ]),
    ).text,
  ).toBe(`## 2 errors, 1 warning

24 questions, 4 concepts, 6 files

Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)

| Severity | Place | What is wrong and what to do | Rule |
| --- | --- | --- | --- |
| error | questions/circuits/circuits.md:3:7 | Write "\\[x\\]". | answer-no-correct |
| warning | questions/circuits/circuits.md:9:1 | Too long. | length-cue |
`);
});

test('nothing found, no table', () => {
  const clean = { ...summary, errors: 0, warnings: 0 };
  expect(viewMarkdown(found([], { summary: clean })).text).toBe(`## 0 errors, 0 warnings

24 questions, 4 concepts, 6 files

Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)
`);
});

describe('a cell shows text as it is', () => {
  test.each([
    'a | b \\| c \\',
    '`code` ``',
    '**b** _i_ ~~s~~ $x$ $$y$$',
    '[x](http://a.example) ![i](b) [[answer]] [ref][1] <http://a.example>',
    'https://a.example/b www.a.example ftp://a.example me@a.example //a.example',
    '<script>alert(1)</script> <!-- c --> &amp; &#96; </td>',
    '@octocat #12 org/repo#3',
    '::error::x ##[group]x',
  ])('%s', (message) => {
    const { kinds, rows } = pageOf(viewMarkdown(found([finding('1:1', 2, { message })])).text);
    expect(rows).toEqual([
      HEADS,
      ['error', 'questions/circuits/circuits.md:1:1', message, 'answer-no-correct'],
    ]);
    expect(kinds).toEqual(TABLE);
  });
});

test.each([
  ['@octocat', '@&#8203;octocat'],
  ['www.a.example', 'www&#8203;.a.example'],
  ['http://a', 'http:/&#8203;/a'],
  ['see #12', 'see #&#8203;12'],
  ['$x$', '\\$x\\$'],
  ['<b>', '&lt;b&gt;'],
])('%s is written as %s', (message, written) => {
  const { text } = viewMarkdown(found([finding('1:1', 2, { message })]));
  expect(text).toContain(` | ${written} | `);
});

test('files are named from the root of the repository', () => {
  const { text } = viewMarkdown(found([finding('1:1', 2)], { folder: 'docs' }));
  expect(text).toContain('| docs/questions/circuits/circuits.md:1:1 |');
});

test('the summary of a step stays below what GitHub takes', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    finding(`${index + 1}:1`, 2, { message: '回'.repeat(100) }),
  );
  const { text } = viewStepSummary(found(many));
  const { rows } = pageOf(text);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(rows.length).toBeGreaterThan(1500);
  expect(text.trimEnd().split('\n').at(-1)).toBe(`And ${5001 - rows.length} more.`);
  expect(pageOf(viewMarkdown(found(many)).text).rows).toHaveLength(5001);
});

test('a short summary of a step is the same page', () => {
  const few = found([finding('1:1', 2)]);
  expect(viewStepSummary(few).text).toBe(viewMarkdown(few).text);
});
