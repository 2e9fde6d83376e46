import { describe, expect, test } from '@jest/globals';
import { checkBank } from '../../src/check/run-rules.ts';
import type { Rule } from '../../src/check/rule.ts';
import { source } from '../bank/reading.ts';

describe('suppressions', () => {
  const question = (title: string, comment = '') =>
    `## ${title}\n${comment}\nS?\n\n- [x] a\n- [ ] b\n\n`;
  const file = (path: string, front: string, body = question('T')) =>
    source(path, `---\ntitle: T\n${front}---\n${body}`);
  const setting = { today: '2026-11-24' };

  describe('suppressions', () => {
    const rule = (id: string): Rule => ({
      id,
      severity: 'warning',
      scope: 'question',
      check: (bank) =>
        bank.questions.map((one) => ({
          message: `Found ${one.id}.`,
          place: one.place,
          question: one.id,
        })),
    });
    const rules = [rule('length-cue'), rule('k-type')];
    const findings = (...sources: Parameters<typeof checkBank>[0]) =>
      checkBank(sources, { readers: [], rules, setting }).diagnostics.map(
        ({ rule: id, place, message }) => `${place.line} ${id} ${message}`,
      );

    test('below a title they silence one rule for one question', () => {
      const body = question('T', '\n<!-- check-disable length-cue: Why not. -->\n') + question('U');
      expect(findings(file('a.md', '', body))).toEqual([
        '4 k-type Found a/t.',
        '13 k-type Found a/u.',
        '13 length-cue Found a/u.',
      ]);
    });

    test('in the note they silence one rule for the file', () => {
      const body = `<!-- check-disable-file length-cue: Why not. -->\n\n${question('T')}${question('U')}`;
      expect(findings(file('a.md', '', body), file('b.md', ''))).toEqual([
        '6 k-type Found a/t.',
        '13 k-type Found a/u.',
        '4 k-type Found b/t.',
        '4 length-cue Found b/t.',
      ]);
    });

    test('what the reader only warns of can be silenced', () => {
      const body =
        '## T\n\n<!-- check-disable image-no-alt: Decoration. -->\n\n![](a.png)\n\nS?\n\n- [x] a\n- [ ] b\n';
      expect(findings(file('a.md', '', body))).toEqual([
        '4 k-type Found a/t.',
        '4 length-cue Found a/t.',
      ]);
    });

    test.each([
      ['reference-invalid', 'Nothing is found here by "reference-invalid". Remove the comment.'],
      ['lenght-cue', 'No rule is called "lenght-cue". Did you mean "length-cue"?'],
      ['fence-unclosed', '"fence-unclosed" cannot be silenced: such a question cannot be asked.'],
    ])('one for %s that silences nothing is told of', (id, message) => {
      const body = question('T', `\n<!-- check-disable ${id}: Why not. -->\n`);
      const unused = checkBank([file('a.md', '', body)], {
        readers: [],
        rules,
        setting,
      }).diagnostics.filter((one) => one.rule === 'suppression-unused');
      expect(unused.map((one) => [one.message, one.question, one.place.line])).toEqual([
        [message, 'a/t', 6],
      ]);
    });

    test.each([
      ['the rule is off', 'check: {length-cue: off}\n', rules],
      [
        'telling is off',
        'check: {suppression-unused: off}\n',
        [rule('k-type'), { ...rule('length-cue'), check: () => [] }],
      ],
      ['no rules run', '', []],
    ])('nobody is told where %s', (_, check, running) => {
      const body = question('T', '\n<!-- check-disable length-cue: Why not. -->\n');
      const sources = [file('index.md', check, ''), file('a.md', '', body)];
      const { diagnostics } = checkBank(sources, { readers: [], rules: running, setting });
      expect(diagnostics.filter(({ rule: id }) => id === 'suppression-unused')).toEqual([]);
    });
  });
});

describe('severities', () => {
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
});
