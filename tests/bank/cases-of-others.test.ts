import { describe, expect, test } from '@jest/globals';
import { checkBank } from '../../src/check/run-rules.ts';
import { readers } from '../../src/formats/index.ts';
import { outline } from './reading.ts';

const read = (body: string, front = 'title: T') => {
  const content = new TextEncoder().encode(`---\n${front}\n---\n\n<!-- questions -->\n\n${body}`);
  return checkBank([{ file: 'x.md', path: 'x.md', content }], {
    readers,
    rules: [],
    setting: { today: '2026-11-24' },
  });
};
const told = (body: string, front?: string) =>
  read(body, front).diagnostics.map(
    ({ rule, severity, place }) => `${place.line} ${severity} ${rule}`,
  );

describe('what authors write by mistake', () => {
  test('a line that begins with # and a letter is text, and the questions below are read', () => {
    const body =
      '## A\n\nWhich?\n\n- [x] a\n- [ ] b\n\n#Explanation: it is a.\n\n## B\n\nWhich?\n\n- [x] c\n- [ ] d\n';
    const { bank } = read(body);
    expect(told(body)).toEqual(['14 warning heading-malformed']);
    expect(bank.questions.map(({ id }) => id)).toEqual(['x/a', 'x/b']);
    expect(bank.questions[0]?.explanation?.text).toBe('#Explanation: it is a.');
  });

  test.each([
    ['Select all that apply.', 'typed-suspicious', '- [x] Linux\n- [x] macOS\n- [x] Windows\n'],
    ['Choose the ports.', 'typed-suspicious', '- [x] 80\n- [x] 443\n'],
  ])('answers that are all ticked below "%s" are an error', (stem, rule, answers) => {
    const { diagnostics } = read(`## A\n\n${stem}\n\n${answers}`);
    expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
    expect(diagnostics[0]?.message).toMatch(/Write "kind: multiple"/);
  });

  test('two forms of what is to be typed are none', () => {
    expect(
      told('## A\n\nName the protocol.\n\n- [x] BGP\n- [x] Border Gateway Protocol\n'),
    ).toEqual([]);
  });

  test('a heading inside an answer is an error', () => {
    const body = '## A\n\nWhich?\n\n- [x] a\n- [ ] b\n\n  ## B\n\n  Which?\n';
    expect(told(body)).toEqual(['14 error heading-malformed']);
  });

  test.each([
    ['a comment', '<!-- to do -->'],
    ['a Hangul filler', '\u3164'],
    ['a braille blank', '\u2800'],
    ['spaces that do not break', '\u00a0\u00a0'],
  ])('an answer that is only %s is empty', (_, text) => {
    expect(told(`## A\n\nWhich?\n\n- [x] a\n- [ ] ${text}\n- [ ] b\n`)).toEqual([
      '12 error choice-empty',
    ]);
  });

  test.each([
    ['white space', 'In  both', 'In both'],
    ['an escape', 'a\\_b', 'a_b'],
  ])('answers that differ by %s alone look the same', (_, one, other) => {
    expect(told(`## A\n\nWhich?\n\n- [x] ${one}\n- [ ] ${other}\n`)).toEqual([
      '12 error choice-duplicate',
    ]);
  });

  test('mathematics is shown as it is written, so that a bar is not two', () => {
    const body = '## A\n\nWhich?\n\n- [x] $\\|v\\|$\n- [ ] $|v|$\n';
    expect(told(body)).toEqual([]);
    expect(read(body).bank.questions.map(outline)).toEqual([
      'single | Which? | [x] $\\|v\\|$ | [ ] $|v|$',
    ]);
  });

  test('answers that bring their letters keep their order, and may not name each other', () => {
    const labelled = (last: string) =>
      read(`## A\n\nWhich?\n\n- [ ] A. one\n- [x] B. two\n- [ ] C. ${last}\n`);
    expect(labelled('three').bank.questions).toMatchObject([{ shuffle: false }]);
    const rules = labelled('both A and B').diagnostics.map(({ rule }) => rule);
    expect(rules).toContain('choice-position-reference');
  });

  test('keys of a site are no concern of a bank, and a slip in one of ours is', () => {
    const body = '## A\n\nWhich?\n\n- [x] a\n- [ ] b\n';
    expect(told(body, 'title: T\nlayout: post\ndate: 2026-01-01\ndraft: false\nweight: 3')).toEqual(
      [],
    );
    expect(told(body, 'title: T\ntgas: [a]')).toEqual(['3 error front-matter-schema']);
  });
});
