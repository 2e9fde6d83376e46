import { describe, expect, test } from '@jest/globals';
import { checkBank } from '../../src/check/run-rules.ts';
import type { Rule } from '../../src/check/rule.ts';
import { source } from './reading.ts';

const question = '## T\n\nS?\n\n- [x] a\n- [ ] b\n';
const index = (front: string) => source('index.md', `---\n${front}\n---\n`);

describe('severities of the bank', () => {
  const rule: Rule = {
    id: 'length-cue',
    severity: 'warning',
    scope: 'question',
    check: (bank) =>
      bank.questions.map(({ id, place }) => ({ message: 'Long.', place, question: id })),
  };
  const severitiesWith = (check: string, rules: readonly Rule[] = [rule]) =>
    checkBank(
      [
        index(`title: T\ncheck: {${check}}`),
        source('a.md', `---\ntitle: T\n---\n![](a.png)\n\n${question}`),
      ],
      {
        readers: [],
        rules,
        setting: { today: '2026-11-24' },
      },
    ).diagnostics.map((one) => `${one.severity} ${one.rule}`);

  test.each([
    ['', ['warning image-no-alt', 'warning length-cue']],
    ['length-cue: error', ['warning image-no-alt', 'error length-cue']],
    ['length-cue: off', ['warning image-no-alt']],
    ['image-no-alt: off, length-cue: info', ['info length-cue']],
    ['image-no-alt: error', ['error image-no-alt', 'warning length-cue']],
    [
      'lenght-cue: off',
      ['warning image-no-alt', 'warning length-cue', 'error front-matter-schema'],
    ],
  ])('%j', (check, expected) => {
    expect(severitiesWith(check)).toEqual(expected);
  });

  test('names of rules are not checked where no rules are known', () => {
    expect(severitiesWith('lenght-cue: off', [])).toEqual(['warning image-no-alt']);
  });

  test('a rule of structure has nothing to run', () => {
    const { id, severity, scope } = rule;
    const unrun = { id, severity, scope };
    expect(severitiesWith('', [unrun])).toEqual(['warning image-no-alt']);
  });
});
