import { describe, expect, test } from '@jest/globals';
import { lookKeyOf, saidLooking, type KeyEvent } from '../../../src/answer/keys.ts';

describe('while feedback is read', () => {
  test.each<[KeyEvent, string | undefined]>([
    [{ name: 'return' }, 'next'],
    [{ name: 'enter' }, 'next'],
    [{ name: 'p' }, 'back'],
    [{ name: 'left' }, 'back'],
    [{ name: 'u' }, 'undo'],
    [{ name: 'n' }, 'note'],
    [{ name: 'm' }, 'mark'],
    [{ name: 'q' }, 'quit'],
    [{ name: 'escape', meta: true }, 'quit'],
    [{ name: 'n', ctrl: true }, undefined],
    [{ name: 'n', meta: true }, undefined],
    [{ name: 'b' }, undefined],
    [{}, undefined],
  ])('the key %j', (event, meaning) => {
    expect(lookKeyOf(event)).toBe(meaning);
  });

  test.each([
    ['', 'next'],
    ['  ', 'next'],
    ['P', 'back'],
    [':n', 'note'],
    ['q', 'quit'],
    ['left', undefined],
    ['x', undefined],
  ])('the line %j', (line, meaning) => {
    expect(saidLooking(line)).toBe(meaning);
  });
});
