import { expect, test, describe } from '@jest/globals';
import { rules } from '../../documented-rules.ts';
import { viewSarif } from '../../../src/view/findings/sarif.ts';
import { sarifComplaints, checkComplaints } from './foreign.ts';
import { finding, found, rule, summary } from './samples.ts';
import { viewCheckJson } from '../../../src/view/findings/json-findings.ts';

describe('sarif', () => {
  const sarif = (...[diagnostics, part]: Parameters<typeof found>) =>
    JSON.parse(viewSarif(found(diagnostics, part)).text) as {
      runs: [
        {
          tool: { driver: { rules: { id: string; help: { text: string } }[] } };
          results: Record<string, unknown>[];
        },
      ];
    };

  test('a run with a finding, whole', () => {
    const diagnostics = [
      finding('3:7', 9, {
        rule: 'length-cue',
        severity: 'warning',
        message: 'Too long.',
        question: 'circuits/port',
      }),
    ];
    const log = sarif(diagnostics);
    expect(sarifComplaints(log)).toEqual([]);
    expect(log).toEqual({
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'peerdrill',
              version: '0.1.0',
              semanticVersion: '0.1.0',
              rules: [
                {
                  id: 'length-cue',
                  shortDescription: { text: rule.what },
                  fullDescription: { text: `${rule.what} ${rule.why}` },
                  help: {
                    text: `${rule.why} (https://example.org/item-writing)\n\nNot so:\n\n${rule.bad}\n\nBetter:\n\n${rule.good}`,
                    markdown: `${rule.why} (https://example.org/item-writing)\n\nNot so:\n\n\`\`\`markdown\n${rule.bad}\n\`\`\`\n\nBetter:\n\n\`\`\`markdown\n${rule.good}\n\`\`\``,
                  },
                  defaultConfiguration: { level: 'warning' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'length-cue',
              ruleIndex: 0,
              level: 'warning',
              message: { text: 'Too long.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {
                      uri: 'questions/circuits/circuits.md',
                      uriBaseId: '%SRCROOT%',
                    },
                    region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 9 },
                  },
                },
              ],
              partialFingerprints: { 'questionRule/v1': 'circuits/port#length-cue:1' },
            },
          ],
        },
      ],
    });
  });

  test('nothing found is a valid run as well', () => {
    expect(sarifComplaints(sarif([]))).toEqual([]);
    expect(sarif([]).runs[0].results).toEqual([]);
  });

  test('the official schema would complain', () => {
    expect(sarifComplaints({ version: '2.1.0' })).toHaveLength(1);
  });

  test('levels have names of their own', () => {
    const { results } = sarif([
      finding('1:1', 2),
      finding('1:1', 2, { severity: 'warning' }),
      finding('1:1', 2, { severity: 'info' }),
    ]).runs[0];
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
  });

  test.each([
    ['questions/a b.md', '', 'questions/a%20b.md'],
    ['questions/回線.md', '', 'questions/%E5%9B%9E%E7%B7%9A.md'],
    ['c:d/e#f?.md', '', 'c%3Ad/e%23f%3F.md'],
    ['100%.md', '', '100%25.md'],
    ['a\\b.md', '', 'a%5Cb.md'],
    ['a\ud800b.md', '', 'a%EF%BF%BDb.md'],
    ['a\x1bb.md', '', 'a%1Bb.md'],
    ['a.md', 'docs/quiz', 'docs/quiz/a.md'],
    ['../a.md', '', '../a.md'],
    ['/srv/a b.md', 'docs', 'file:///srv/a%20b.md'],
  ])('the file %j, in the folder %j, is %s', (file, folder, uri) => {
    const log = sarif([finding('1:1', 2, { file })], { folder });
    expect(sarifComplaints(log)).toEqual([]);
    expect(JSON.stringify(log)).toContain(`"uri":"${uri}"`);
  });

  test('findings of one rule about one question are numbered, and lines do not matter', () => {
    const prints = (line: number) =>
      sarif([
        finding(`${line}:1`, 2, { question: 'circuits/a' }),
        finding(`${line + 1}:1`, 2, { question: 'circuits/a' }),
        finding(`${line + 2}:1`, 2, { question: 'circuits/b' }),
        finding(`${line + 3}:1`, 2),
      ]).runs[0].results.map(
        ({ partialFingerprints }) => Object.values(partialFingerprints as object)[0] as string,
      );
    expect(prints(1)).toEqual([
      'circuits/a#answer-no-correct:1',
      'circuits/a#answer-no-correct:2',
      'circuits/b#answer-no-correct:1',
      'questions/circuits/circuits.md#answer-no-correct:1',
    ]);
    expect(prints(70)).toEqual(prints(1));
  });

  test('words and an address in brackets are no link', () => {
    const { results } = sarif([finding('1:1', 2, { message: 'Write "[x]", not [a](http://b).' })])
      .runs[0];
    expect(results[0]?.['message']).toEqual({ text: 'Write "[x]", not [a\\](http://b).' });
  });

  test('all rules there are have help', () => {
    const log = sarif([], { rules });
    expect(sarifComplaints(log)).toEqual([]);
    expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  test('a rule without a source names none', () => {
    const { id, severity, scope, what, why, bad, good } = rule;
    const log = sarif([], { rules: [{ id, severity, scope, what, why, bad, good }] });
    expect(log.runs[0].tool.driver.rules[0]?.help.text).toBe(
      `${rule.why}\n\nNot so:\n\n${rule.bad}\n\nBetter:\n\n${rule.good}`,
    );
  });

  test('an example with a fence stands in a longer one', () => {
    const log = sarif([], { rules: [{ ...rule, bad: '````\nx\n````' }] });
    expect(JSON.stringify(log)).toContain('`````markdown\\n````\\nx\\n````\\n`````');
  });
});

describe('json', () => {
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
});
