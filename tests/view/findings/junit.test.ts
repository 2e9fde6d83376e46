import { expect, test } from '@jest/globals';
import { viewJunit } from '../../../src/view/findings/junit.ts';
import type { Question } from '../../../src/bank/question.ts';
import { samples } from '../../samples.ts';
import { xmlOf, type Element } from './foreign.ts';
import { FILE, finding, found } from './samples.ts';

const junit = (...parameters: Parameters<typeof found>): Element =>
  xmlOf(viewJunit(found(...parameters)).text);

const question = (id: string, line: number): Question => ({
  ...samples.single,
  id,
  place: finding(`${line}:1`, 9).place,
});

test('a suite for a file, a test for each question, whole', () => {
  const view = viewJunit(
    found(
      [
        finding('3:1', 9, { rule: 'front-matter-schema', message: 'No "key" & <no>.' }),
        finding('20:1', 9, {
          rule: 'length-cue',
          severity: 'warning',
          message: 'Too long.',
          question: 'circuits/b',
        }),
        finding('30:1', 9, { message: 'One.', question: 'circuits/c' }),
        finding('31:1', 9, { message: 'Two.', question: 'circuits/c' }),
      ],
      {
        texts: new Map([
          [FILE, ''],
          ['questions/index.md', ''],
        ]),
        questions: [
          question('circuits/a', 10),
          question('circuits/b', 20),
          question('circuits/d', 40),
        ],
      },
    ),
  ).text;
  expect(view).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="peerdrill check" tests="6" failures="2" errors="0" skipped="0" time="0">
  <testsuite name="questions/circuits/circuits.md" tests="5" failures="2" errors="0" skipped="0" time="0">
    <testcase name="(file)" classname="questions/circuits/circuits.md" file="questions/circuits/circuits.md" line="1" time="0"><failure message="No &#34;key&#34; &#38; &#60;no&#62;." type="front-matter-schema">questions/circuits/circuits.md:3:1: error: No &#34;key&#34; &#38; &#60;no&#62;. [front-matter-schema]</failure></testcase>
    <testcase name="circuits/a" classname="questions/circuits/circuits.md" file="questions/circuits/circuits.md" line="10" time="0"/>
    <testcase name="circuits/b" classname="questions/circuits/circuits.md" file="questions/circuits/circuits.md" line="20" time="0"><system-out>questions/circuits/circuits.md:20:1: warning: Too long. [length-cue]</system-out></testcase>
    <testcase name="circuits/c" classname="questions/circuits/circuits.md" file="questions/circuits/circuits.md" line="30" time="0"><failure message="2 mistakes: One." type="answer-no-correct">questions/circuits/circuits.md:30:1: error: One. [answer-no-correct]&#10;questions/circuits/circuits.md:31:1: error: Two. [answer-no-correct]</failure></testcase>
    <testcase name="circuits/d" classname="questions/circuits/circuits.md" file="questions/circuits/circuits.md" line="40" time="0"/>
  </testsuite>
  <testsuite name="questions/index.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="(file)" classname="questions/index.md" file="questions/index.md" line="1" time="0"/>
  </testsuite>
</testsuites>
`);
  expect(xmlOf(view).children[0]?.children[3]?.children[0]?.text).toBe(
    `${FILE}:30:1: error: One. [answer-no-correct]\n${FILE}:31:1: error: Two. [answer-no-correct]`,
  );
});

test('warnings fail where they fail the check, and what else was found is told too', () => {
  const diagnostics = [
    finding('2:1', 9, { severity: 'warning', message: 'W.' }),
    finding('3:1', 9, { severity: 'info', message: 'I.' }),
    finding('4:1', 9, { severity: 'error', message: 'E.' }),
  ];
  const [strict] = junit(diagnostics, { failOn: 'warning' }).children[0]?.children ?? [];
  expect(strict?.children.map(({ name, text }) => [name, text])).toEqual([
    [
      'failure',
      `${FILE}:2:1: warning: W. [answer-no-correct]\n${FILE}:4:1: error: E. [answer-no-correct]`,
    ],
    ['system-out', `${FILE}:3:1: info: I. [answer-no-correct]`],
  ]);
  expect(junit(diagnostics.slice(0, 2)).attributes['failures']).toBe('0');
});

test('questions of the same name in two files are two tests', () => {
  const other = {
    ...question('circuits/a', 5),
    place: { ...finding('5:1', 9).place, file: 'b.md' },
  };
  const suites = junit([finding('10:1', 9, { question: 'circuits/a' })], {
    questions: [question('circuits/a', 10), other],
  }).children;
  expect(suites.map(({ attributes }) => [attributes['name'], attributes['failures']])).toEqual([
    [FILE, '1'],
    ['b.md', '0'],
  ]);
});

test('a file of which nothing else is known has its test', () => {
  const [suite] = junit([finding('10:1', 9, { question: 'circuits/a' })]).children;
  expect(suite?.children.map(({ attributes }) => attributes['name'])).toEqual([
    '(file)',
    'circuits/a',
  ]);
});

test('nothing read is an empty document', () => {
  expect(junit([]).children).toEqual([]);
});

test('what XML forbids is shown or dropped', () => {
  const [suite] = junit([
    finding('1:1', 2, { message: 'a\x00b\x1b\ufffe\uffff\ud800]]>&amp;<!-- ##[group]', file: 'f' }),
  ]).children;
  const [failure] = suite?.children[0]?.children ?? [];
  expect(failure?.attributes['message']).toBe('a␀b␛<D800>]]>&amp;<!-- ##[group]');
});
