import { expect, test } from '@jest/globals';
import { viewCheckJson } from '../../../src/view/findings/json-findings.ts';
import { checkComplaints } from './foreign.ts';
import { finding, found, summary } from './samples.ts';

const json = (...parameters: Parameters<typeof found>): unknown =>
  JSON.parse(viewCheckJson(found(...parameters)).text);

test('counts and findings in the shape of the schema', () => {
  const data = json([
    finding('3:7', '5:2', { question: 'circuits/port', message: 'Nobody knows.' }),
    finding('9:1', 9, { severity: 'info', rule: 'feedback-missing', message: 'Say why.' }),
  ]);
  expect(checkComplaints(data)).toEqual([]);
  expect(data).toEqual({
    version: 1,
    summary,
    findings: [
      {
        rule: 'answer-no-correct',
        severity: 'error',
        message: 'Nobody knows.',
        file: 'questions/circuits/circuits.md',
        line: 3,
        column: 7,
        endLine: 5,
        endColumn: 2,
        question: 'circuits/port',
      },
      {
        rule: 'feedback-missing',
        severity: 'info',
        message: 'Say why.',
        file: 'questions/circuits/circuits.md',
        line: 9,
        column: 1,
        endLine: 9,
        endColumn: 9,
      },
    ],
  });
});

test('nothing found is an empty list', () => {
  expect(checkComplaints(json([]))).toEqual([]);
});

test('the schema knows every key', () => {
  expect(checkComplaints({ ...(json([]) as object), more: 1 })).toHaveLength(1);
  expect(checkComplaints({ version: 2 })).toHaveLength(1);
});
