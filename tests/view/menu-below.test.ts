import { describe, expect, test } from '@jest/globals';
import { viewWithMenu } from '../../src/view/menu-below.ts';
import { joined, safe, visible } from '../../src/view/safe-text.ts';
import { rowsOf } from '../../src/view/wrap.ts';
import type { Screen } from '../../src/view/screen.ts';
import { screen } from '../samples.ts';

const entries = [
  { name: safe`Go through the 5 missed`, description: safe`one by one` },
  { name: safe`Next 10` },
  { name: safe`Read: A note with a name that is far longer than that`, description: safe`x` },
  { name: safe`Done`, description: safe`everything is saved` },
];

/** Above the menu stands how much room there is. */
const view = (cursor: number, on: Screen) =>
  viewWithMenu((_, room) => safe`room for ${room}`, entries, cursor, on).text;

describe('a menu below a screen', () => {
  test('80 columns', () => {
    expect(view(1, screen())).toBe(`room for 16

  1 Go through the 5 missed                                one by one
❯ 2 Next 10
  3 Read: A note with a name that is far longer than that  x
  4 Done                                                   everything is saved

  arrows or a number · Enter · Esc done`);
  });

  test('40 columns: names only, cut where they do not fit', () => {
    expect(view(0, screen(40))).toBe(`room for 16

❯ 1 Go through the 5 missed
  2 Next 10
  3 Read: A note with a name that is fa…
  4 Done

  arrows or a number · Enter · Esc done`);
  });

  test('a low screen has no room for keys', () => {
    expect(view(3, screen(40, 12, false))).toBe(`room for 7
  1 Go through the 5 missed
  2 Next 10
  3 Read: A note with a name that is...
> 4 Done`);
  });

  test('a very low one shows the entries around the cursor', () => {
    expect(view(2, screen(40, 8, false))).toBe(`room for 5
  2 Next 10
> 3 Read: A note with a name that is...`);
    expect(view(0, screen(40, 3, false))).toBe(`room for 1
> 1 Go through the 5 missed`);
  });

  test.each([8, 12, 19, 20, 24, 50])('fills no more than a screen of %d lines', (height) => {
    const full = (_: Screen, room: number) =>
      joined(Array.from({ length: room }, (_one, row) => visible(`${row}`)));
    const rows = rowsOf(viewWithMenu(full, entries, 0, screen(40, height)));
    expect(rows).toHaveLength(height - 1);
  });
});
