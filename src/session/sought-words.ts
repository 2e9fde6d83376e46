import type { KeyEvent } from '../answer/keys.ts';

/** The words behind `/`: still being typed, wanted now, or given up. */
export type Sought =
  { readonly type: 'typing' | 'wanted'; readonly words: string } | { readonly type: 'ended' };

/** Words that are looked for after a key. Escape, and going back past the first letter, give them up. */
export function typeSought(words: string, { name = '', sequence = '' }: KeyEvent): Sought {
  if (name === 'enter' || name === 'return') return { type: 'wanted', words: words.trim() };
  if (name === 'escape' || (name === 'backspace' && words === '')) return { type: 'ended' };
  if (name === 'backspace')
    return { type: 'typing', words: Array.from(words).slice(0, -1).join('') };
  return { type: 'typing', words: /^\P{C}+$/u.test(sequence) ? words + sequence : words };
}
