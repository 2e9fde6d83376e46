import { isChord, type KeyEvent } from '../answer/keys.ts';
import { typeSought } from './sought-words.ts';

/** How far somebody is with a list. */
export interface ListPlace {
  /** The entry the cursor is on, from 0. */
  readonly cursor: number;
  /** The digits typed so far. */
  readonly typed: string;
  /** The words typed behind `/`, while they are typed. */
  readonly sought?: string | undefined;
  readonly outcome?: ListOutcome;
}

/** An entry was chosen by its position, words are looked for, or the list was left. */
export type ListOutcome =
  | { readonly type: 'entry'; readonly position: number }
  | { readonly type: 'find'; readonly words: string }
  | { readonly type: 'left' };

/** What a key press has to know about a list. */
export interface ListShape {
  /** Positions of the entries, row by row as they are drawn. */
  readonly rows: readonly (readonly number[])[];
  /** How many rows are seen at a time. */
  readonly page: number;
  /** The first letters of the entries, where letters choose; lower case. */
  readonly letters?: readonly string[];
}

/** On the first entry; with `sought` in the middle of looking for words. */
export function startList(sought?: string): ListPlace {
  return { cursor: 0, typed: '', sought };
}

type PressList = (place: ListPlace, shape: ListShape) => ListPlace;

/** Rows have up to so many entries; the cursor keeps its column where the row has one there. */
const byRows =
  (by: (page: number) => number): PressList =>
  (place, { rows, page }) => {
    const from = rows.findIndex((row) => row.includes(place.cursor));
    const to = rows[Math.max(0, Math.min(rows.length - 1, from + by(page)))] ?? [];
    const column = rows[from]?.indexOf(place.cursor) ?? 0;
    return { ...place, cursor: to[Math.min(column, to.length - 1)] ?? place.cursor };
  };

const byOne =
  (by: number): PressList =>
  (place, { rows }) => {
    const to = place.cursor + by;
    return rows.some((row) => row.length > 1 && row.includes(place.cursor)) && has(rows, to)
      ? { ...place, cursor: to }
      : place;
  };

const leave: PressList = (place) => ({ ...place, outcome: { type: 'left' } });
const choose: PressList = (place) => chosen(place, place.cursor);

const keys: ReadonlyMap<string, PressList> = new Map([
  ['up', byRows(() => -1)],
  ['k', byRows(() => -1)],
  ['down', byRows(() => 1)],
  ['j', byRows(() => 1)],
  ['pageup', byRows((page) => -page)],
  ['pagedown', byRows((page) => page)],
  ['home', byRows(() => -Infinity)],
  ['end', byRows(() => Infinity)],
  ['left', byOne(-1)],
  ['right', byOne(1)],
  ['enter', choose],
  ['return', choose],
  ['escape', leave],
  ['q', leave],
]);

/**
 * The place in a list after a key. A number chooses its entry as soon as no other number begins with
 * it; a letter chooses the only entry that begins with it, and goes to the next of several. What is
 * typed behind `/` is looked for.
 */
export function pressList(place: ListPlace, event: KeyEvent, shape: ListShape): ListPlace {
  const { name = '', sequence = name } = event;
  if (isChord(event)) return place;
  if (place.sought !== undefined) return typing(place, place.sought, event);
  if (sequence === '/') return { ...place, typed: '', sought: '' };
  if (/^\d$/.test(name)) return numbered(place, place.typed + name, shape);
  const next = { ...place, typed: '' };
  return keys.get(name)?.(next, shape) ?? lettered(next, sequence.toLowerCase(), shape);
}

function typing(place: ListPlace, words: string, event: KeyEvent): ListPlace {
  const sought = typeSought(words, event);
  if (sought.type === 'typing') return { ...place, sought: sought.words };
  if (sought.type === 'ended' || sought.words === '') return { ...place, sought: undefined };
  return { ...place, outcome: { type: 'find', words: sought.words } };
}

function numbered(place: ListPlace, typed: string, { rows }: ListShape): ListPlace {
  const position = Number(typed) - 1;
  if (!has(rows, position))
    return typed.length > 1 ? numbered(place, typed.slice(-1), { rows, page: 1 }) : place;
  const isBeginning = has(rows, Number(`${typed}0`) - 1);
  const next = { ...place, typed: isBeginning ? typed : '', cursor: position };
  return isBeginning ? next : chosen(next, position);
}

function lettered(place: ListPlace, letter: string, { letters = [] }: ListShape): ListPlace {
  const positions = [...letters.keys()].filter((position) => letters[position] === letter);
  const [first, ...others] = positions;
  if (first === undefined) return place;
  if (others.length === 0) return chosen(place, first);
  return { ...place, cursor: positions.find((position) => position > place.cursor) ?? first };
}

function chosen(place: ListPlace, position: number): ListPlace {
  return { ...place, cursor: position, outcome: { type: 'entry', position } };
}

function has(rows: ListShape['rows'], position: number): boolean {
  return rows.some((row) => row.includes(position));
}

/** What a line typed in plain mode does: a number, `/` and words, or nothing to go back. */
export function sayList(line: string, entries: number): ListOutcome | undefined {
  const said = line.trim();
  const [, words] = /^\/\s*(\S.*)$/.exec(said) ?? [];
  if (words !== undefined) return { type: 'find', words };
  if (/^(?::?[pq])?$/i.test(said)) return { type: 'left' };
  const position = /^\d{1,5}$/.test(said) ? Number(said) - 1 : -1;
  return position >= 0 && position < entries ? { type: 'entry', position } : undefined;
}
