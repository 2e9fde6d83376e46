import { describe, expect, test } from '@jest/globals';
import { broken, findings, good, poor, runIn, topic } from './check-bank.ts';

describe('verdict', () => {
  const clean = { 'questions/a.md': topic(good()) };
  const warned = { 'questions/a.md': topic(good(), poor()) };
  const wrong = { 'questions/a.md': topic(good(), broken(), poor()) };
  const WARNING = 'questions/a.md:21:7 all-of-the-above';

  describe('the exit code', () => {
    test.each([
      ['', clean, 0],
      ['', warned, 0],
      ['', wrong, 1],
      ['--fail-on error', warned, 0],
      ['--fail-on warning', clean, 0],
      ['--fail-on warning', warned, 1],
      ['--max-warnings 0', clean, 0],
      ['--max-warnings 0', warned, 1],
      ['--max-warnings 1', warned, 0],
      ['--max-warnings 1', wrong, 1],
      ['--preset strict', clean, 1],
      ['--preset recommended', clean, 0],
    ])('check %s', async (words, files, code) => {
      expect((await runIn(`check ${words}`, { files })).code).toBe(code);
    });

    test.each([
      [
        '--fail-on info',
        "error: option '--fail-on <severity>' argument 'info' is invalid. Give one of: error, warning.\n",
      ],
      [
        '--max-warnings -1',
        "error: option '--max-warnings <number>' argument '-1' is invalid. Give a whole number from 0 to 1000000.\n",
      ],
      [
        '--preset loose',
        "error: option '--preset <preset>' argument 'loose' is invalid. Give one of: recommended, strict.\n",
      ],
      ['nowhere', 'peerdrill: nowhere cannot be read. It does not exist.\n'],
      [
        'questions nowhere other',
        'peerdrill: nowhere cannot be read. It does not exist.\npeerdrill: other cannot be read. It does not exist.\n',
      ],
      ['--dry-run', 'peerdrill: --dry-run goes with --fix.\n'],
      ['--stdin-filename a.md', 'peerdrill: --stdin-filename goes with --stdin.\n'],
      ['--stdin questions', 'peerdrill: Give --stdin or paths, not both.\n'],
      [
        '--stdin --fix',
        'peerdrill: What comes from stdin can be mended with --fix --dry-run only.\n',
      ],
      ['--stdin --staged', 'peerdrill: Git cannot tell what has changed in stdin.\n'],
      ['--staged --changed', 'peerdrill: Give --staged or --changed, not both.\n'],
      [
        '--staged --fix',
        'peerdrill: What is staged cannot be mended: run --fix, then stage the files again.\n',
      ],
      [
        '--baseline a --write-baseline b',
        'peerdrill: Give --baseline or --write-baseline, not both.\n',
      ],
    ])('is 2 for check %s, with the reason on stderr alone', async (words, err) => {
      expect(await runIn(`check ${words}`, { files: clean })).toMatchObject({
        code: 2,
        out: '',
        err,
      });
    });

    test('is 2 without a path and without ./questions', async () => {
      expect(await runIn('check', {})).toMatchObject({
        code: 2,
        out: '',
        err: 'peerdrill: questions cannot be read. It does not exist.\n',
      });
    });
  });

  describe('what is found', () => {
    const files = {
      'questions/b.md': topic(poor(), broken(), good()),
      'questions/a.md': topic(broken('Z'), broken('A')),
      'other/c.md': topic(poor('Other')),
    };
    const all = [
      'other/c.md:11:7 all-of-the-above',
      'questions/a.md:5:1 answer-no-correct',
      'questions/a.md:12:1 answer-no-correct',
      'questions/b.md:11:7 all-of-the-above',
      'questions/b.md:15:1 answer-no-correct',
    ];

    test('is sorted by file, line, column and rule, whatever the order of the paths', async () => {
      expect(await findings('questions other', { files })).toEqual([1, ...all]);
      expect(await findings('other questions', { files })).toEqual([1, ...all]);
    });

    test('is the same in the same bytes each time', async () => {
      const once = await runIn('check questions other', { files });
      expect((await runIn('check other questions', { files })).out).toBe(once.out);
    });

    test('--bank is a path too, where no other is given', async () => {
      expect(await findings('-b other', { files })).toEqual([0, all[0]]);
      expect(await findings('-b questions other', { files })).toEqual([0, all[0]]);
    });
  });

  describe('named files', () => {
    const bank = {
      'questions/index.md': '---\ntitle: B\nexam:\n  questions: 1\n  minutes: 1\n---\n',
      'questions/c/a.md': topic(good(), poor(), good('Links', 'links')),
      'questions/c/b.md': topic(good('Twin'), poor('Rich'), good('Ports', 'ports')),
      'questions/c/d/b.md': topic(good('One', 'x'), good('Two', 'y'), good('Three', 'z')),
    };
    const duplicate = 'questions/c/b.md:5:1 question-duplicate';
    const sameTopic = 'questions/c/d/b.md:1:1 id-duplicate';

    test('limit what is said of single files, and the bank is looked at as a whole', async () => {
      expect(await findings('questions/c/a.md', { files: bank })).toEqual([
        1,
        'questions/c/a.md:21:7 all-of-the-above',
        duplicate,
        sameTopic,
      ]);
      expect(await findings('questions/c/b.md', { files: bank })).toEqual([
        1,
        duplicate,
        'questions/c/b.md:21:7 all-of-the-above',
        sameTopic,
      ]);
    });
  });

  describe('severities', () => {
    const index = (...lines: readonly string[]) =>
      `---\ntitle: B\nexam:\n  questions: 1\n  minutes: 1\ncheck:\n${lines.map((line) => `  ${line}\n`).join('')}---\n`;
    const bankWith = (...lines: readonly string[]) => ({
      ...wrong,
      'questions/a.md': topic(good(), broken(), poor(), good('C', 'links')),
      'questions/index.md': index(...lines),
    });
    const ERROR = 'questions/a.md:15:1 answer-no-correct';
    const LATER = 'questions/a.md:28:7 all-of-the-above';

    test.each([
      ['warning', ['all-of-the-above: warning'], [ERROR, LATER]],
      ['off', ['all-of-the-above: off'], [ERROR]],
      ['info', ['all-of-the-above: info'], [ERROR]],
      ['error', ['all-of-the-above: error'], [ERROR, LATER]],
    ])('set in index.md to %s', async (_name, lines, expected) => {
      expect(await findings('', { files: bankWith(...lines) })).toEqual([1, ...expected]);
    });

    test('set to error make the check fail', async () => {
      const files = {
        ...bankWith('all-of-the-above: error'),
        'questions/a.md': topic(good(), poor(), good('C', 'links')),
      };
      expect(await findings('', { files })).toEqual([1, WARNING]);
    });

    test('set by the bank beat those of a preset', async () => {
      const files = {
        'questions/a.md': topic(good(), good('B', 'links'), good('C', 'ports')),
        'questions/index.md': index('reference-missing: off'),
      };
      expect(await findings('--preset strict', { files })).toEqual([0]);
    });

    test.each(['off', 'info', 'warning'])(
      'errors of the reader cannot be set to %s',
      async (severity) => {
        const files = bankWith(`answer-no-correct: ${severity}`);
        const refusal = 'questions/index.md:7:3 front-matter-schema';
        expect(await findings('', { files })).toEqual([1, ERROR, LATER, refusal]);
      },
    );

    test('an error of the reader cannot be silenced, and the comment is reported', async () => {
      const silenced = broken().replace(
        '\n\n',
        '\n\n<!-- check-disable answer-no-correct: because -->\n\n',
      );
      const [code, ...rest] = await findings('', {
        files: { 'questions/a.md': topic(good(), silenced) },
      });
      expect(code).toBe(1);
      expect(rest).toContain('questions/a.md:15:1 answer-no-correct');
    });

    test('a warning can be silenced; a comment that silences nothing is reported', async () => {
      const comment = '<!-- check-disable all-of-the-above: the point of it -->';
      const silenced = (text: string) => text.replace('\n\n', `\n\n${comment}\n\n`);
      expect(await findings('', { files: { 'questions/a.md': topic(silenced(poor())) } })).toEqual([
        0,
      ]);
      expect(await findings('', { files: { 'questions/a.md': topic(silenced(good())) } })).toEqual([
        0,
        'questions/a.md:7:6 suppression-unused',
      ]);
    });
  });

  test('--today is the day for rules that look at dates', async () => {
    const files = {
      'questions/a.md': topic(good()).replace('title: T', 'title: T\nchecked: 2026-11-01'),
    };
    expect(await findings('', { files })).toEqual([0]);
    expect(await findings('--today 2027-10-30', { files })).toEqual([0]);
    const [code, first] = await findings('--today 2027-12-01', { files });
    expect([code, String(first).split(' ')[1]]).toEqual([0, 'checked-stale']);
  });
});
