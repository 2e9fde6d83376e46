import { numberOf } from '../../bank/number.ts';
import type { Key } from './keys.ts';
import { answered, nagged, type Nag, type Picker, type Shape } from './picker.ts';

/** Type an answer, a text or a number. */
export function pressLine(picker: Picker, key: Key, shape: Shape): Picker {
  if (key.type === 'text') return { ...picker, text: key.text };
  if (key.type === 'backspace') return { ...picker, text: '' };
  if (key.type !== 'enter') return picker;
  const { text, unsure } = typed(picker.text, shape);
  const nag = faultOf(text, shape);
  return nag === undefined ? answered(picker, text, !unsure, shape) : nagged(picker, nag);
}

/** What was typed, and whether `:u` stands behind it. */
export function typed(line: string, { confidence }: Shape): { text: string; unsure: boolean } {
  const text = line.trim();
  const unsure = confidence && /\s:u$/i.test(text);
  return { text: unsure ? text.slice(0, -2).trim() : text, unsure };
}

function faultOf(text: string, { kind }: Shape): Nag | undefined {
  if (text === '') return 'empty';
  return kind === 'numeric' && numberOf(text) === undefined ? 'number' : undefined;
}
