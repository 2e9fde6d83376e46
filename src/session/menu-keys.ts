import { isChord, type KeyEvent } from '../answer/keys.ts';

/** How far somebody is with a menu. */
export interface MenuPlace {
  /** The entry the cursor is on, from 0. */
  readonly cursor: number;
  /** The position of the entry that was chosen, or that the menu was left. */
  readonly outcome?: number | 'left';
}

type PressMenu = (cursor: number, entries: number) => MenuPlace;

const up: PressMenu = (cursor) => ({ cursor: Math.max(0, cursor - 1) });
const down: PressMenu = (cursor, entries) => ({ cursor: Math.min(entries - 1, cursor + 1) });
const choose: PressMenu = (cursor) => ({ cursor, outcome: cursor });
const leave: PressMenu = (cursor) => ({ cursor, outcome: 'left' });

const keys: ReadonlyMap<string, PressMenu> = new Map([
  ['up', up],
  ['k', up],
  ['down', down],
  ['j', down],
  ['enter', choose],
  ['return', choose],
  ['escape', leave],
  ['q', leave],
]);

/** The place in a menu of so many entries after a key. A digit chooses at once. */
export function pressMenu({ cursor }: MenuPlace, event: KeyEvent, entries: number): MenuPlace {
  if (isChord(event)) return { cursor };
  const { name = '' } = event;
  const position = /^[1-9]$/.test(name) ? Number(name) - 1 : entries;
  return position < entries
    ? choose(position, entries)
    : (keys.get(name)?.(cursor, entries) ?? { cursor });
}
