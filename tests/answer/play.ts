import type { Picked } from '../../src/answer/attempt.ts';
import { isTyping, press, startPicker } from '../../src/answer/kinds.ts';
import { keyOf, typingKeyOf, type Key } from '../../src/answer/keys.ts';
import type { Picker, QuestionShape } from '../../src/answer/state.ts';

/** A question of four choices, the third of the author first, unless told otherwise. */
export const shape = (part: Partial<QuestionShape>): QuestionShape => ({
  kind: 'single',
  order: [2, 0, 1, 3],
  parts: 1,
  count: undefined,
  hints: 0,
  mode: 'study',
  oneWay: false,
  confidence: false,
  ...part,
});

/** Keys by name, a space between; where a line is typed, a word is the text it then holds. */
function keysOf(names: string, typing: boolean): readonly (Key | undefined)[] {
  return names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => {
      if (!typing || /^(enter|escape)$/.test(name)) return keyOf({ name });
      if (name === 'backspace') return typingKeyOf({ name }, '');
      return { type: 'text', text: name.replaceAll('_', ' ') };
    });
}

/** A picker after keys by name. */
export function pressed(names: string, whole: QuestionShape, before?: Picked): Picker {
  return keysOf(names, isTyping(whole)).reduce(
    (picker, key) => press(picker, key, whole),
    startPicker(whole, false, before),
  );
}

/** A question of the given shape after keys by name. */
export function play(part: Partial<QuestionShape>, names: string, before?: Picked): Picker {
  return pressed(names, shape(part), before);
}

/** What came of an answer. */
export const answer = (picked: Picked, hint = 0) => ({ type: 'answer', picked, hint }) as const;
