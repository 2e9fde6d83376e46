import { describe, expect, test } from '@jest/globals';
import { learner, cohort } from './report-learner.ts';
import { command, files } from './run.ts';
import type { HistoryRecord } from '../../src/session/history.ts';

describe('report', () => {
  describe('report --all', () => {
    test('before any answer says so, and what to do', async () => {
      const { code, out } = await command(['report', '--all'], { files });
      expect(code).toBe(0);
      expect(out).toContain('  Not enough answers for a forecast yet: 0 of 3, all there are\n');
      expect(out).toContain('  Next     peerdrill study  3 questions are new\n');
    });

    test('tells how far the learner is', async () => {
      const { report } = await learner('wrong.json', 'right.json');
      const { code, out, err } = await report('--all');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('  Study    ▃█  33 > 100 %  (+67 since last time)\n');
      expect(out).toContain('  2 days, 6 answers, the last on 2026-11-24\n');
    });

    test('names the bank in the next command where it was named', async () => {
      const { report } = await learner('right.json');
      expect((await report('--all', '--bank', 'questions')).out).toContain(
        '  Next     peerdrill exam --bank questions  ',
      );
    });

    test.each([
      [['--json'], '{\n  "version": 1,\n'],
      [['--format', 'json'], '{\n  "version": 1,\n'],
      [['--format', 'markdown'], '# Two seas\n'],
      [['--format', 'html'], '<!doctype html>\n'],
    ])('%j', async (format, beginning) => {
      const { report } = await learner('wrong.json');
      const { code, out } = await report('--all', ...format);
      expect(code).toBe(0);
      expect(out.slice(0, beginning.length)).toBe(beginning);
    });
  });

  describe('the report of the last session', () => {
    test.each([
      [['--format', 'markdown'], '# Two seas\n\n**33 %**: 1 of 3 right.\n'],
      [['--format', 'html'], '<!doctype html>\n<html lang="en">\n'],
      [['--format', 'json'], '{\n  "version": 1,\n  "session": {\n'],
      [['--format', 'text'], '\nTwo seas\n\n  1 of 3 right  33 %\n'],
    ])('%j', async (format, beginning) => {
      const { report } = await learner('wrong.json');
      const { code, out } = await report(...format);
      expect(code).toBe(0);
      expect(out.slice(0, beginning.length)).toBe(beginning);
    });

    test('as a page it names its day and the sessions before', async () => {
      const { report } = await learner('right.json', 'wrong.json');
      const { out } = await report('--format', 'html', '--bank', 'questions');
      expect(out).toContain('<p class="kicker">Study session on 24 November 2026</p>');
      expect(out).toContain('2 study sessions, from 100 % to 33 %.');
      expect(out).toContain('<span>--bank</span> <span>questions</span>');
    });

    test('is exit code 1 below --min, whatever the format', async () => {
      const { report } = await learner('wrong.json');
      for (const format of ['text', 'json', 'markdown', 'html'])
        expect((await report('--format', format, '--min', '34')).code).toBe(1);
      expect((await report('--format', 'html', '--min', '33')).code).toBe(0);
    });

    test('before any answer there is none', async () => {
      const err = 'peerdrill: No answers yet on Two seas. Begin with: peerdrill study\n';
      const ended = await command(['report', '--format', 'html'], { files });
      expect(ended).toEqual({ code: 2, out: '', err });
    });
  });

  test.each([
    [['--all', '--format', 'html']],
    [['--all']],
    [['--format', 'markdown']],
    [['--json']],
    [['--xapi']],
  ])('%j goes to a file with --output, and nothing to stdout', async (argv) => {
    const { world } = await learner('wrong.json');
    const written = new Map<string, string>();
    const change = {
      ...world.change,
      writeFile: (file: string, { text }: { text: string }) => void written.set(file, text),
    };
    const direct = await command(['report', ...argv], world);
    const ended = await command(['report', ...argv, '--output', 'out.txt'], { ...world, change });
    expect(ended).toEqual({ code: 0, out: '', err: '' });
    expect([...written]).toEqual([['out.txt', direct.out]]);
  });

  describe('options that cannot stand together are exit code 2', () => {
    test.each([
      [['--all', '--xapi'], 'Give one of --all, --bank-quality and --xapi.'],
      [['--all', '--bank-quality', 'a'], 'Give one of --all, --bank-quality and --xapi.'],
      [['history.jsonl'], 'Files go with --bank-quality or --xapi.'],
      [['--all', 'history.jsonl'], 'Files go with --bank-quality or --xapi.'],
      [['--bank-quality'], 'Give --bank-quality the histories of learners, a file each.'],
      [['--json', '--format', 'html'], 'Give --json or another --format, not both.'],
      [['--xapi', '--json'], 'xAPI has a form of its own: leave out --format and --json.'],
      [
        ['--xapi', '--format', 'text'],
        'xAPI has a form of its own: leave out --format and --json.',
      ],
      [['--bank-quality', 'a', '--format', 'html'], '--bank-quality is told as text or json.'],
      [['--bank-quality', 'a', '--format', 'markdown'], '--bank-quality is told as text or json.'],
      [['--all', '--min', '5'], '--min goes with the report of the last session.'],
      [['--xapi', 'a', '--output', 'a'], 'The output would take the place of a history.'],
    ])('%j', async (argv, reason) => {
      const ended = await command(['report', ...argv], { files });
      expect(ended).toEqual({ code: 2, out: '', err: `peerdrill: ${reason}\n` });
    });

    test('but --json and --format json are the same', async () => {
      const { report } = await learner('right.json');
      expect((await report('--json', '--format', 'json')).out).toBe((await report('--json')).out);
    });

    test('a format nobody knows is named', async () => {
      const { code, err } = await command(['report', '--format', 'pdf'], { files });
      expect(code).toBe(2);
      expect(err).toContain('Give one of: text, json, markdown, html.');
    });
  });
});

describe('histories', () => {
  describe('report --bank-quality', () => {
    test('says nothing of five good answers', async () => {
      const { names, files: all } = await cohort(5, 'right.json');
      const { code, out } = await command(['report', '--bank-quality', ...names], { files: all });
      expect(code).toBe(0);
      expect(out).toBe(
        'Two seas\n\n15 first answers of 5 learners, 3 of 3 questions with enough of them. None wants\na look.\n',
      );
    });

    test.each([
      [9, 0],
      [10, 1],
    ])('with %d learners who all pick the same wrong choice exit code %d', async (size, code) => {
      const { names, files: all } = await cohort(size, 'wrong.json');
      const ended = await command(['report', '--bank-quality', ...names], { files: all });
      expect(ended.code).toBe(code);
      expect(ended.out).toContain(`✘ ice/floating
  questions/north/ice.md:11
  0 of ${size} right: 0 %, 0 to ${size === 9 ? 30 : 28} %; blind guesses 50 %
  Check the answer: ${size} gave “It sinks”, and 0 the correct one (z ${size === 9 ? '3.00' : '3.16'}).
  Worse than guessing: the answer may be wrong, or the question misread.
`);
    });

    test('as data', async () => {
      const { names, files: all } = await cohort(10, 'wrong.json');
      const ended = await command(['report', '--bank-quality', '--json', ...names], { files: all });
      expect(ended.code).toBe(1);
      expect(JSON.parse(ended.out)).toMatchObject({
        learners: 10,
        questions: [
          { id: 'ice/floating' },
          { id: 'ice/colour' },
          { id: 'sand/grains', correct: 10 },
        ],
      });
    });

    test('a history that is given twice counts once', async () => {
      const { names, files: all } = await cohort(4, 'wrong.json');
      const again = { ...all, 'copy.jsonl': all['l0.jsonl' as keyof typeof all] };
      const { out } = await command(['report', '--bank-quality', ...names, 'copy.jsonl'], {
        files: again,
      });
      expect(out).toContain('12 first answers of 4 learners');
    });

    test('lines that cannot be read are counted', async () => {
      const { text } = await learner('right.json');
      const ended = await command(['report', '--bank-quality', 'a.jsonl'], {
        files: { ...files, 'a.jsonl': `${text}\nhalf a line` },
      });
      expect(ended.err).toBe('peerdrill: 1 line of a.jsonl cannot be read and is left out.\n');
      expect(ended.code).toBe(0);
    });

    test.each([
      ['missing.jsonl', 'missing.jsonl cannot be read. It does not exist.'],
      ['questions/index.md', 'questions/index.md is no history.'],
    ])('%s is exit code 2', async (file, reason) => {
      const ended = await command(['report', '--bank-quality', file], { files });
      expect(ended).toEqual({ code: 2, out: '', err: `peerdrill: ${reason}\n` });
    });

    test('an empty history is that of somebody who has not begun', async () => {
      const all = { ...files, 'a.jsonl': '' };
      const { code, out } = await command(['report', '--bank-quality', 'a.jsonl'], { files: all });
      expect(code).toBe(0);
      expect(out).toContain('0 first answers of 0 learners');
    });
  });

  describe('report --xapi', () => {
    const lines = (out: string) =>
      out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { id: string }]));

    test('gives a line for each answer, the same from a file', async () => {
      const { report } = await learner('wrong.json', 'right.json');
      const own = await report('--xapi');
      expect(lines(own.out)).toHaveLength(6);
      expect((await report('--xapi', 'history.jsonl')).out).toBe(own.out);
      expect((await report('--xapi', 'history.jsonl', 'history.jsonl')).out).toBe(own.out);
    });

    test('says nothing of an exam that is not submitted', async () => {
      const { history, report } = await learner('right.json');
      const open = history.records.slice(0, 2).map((record): HistoryRecord => {
        const mine = { ...record, id: `x${record.id}`, session: 'exam' };
        return mine.type === 'start' ? { ...mine, mode: 'exam' } : mine;
      });
      history.records.push(...open);
      expect(lines((await report('--xapi')).out)).toHaveLength(3);
    });
  });
});
