import { isTyping, press } from './kinds.ts';
import { commandOf, positionOf, type Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';

/**
 * The picker after a line typed in plain mode: "B", "2", "a c", for an ordering "b a c", for a
 * matching "b a b" or "2a 1b 3b", a text, or a command (`:s`, and `s` where letters are no text).
 * Nothing where the line cannot be read.
 */
export function say(picker: Picker, line: string, shape: QuestionShape): Picker | undefined {
  const keys = keysOf(line, shape);
  if (keys === undefined) return undefined;
  const anew = keys[0]?.type === 'choose' ? { chosen: [], cursor: -1 } : {};
  let next: Picker = { ...picker, ...anew, nag: undefined, help: false };
  for (const key of keys) if (next.nag === undefined) next = press(next, key, shape);
  return next;
}

function keysOf(line: string, shape: QuestionShape): readonly Key[] | undefined {
  if (isTyping(shape)) return [{ type: 'text', text: line }, { type: 'enter' }];
  const command = commandOf(line, true);
  if (command !== undefined) return [command];
  const [, sure, unsure] = /^(.*?)(\s:?u)?$/i.exec(line.trim()) ?? [];
  if (unsure !== undefined && !shape.confidence) return undefined;
  const positions = positionsOf(sure ?? '', shape);
  if (positions === undefined) return undefined;
  return [
    ...positions.map((position) => ({ type: 'choose', position }) as const),
    { type: unsure === undefined ? 'enter' : 'unsure' },
  ];
}

function positionsOf(line: string, shape: QuestionShape): readonly number[] | undefined {
  const words = line.toLowerCase().match(/[^\s,;]+/g) ?? [];
  const signs = (shape.kind === 'matching' ? cellsOf(words) : undefined) ?? words.flatMap(signsIn);
  const positions = signs.map(numbered);
  if (positions.some((position) => !(position < shape.order.length))) return undefined;
  if (shape.kind === 'multiple') return [...new Set(positions)];
  return isOne(shape) && positions.length > 1 ? undefined : positions;
}

function isOne({ kind }: QuestionShape): boolean {
  return kind === 'single' || kind === 'true-false';
}

/** "2a 1b" put into the order of the rows, where each row is named once. */
function cellsOf(words: readonly string[]): readonly string[] | undefined {
  const cells = words.map((word) => /^(\d+)[:=.)]?([a-h])$/.exec(word));
  const rows = new Map(cells.map((cell) => [Number(cell?.[1]), cell?.[2] ?? '']));
  const signs = words.map((_, row) => rows.get(row + 1));
  return signs.every((sign) => sign !== undefined) ? signs : undefined;
}

/** Letters may stand together: "ac". */
function signsIn(word: string): readonly string[] {
  return /^[a-h]+$/.test(word) ? Array.from(word) : [word];
}

/** A shown position, counted on by numbers past the letters; NaN for what is neither. */
function numbered(sign: string): number {
  return positionOf(sign) ?? (/^\d{2}$/.test(sign) ? Number(sign) - 1 : Number.NaN);
}
