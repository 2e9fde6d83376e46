import { describe, expect, test } from '@jest/globals';
import { startPager } from '../../src/session/pager-keys.ts';
import {
  beginPager,
  headingsOf,
  pagerShape,
  viewPager,
  type PagedText,
} from '../../src/view/pager.ts';
import { joined, safe } from '../../src/view/safe-text.ts';
import { screen } from '../samples.ts';

const lines = (count: number) =>
  joined(Array.from({ length: count }, (_, line) => safe`line ${line + 1}`));

const text = (count: number, part: Partial<PagedText> = {}): PagedText => ({
  view: () => lines(count),
  headings: [],
  ways: [],
  ...part,
});

const view = (paged: PagedText, place: object = {}, columns = 80) =>
  viewPager(paged, { ...startPager(), ...place }, screen(columns, 6)).text;

describe('a page', () => {
  test('of a short text says how to go back', () => {
    expect(view(text(2))).toBe('line 1\nline 2\n\n  q back');
  });

  test('of a long text says where it is', () => {
    const long = text(9, { headings: ['line 1', 'line 8'] });
    expect(view(long)).toBe(
      'line 1\nline 2\nline 3\nline 4\n  1 to 4 of 9 · Space on · ← → headings · / find · q back',
    );
    expect(view(long, { top: 5 })).toBe(
      'line 6\nline 7\nline 8\nline 9\n  6 to 9 of 9 · ← → headings · / find · q back',
    );
    expect(view(long, {}, 40)).toMatch(/\n {2}1 to 4 of 9 · Space on · q back$/);
  });

  test('has what else there is first', () => {
    const ways = [['more', 'answer'] as const, ['note', 'note'] as const];
    expect(view(text(1, { ways }))).toBe('line 1\n\n  Enter answer · n note · q back');
  });

  test('says what is typed, and what is not there', () => {
    expect(view(text(9), { sought: 'wor' })).toMatch(/\n {2}Find: wor_$/);
    expect(view(text(9), { found: 'wor', missing: true })).toMatch(/\n {2}No line has "wor"\.$/);
  });

  test('breaks what is longer than a line', () => {
    const address = text(0, { view: () => safe`https://example.org/${'a'.repeat(40)}` });
    expect(pagerShape(address, screen(40, 6)).lines).toEqual([
      `https://example.org/${'a'.repeat(20)}`,
      'a'.repeat(20),
    ]);
  });
});

describe('where it begins', () => {
  const read = () => lines(7);

  test('at words, below what was read already, or above', () => {
    expect(beginPager(text(9, { words: '5' }), screen(80, 6)).top).toBe(4);
    expect(beginPager(text(9, { read }), screen(80, 6)).top).toBe(7);
    expect(beginPager(text(9, { read }), screen()).top).toBe(0);
    expect(beginPager(text(9), screen(80, 6)).top).toBe(0);
  });
});

test('headings are found by their words', () => {
  expect(headingsOf('# One `of` *two*\n\nText\n\nTwo\n---\n')).toEqual(['One of two', 'Two']);
  const shape = pagerShape(
    text(0, { view: () => safe`Title\n\n## Two\n\ntext`, headings: ['Title', 'Two'] }),
    screen(),
  );
  expect(shape.headings).toEqual([0, 2]);
});
