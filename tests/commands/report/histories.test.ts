import { describe, expect, test } from '@jest/globals';
import type { HistoryRecord } from '../../../src/session/history.ts';
import { command, files } from '../run.ts';
import { cohort, learner } from './learner.ts';

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
      questions: [{ id: 'ice/floating' }, { id: 'ice/colour' }, { id: 'sand/grains', correct: 10 }],
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
