import { describe, expect, test } from '@jest/globals';
import { pressMenu, type MenuPlace } from '../../src/session/menu-keys.ts';

const pressed = (names: string): MenuPlace =>
  names
    .split(' ')
    .reduce<MenuPlace>((place, name) => pressMenu(place, { name, meta: name === 'escape' }, 3), {
      cursor: 0,
    });

describe('keys of a menu of three', () => {
  test.each([
    ['down', { cursor: 1 }],
    ['j j j j', { cursor: 2 }],
    ['down up', { cursor: 0 }],
    ['k', { cursor: 0 }],
    ['down enter', { cursor: 1, outcome: 1 }],
    ['return', { cursor: 0, outcome: 0 }],
    ['3', { cursor: 2, outcome: 2 }],
    ['4', { cursor: 0 }],
    ['0', { cursor: 0 }],
    ['down q', { cursor: 1, outcome: 'left' }],
    ['escape', { cursor: 0, outcome: 'left' }],
    ['down x', { cursor: 1 }],
  ])('%s', (names, place) => {
    expect(pressed(names)).toEqual(place);
  });

  test('with Ctrl or Alt they do nothing', () => {
    expect(pressMenu({ cursor: 1 }, { name: '1', ctrl: true }, 3)).toEqual({ cursor: 1 });
    expect(pressMenu({ cursor: 1 }, { name: 'q', meta: true }, 3)).toEqual({ cursor: 1 });
  });
});
