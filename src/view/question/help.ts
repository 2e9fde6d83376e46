import { isTyping } from '../../session/picker/index.ts';
import type { Shape } from '../../session/picker/picker.ts';
import { joined, visible, safe, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang, padEnd } from '../wrap.ts';

type Explained = readonly [keys: string, meaning: string];

/** From so many columns on there is room for two columns of keys. */
const TWO = 70;
/** Where the second one begins. */
const SECOND = 34;
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

/** The same where lines are typed and nothing is redrawn. */
export function viewPlainHelp(shape: Shape): SafeText {
  const typing = isTyping(shape);
  const end = typing ? 'text :u' : 'a u';
  const unsure: readonly Explained[] = shape.confidence ? [[end, 'answer, but unsure']] : [];
  return joined([...unsure, ...commandsFor(shape, false)].map(viewKey));
}

function viewTwoColumns(keys: readonly Explained[]): SafeText {
  const half = Math.ceil(keys.length / 2);
  return joined(
    keys.slice(0, half).map((left, row) => {
      const right = keys[half + row];
      const start = viewKey(left);
      return right === undefined ? start : safe`${padEnd(start, SECOND)}${viewKey(right)}`;
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
  const unsure = typing ? 'text :u' : 'u';
  return [
    ...(typing ? [] : picking(shape)),
    ['Enter', 'answer'],
    ...(shape.confidence ? [[unsure, 'answer, but unsure'] as const] : []),
    ...commandsFor(shape, true),
  ];
}

function commandsFor(shape: Shape, keys: boolean): readonly Explained[] {
  const colon = isTyping(shape) ? ':' : '';
  const arrow = (name: string) => (keys && colon === '' ? `, ${name}` : '');
  const back = [`${colon}p${arrow('left')}`, 'go back'] as const;
  const mark = [`${colon}m`, 'mark for review, or not'] as const;
  const quit = `${colon}q${keys ? ', Esc' : ''}`;
  if (shape.mode === 'study')
    return [[`${colon}i`, 'hint'], [`${colon}s`, 'skip'], mark, back, [quit, 'save and quit']];
  return [
    [`${colon}s${shape.oneWay ? '' : arrow('right')}`, 'next, without answering'],
    mark,
    ...(shape.oneWay ? [] : [back, [`${colon}r`, 'review grid'] as const]),
    [quit, 'pause; the clock runs on'],
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
