import { describe, expect, test } from '@jest/globals';
import { pressPager, startPager, type PagerShape } from '../../src/session/pager-keys.ts';

const shape: PagerShape = {
  lines: Array.from({ length: 50 }, (_, line) =>
    line % 20 === 7 ? `Word ${line}` : `line ${line}`,
  ),
  headings: [0, 12, 30],
  page: 10,
  ways: [],
};

/** The line at the top after keys, a space between, and the outcome where there is one. */
function after(keys: string, part: Partial<PagerShape> = {}, from = startPager()): string {
  const place = keys
    .split(' ')
    .reduce(
      (now, name) =>
        pressPager(now, { name, sequence: name.length > 1 ? '' : name }, { ...shape, ...part }),
      from,
    );
  const { top, sought, missing, outcome } = place;
  return [
    outcome ?? String(top),
    ...(sought === undefined ? [] : [`/${sought}`]),
    ...(missing ? ['missing'] : []),
  ].join(' ');
}

describe('reading', () => {
  test.each([
    ['down down up', '1'],
    ['up', '0'],
    ['space', '10'],
    ['space b', '0'],
    ['end', '40'],
    ['end space', '40'],
    ['end home', '0'],
    ['enter', '10'],
    ['end enter', 'back'],
    ['right', '12'],
    ['right tab', '30'],
    ['right right right', '30'],
    ['end left', '30'],
    ['left', '0'],
    ['q', 'back'],
    ['escape', 'back'],
    ['n', '0'],
    ['x', '0'],
  ])('%s: %s', (keys, outcome) => {
    expect(after(keys)).toBe(outcome);
  });

  test('a heading near the end is as high as the text lets it be', () => {
    expect(after('right', { headings: [48] })).toBe('40');
  });

  test('what else there is to be shown', () => {
    expect(after('enter', { ways: ['more'] })).toBe('more');
    expect(after('n', { ways: ['note'] })).toBe('note');
  });
});

describe('finding', () => {
  test.each([
    ['/ W o', '0 /Wo'],
    ['/ w o r d enter', '7'],
    ['/ w o r d enter / enter', '27'],
    ['/ w o r d enter / enter / enter', '47'],
    ['/ w o r d enter / enter / enter / enter', '7'],
    ['/ z z enter', '0 missing'],
    ['/ z z enter down', '1'],
    ['/ w escape', '0'],
    ['/ enter', '0'],
  ])('%s: %s', (keys, outcome) => {
    expect(after(keys)).toBe(outcome);
  });

  test('begins at the first line with one of the words', () => {
    expect(startPager(shape.lines, { words: 'nothing WORD' }).top).toBe(7);
    expect(startPager(shape.lines, { words: 'nothing', top: 3 }).top).toBe(3);
    expect(startPager().top).toBe(0);
  });
});

test('keys with Ctrl do nothing', () => {
  const place = startPager();
  expect(pressPager(place, { name: 'q', ctrl: true }, shape)).toBe(place);
});
