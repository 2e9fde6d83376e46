import { isTyping, press, said } from './kinds.ts';
import { commandOf, type Key } from './keys.ts';
import type { Picker, QuestionShape } from './state.ts';

/**
 * The picker after a line typed in plain mode: "B", "2", "a c", to match rows also "2a 1b 3b", a
 * text, or a command (`:s`, and `s` where letters are no text). Nothing where the line cannot be read.
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
  const positions = said(line.toLowerCase().match(/[^\s,;]+/g) ?? [], shape);
  return positions?.every((position) => position < shape.order.length) ? positions : undefined;
}
