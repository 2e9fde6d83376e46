import { isTyping } from '../../session/picker/index.ts';
import type { Shape } from '../../session/picker/picker.ts';
import { joined, visible, safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang, padEnd } from '../wrap.ts';

type Explained = readonly [keys: string, meaning: string];

/** From so many columns on there is room for two columns of keys. */
const TWO = 60;
/** Lines below the keys. */
const BELOW = 3;

/** What the keys do on this kind of question. */
export function viewHelp(shape: Shape, screen: Screen): SafeText {
  const keys = keysFor(shape);
  if (screen.width >= TWO) return viewTwoColumns(keys);
  return keys.length + BELOW <= screen.height
    ? joined(keys.map(viewKey))
    : viewParagraph(keys, screen);
}

function viewTwoColumns(keys: readonly Explained[]): SafeText {
  const half = Math.ceil(keys.length / 2);
  return joined(
    keys.slice(0, half).map((left, row) => {
      const right = keys[half + row];
      const start = viewKey(left);
      return right === undefined ? start : safe`${padEnd(start, TWO / 2)}${viewKey(right)}`;
    }),
  );
}

function viewKey([keys, meaning]: Explained): SafeText {
  return safe`  ${padEnd(visible(keys), 11)}${meaning}`;
}

function viewParagraph(keys: readonly Explained[], screen: Screen): SafeText {
  const parts = keys.map(([names, meaning]) => `${names} ${meaning}`);
  return hang(safe`  `, visible(parts.join('; ')), screen.width);
}

function keysFor(shape: Shape): readonly Explained[] {
  const typing = isTyping(shape);
  const command = (letter: string, also = '') => (typing ? `:${letter}` : `${letter}${also}`);
  return [
    ...(typing ? [] : picking(shape)),
    ['Enter', 'answer'],
    ...unsure(shape, typing),
    ...(shape.mode === 'exam' ? [] : [[command('i'), 'hint'] as const]),
    [command('s'), 'skip'],
    [command('m'), 'mark for review, or not'],
    [command('p', ', left'), 'go back'],
    ...(shape.mode === 'exam' ? [[command('r'), 'review grid'] as const] : []),
    [typing ? ':q, Esc' : 'q, Esc', 'save and quit'],
  ];
}

function picking({ kind }: Shape): readonly Explained[] {
  const turns = kind === 'ordering' || kind === 'matching';
  const tick = kind === 'multiple' ? 'tick' : turns ? 'pick' : 'choose';
  return [
    ['a-h, 1-9', tick],
    ['up, down', tick === 'choose' ? 'choose' : 'move'],
    ...(tick === 'choose' ? [] : [['Space', tick] as const]),
    ...(turns ? [['Backspace', 'take back the last'] as const] : []),
  ];
}

function unsure({ confidence }: Shape, typing: boolean): readonly Explained[] {
  if (!confidence) return [];
  return [typing ? ['text :u', 'answer, but unsure'] : ['u', 'answer, but unsure']];
}
