import { isChord, type KeyEvent } from '../answer/keys.ts';
import { typeSought } from './sought-words.ts';

/** How far somebody is with a text that is read a page at a time. */
export interface PagerPlace {
  /** The line at the top, from 0. */
  readonly top: number;
  /** The words typed behind `/`, while they are typed. */
  readonly sought?: string | undefined;
  /** What was looked for last, lower case; empty for nothing. */
  readonly found: string;
  /** The text has no line with what was looked for last. */
  readonly missing: boolean;
  readonly outcome?: PagerOutcome;
}

/** The text was left, its study note is wanted, or what else there is to be shown. */
export type PagerOutcome = 'back' | 'note' | 'more';

/** What a key press has to know about a text. */
export interface PagerShape {
  /** Its lines as they are drawn, without colours. */
  readonly lines: readonly string[];
  /** Which of them are headings, from 0. */
  readonly headings: readonly number[];
  /** How many lines are seen at a time. */
  readonly page: number;
  /** What can be asked for beside going back. */
  readonly ways: readonly PagerOutcome[];
}

/** At a line of a text, or at the first one that has one of the words. */
export function startPager(
  lines: readonly string[] = [],
  { words = '', top = 0 }: { readonly words?: string | undefined; readonly top?: number } = {},
): PagerPlace {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const at = lines.findIndex((line) => wanted.some((word) => line.toLowerCase().includes(word)));
  return { top: at < 0 ? top : at, found: wanted[0] ?? '', missing: false };
}

type PressPager = (place: PagerPlace, shape: PagerShape) => PagerPlace;

const by =
  (lines: (page: number) => number): PressPager =>
  (place, shape) =>
    to(place, place.top + lines(shape.page), shape);

const heading =
  (isWanted: (line: number, top: number) => boolean, last: boolean): PressPager =>
  (place, shape) => {
    const wanted = shape.headings.filter((line) => isWanted(line, place.top));
    const line = last ? wanted.at(-1) : wanted[0];
    return line === undefined ? place : to(place, line, shape);
  };

const previousHeading = heading((line, top) => line < top, true);
const nextHeading = heading((line, top) => line > top, false);

const leave =
  (outcome: PagerOutcome): PressPager =>
  (place, { ways }) =>
    outcome === 'back' || ways.includes(outcome) ? { ...place, outcome } : place;

/** Enter shows what there is more of; otherwise it reads on, and at the end goes back. */
const onward: PressPager = (place, shape) => {
  if (shape.ways.includes('more')) return { ...place, outcome: 'more' };
  if (isAtEnd(place, shape)) return { ...place, outcome: 'back' };
  return to(place, place.top + shape.page, shape);
};

const keys: ReadonlyMap<string, PressPager> = new Map([
  ['up', by(() => -1)],
  ['k', by(() => -1)],
  ['down', by(() => 1)],
  ['j', by(() => 1)],
  ['pageup', by((page) => -page)],
  ['b', by((page) => -page)],
  ['pagedown', by((page) => page)],
  ['space', by((page) => page)],
  ['home', by(() => -Infinity)],
  ['end', by(() => Infinity)],
  ['left', previousHeading],
  ['right', nextHeading],
  ['tab', nextHeading],
  ['enter', onward],
  ['return', onward],
  ['n', leave('note')],
  ['q', leave('back')],
  ['escape', leave('back')],
]);

/** The place in a text after a key. `/` and Enter look for the last words again, from the next line on. */
export function pressPager(place: PagerPlace, event: KeyEvent, shape: PagerShape): PagerPlace {
  const { name = '', sequence = name } = event;
  if (isChord(event)) return place;
  const next = { ...place, missing: false };
  if (place.sought !== undefined) return typing(next, place.sought, event, shape);
  if (sequence === '/') return { ...next, sought: '' };
  return keys.get(name)?.(next, shape) ?? next;
}

function typing(place: PagerPlace, words: string, event: KeyEvent, shape: PagerShape): PagerPlace {
  const sought = typeSought(words, event);
  if (sought.type === 'typing') return { ...place, sought: sought.words };
  const ended = { ...place, sought: undefined };
  return sought.type === 'ended' ? ended : seek(ended, sought.words.toLowerCase(), shape);
}

/** From the line below the top one on, and from the beginning again. */
function seek(place: PagerPlace, words: string, shape: PagerShape): PagerPlace {
  const found = words === '' ? place.found : words;
  if (found === '') return place;
  const places = shape.lines.flatMap((line, at) =>
    line.toLowerCase().includes(found) ? [at] : [],
  );
  const from = words === place.found || words === '' ? place.top : -1;
  const at = places.find((line) => line > from) ?? places[0];
  return at === undefined
    ? { ...place, found, missing: true }
    : { ...place, found, top: Math.max(0, Math.min(at, shape.lines.length - 1)) };
}

function to(place: PagerPlace, line: number, shape: PagerShape): PagerPlace {
  return { ...place, top: Math.max(0, Math.min(line, lastTop(shape))) };
}

function lastTop({ lines, page }: PagerShape): number {
  return Math.max(0, lines.length - page);
}

/** Whether the last line is on the screen. */
export function isAtEnd({ top }: PagerPlace, shape: PagerShape): boolean {
  return top >= lastTop(shape);
}
