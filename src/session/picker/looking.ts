import type { KeyEvent } from './keys.ts';

/** What a key, or a line in plain mode, asks for while feedback is read. */
export type LookKey = 'next' | 'back' | 'undo' | 'note' | 'mark' | 'quit';

const lookKeys: ReadonlyMap<string, LookKey> = new Map([
  ['enter', 'next'],
  ['return', 'next'],
  ['p', 'back'],
  ['left', 'back'],
  ['u', 'undo'],
  ['n', 'note'],
  ['m', 'mark'],
  ['q', 'quit'],
  ['escape', 'quit'],
]);

/** What a key asks for; nothing for a key without a meaning. */
export function lookKeyOf({ name = '', ctrl, meta }: KeyEvent): LookKey | undefined {
  return ctrl === true || (meta === true && name !== 'escape') ? undefined : lookKeys.get(name);
}

/** The same for a line: "", "p", ":p". */
export function saidLooking(line: string): LookKey | undefined {
  const sign = line.trim().toLowerCase().replace(/^:/, '');
  return sign === '' ? 'next' : sign.length === 1 ? lookKeys.get(sign) : undefined;
}
