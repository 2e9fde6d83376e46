import type { Key } from './keys.ts';
import { typed } from './line.ts';
import { answered, nagged, type Picker, type Shape } from './picker.ts';

/** Fill one blank after the other; Backspace on an empty line goes back to the blank before. */
export function pressCloze(picker: Picker, key: Key, shape: Shape): Picker {
  if (key.type === 'text') return { ...picker, text: key.text };
  if (key.type === 'enter') return filled(picker, shape);
  if (key.type !== 'backspace') return picker;
  return picker.text === '' && picker.blank > 0
    ? at(picker, picker.blank - 1)
    : { ...picker, text: '' };
}

function filled(picker: Picker, shape: Shape): Picker {
  const { text, unsure } = typed(picker.text, shape);
  if (text === '') return nagged(picker, 'empty');
  const { blank } = picker;
  const texts = [...picker.texts.slice(0, blank), text, ...picker.texts.slice(blank + 1)];
  const next = { ...picker, texts, unsure: picker.unsure || unsure };
  return blank + 1 === shape.parts
    ? answered(next, texts, !next.unsure, shape)
    : at(next, blank + 1);
}

function at(picker: Picker, blank: number): Picker {
  return { ...picker, blank, text: picker.texts[blank] ?? '' };
}
