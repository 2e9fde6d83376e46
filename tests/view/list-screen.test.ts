import { describe, expect, test } from '@jest/globals';
import { startList } from '../../src/session/list-keys.ts';
import { listShape, viewListScreen, type ListView } from '../../src/view/list-screen.ts';
import { safe } from '../../src/view/safe-text.ts';
import { rowsOf } from '../../src/view/wrap.ts';
import { screen } from '../samples.ts';

const home: ListView = {
  title: () => safe`A bank`,
  entries: [
    { name: safe`Study`, description: safe`16 due, then new, about 8 minutes` },
    ...['Missed (41)', 'Marked (3)', 'Topics', 'Practice exam', 'Find', 'Quit'].map((name) => ({
      name: safe`${name}`,
    })),
  ],
  tiled: true,
  quits: true,
};

const topics: ListView = {
  title: (_, room) => safe`Topics, room for ${room}`,
  entries: Array.from({ length: 30 }, (_, index) => ({
    name: safe`Topic ${index + 1} with a name`,
    description: safe`What is to be said of the topic ${index + 1}, which is not little at all, in words`,
  })),
};

const view = (list: ListView, cursor: number, size: readonly [number, number], sought?: string) =>
  viewListScreen(list, { ...startList(sought), cursor }, screen(...size)).text;

describe('tiles', () => {
  test('80 columns', () => {
    expect(view(home, 0, [80, 24])).toBe(`A bank

❯ 1 Study  16 due, then new, about 8 minutes
  2 Missed (41)       3 Marked (3)        4 Topics            5 Practice exam
  6 Find
  q Quit

  a number, a letter, or arrows and Enter · / find · q quit`);
  });

  test('40 columns', () => {
    expect(view(home, 2, [40, 24])).toBe(`A bank

  1 Study
  2 Missed (41)     ❯ 3 Marked (3)
  4 Topics            5 Practice exam
  6 Find
  q Quit

  a number, a letter, or arrows and
  Enter · / find · q quit`);
    expect(view(home, 0, [40, 24])).toContain('\n  16 due, then new, about 8 minutes\n');
  });

  test('40 columns and 12 lines', () => {
    expect(view(home, 0, [40, 12])).toBe(`A bank
❯ 1 Study
  2 Missed (41)       3 Marked (3)
  4 Topics            5 Practice exam
  6 Find
  q Quit
  / find, q quit`);
  });

  test('letters are known to the keys', () => {
    expect(listShape(home, screen()).letters).toEqual(['s', 'm', 'm', 't', 'p', 'f', 'q']);
    expect(listShape(topics, screen()).letters).toBeUndefined();
  });
});

describe('a long list', () => {
  test('says so, and is never taller than the screen', () => {
    expect(view(topics, 0, [40, 12])).toBe(`Topics, room for 4
❯  1 Topic 1 with a name
   2 Topic 2 with a name
   3 Topic 3 with a name
   4 Topic 4 with a name
   5 Topic 5 with a name
   6 Topic 6 with a name
   7 Topic 7 with a name
   8 Topic 8 with a name
  1 to 8 of 30, more below
  / find, q back`);
    expect(view(topics, 15, [40, 12])).toContain('  12 to 19 of 30, more above and below');
    expect(view(topics, 29, [80, 24])).toContain('  15 to 30 of 30, more above');
  });

  test.each([
    [80, 24],
    [40, 24],
    [40, 12],
    [60, 16],
  ])('%d by %d', (columns, lines) => {
    for (const cursor of [0, 12, 29]) {
      const rows = rowsOf(
        viewListScreen(topics, { ...startList(), cursor }, screen(columns, lines)),
      );
      expect(rows.length).toBeLessThan(lines);
      expect(Math.max(...rows.map(({ text }) => text.length))).toBeLessThanOrEqual(columns);
    }
  });

  test('what is typed behind / stands in place of the keys', () => {
    expect(view(topics, 0, [40, 12], 'mac')).toMatch(/\n {2}Find: mac_$/);
    expect(view(home, 0, [80, 24], '')).toMatch(/\n\n {2}Find: _$/);
  });
});
