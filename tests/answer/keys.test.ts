import { describe, expect, test } from '@jest/globals';
import {
  commandOf,
  keyOf,
  typingKeyOf,
  type KeyEvent,
  lookKeyOf,
  saidLooking,
} from '../../src/answer/keys.ts';

describe('keys', () => {
  const command = (name: string) => ({ type: 'command', command: name });
  const choose = (position: number) => ({ type: 'choose', position });

  describe('where choices are picked', () => {
    test.each<[string, KeyEvent, unknown]>([
      ['a letter chooses', { name: 'a', sequence: 'a' }, choose(0)],
      ['a capital letter chooses', { name: 'h', sequence: 'H' }, choose(7)],
      ['a digit chooses', { name: '9', sequence: '9' }, choose(8)],
      ['nought has no meaning', { name: '0', sequence: '0' }, undefined],
      ['k goes up', { name: 'k', sequence: 'k' }, { type: 'up' }],
      ['j goes down', { name: 'j', sequence: 'j' }, { type: 'down' }],
      ['an arrow goes up', { name: 'up', sequence: '\x1b[A' }, { type: 'up' }],
      ['an arrow goes down', { name: 'down', sequence: '\x1b[B' }, { type: 'down' }],
      ['left goes back', { name: 'left', sequence: '\x1b[D' }, command('back')],
      ['n goes on too', { name: 'n', sequence: 'n' }, command('forward')],
      ['right goes on', { name: 'right', sequence: '\x1b[C' }, command('forward')],
      ['Space is a key', { name: 'space', sequence: ' ' }, { type: 'space' }],
      ['Return answers', { name: 'return', sequence: '\r' }, { type: 'enter' }],
      ['Enter answers', { name: 'enter', sequence: '\n' }, { type: 'enter' }],
      ['Backspace is a key', { name: 'backspace', sequence: '\x7f' }, { type: 'backspace' }],
      ['Escape quits', { name: 'escape', sequence: '\x1b', meta: true }, command('quit')],
      ['i shows a hint', { name: 'i', sequence: 'i' }, command('hint')],
      ['s skips', { name: 's', sequence: 's' }, command('skip')],
      ['m marks', { name: 'm', sequence: 'm' }, command('mark')],
      ['p goes back', { name: 'p', sequence: 'p' }, command('back')],
      ['q quits', { name: 'q', sequence: 'Q' }, command('quit')],
      ['r reviews', { name: 'r', sequence: 'r' }, command('review')],
      ['u is unsure', { name: 'u', sequence: 'u' }, { type: 'unsure' }],
      ['? explains the keys', { sequence: '?' }, command('help')],
      ['Ctrl with a letter has no meaning', { name: 'b', sequence: '\x02', ctrl: true }, undefined],
      ['Alt with a letter has no meaning', { name: 'b', sequence: '\x1bb', meta: true }, undefined],
      ['an unknown sequence has no meaning', { sequence: '\x1b[200~' }, undefined],
      ['nothing has no meaning', {}, undefined],
    ])('%s', (_, event, key) => {
      expect(keyOf(event)).toEqual(key);
    });
  });

  describe('where a line is typed', () => {
    test.each<[string, KeyEvent, string, unknown]>([
      ['a letter is text', { name: 's', sequence: 's' }, 'BGs', { type: 'text', text: 'BGs' }],
      ['left moves in the line', { name: 'left' }, 'BG', { type: 'text', text: 'BG' }],
      ['Return answers', { name: 'return' }, '', { type: 'enter' }],
      ['Enter answers', { name: 'enter' }, '', { type: 'enter' }],
      ['Escape quits', { name: 'escape' }, 'BG', command('quit')],
      ['Backspace edits a line', { name: 'backspace' }, 'B', { type: 'text', text: 'B' }],
      ['Backspace that leaves nothing', { name: 'backspace' }, '', { type: 'backspace' }],
    ])('%s', (_, event, line, key) => {
      expect(typingKeyOf(event, line)).toEqual(key);
    });
  });

  describe('a typed command', () => {
    test.each([
      [':s', false, command('skip')],
      [' :S ', false, command('skip')],
      [':?', false, command('help')],
      [':u', false, { type: 'unsure' }],
      ['s', false, undefined],
      ['s', true, command('skip')],
      [':s', true, command('skip')],
      [':x', true, undefined],
      [':', false, undefined],
      ['skip', true, undefined],
      ['', true, undefined],
    ])('%j, letters bare %j', (line, bare, key) => {
      expect(commandOf(line, bare)).toEqual(key);
    });
  });
});

describe('looking', () => {
  describe('while feedback is read', () => {
    test.each<[KeyEvent, string | undefined]>([
      [{ name: 'return' }, 'next'],
      [{ name: 'enter' }, 'next'],
      [{ name: 'p' }, 'back'],
      [{ name: 'left' }, 'back'],
      [{ name: 'u' }, 'undo'],
      [{ name: 'w' }, 'why'],
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
      [':w', 'why'],
      ['q', 'quit'],
      ['left', undefined],
      ['x', undefined],
    ])('the line %j', (line, meaning) => {
      expect(saidLooking(line)).toBe(meaning);
    });
  });
});
