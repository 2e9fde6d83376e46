import { describe, expect, test } from '@jest/globals';
import { samples, screen } from '../../samples.ts';
import { live } from './live.ts';

describe('the small form', () => {
  test('nothing chosen', () => {
    expect(live(samples.single, '', {}, screen(40, 8), true)).toBe(`
  Answer: 
  i hint · ? keys
`);
  });

  test('one chosen', () => {
    expect(live(samples.single, 'b', {}, screen(40, 8), true)).toBe(`
  Answer: B
  i hint · ? keys
`);
  });

  test('ticks in the order of the letters, and where the arrows are', () => {
    expect(live(samples.multiple, 'c a b b', {}, screen(40, 8), true)).toBe(`
  Answer: A C  ❯ B
  choose 2 · ? keys
`);
  });

  test('items in the order picked', () => {
    expect(live(samples.ordering, 'c a', {}, screen(40, 8), true)).toBe(`
  Answer: C A
  pick number 3 · ? keys
`);
  });

  test('rows by number', () => {
    expect(live(samples.matching, 'c a down', {}, screen(40, 8), true)).toBe(`
  Answer: 1 C, 2 A
  pick for row 3 · ? keys
`);
  });

  test('signs of ASCII', () => {
    expect(live(samples.multiple, 'a down', {}, screen(40, 8, false), true)).toBe(`
  Answer: A  > B
  choose 2 - ? keys
`);
  });

  test('a line that is typed stays as it is', () => {
    expect(live(samples.typed, 'BGP', {}, screen(40, 8), true)).toBe(`
  Answer: BGP
  :i hint · :? keys
`);
  });
});
