import type { Asker } from '../../src/io/io.ts';
import type { Asking, Reviewed, Reviewing, Stopped } from '../../src/answer/prompt.ts';
import { draftIn, isTyping, press, shapeOf, startPicker } from '../../src/answer/kinds.ts';
import { keyOf, typingKeyOf, type Key } from '../../src/answer/keys.ts';
import type { Picker } from '../../src/answer/state.ts';
import { asker } from './run.ts';

/** A key by its name; where a line is typed, what begins with "=" is the text it then holds. */
function keyNamed(name: string, picker: Picker, typing: boolean): Key | undefined {
  if (!typing) return keyOf({ name });
  if (name.startsWith('=')) return { type: 'text', text: name.slice(1) };
  const at = name === 'left' ? 0 : picker.text.length;
  return typingKeyOf({ name }, name === 'backspace' ? '' : picker.text, at);
}

/** What somebody at the keys does next: a key by its name, or what ends a prompt from outside. */
export type Press = string | Stopped | { readonly type: 'timeout' };

/** Who presses the keys, and sees every screen. */
export interface Learner {
  /** The next key at a question, as it stands. */
  readonly press: (asking: Asking, picker: Picker) => Press | Promise<Press>;
  readonly review?: (reviewing: Reviewing) => Reviewed;
}

/** An asker with live prompts, but for the terminal: each key changes what stands, which is kept. */
export function keyAsker(learner: Learner): Asker {
  const { review = () => ({ type: 'stopped', code: 130 }) } = learner;
  return {
    ...asker([]),
    ask: async (asking) => {
      const shape = shapeOf(asking);
      let picker = startPicker(shape, asking.marked, asking.before, asking.draft);
      while (picker.outcome === undefined) {
        const pressed = await learner.press(asking, picker);
        if (typeof pressed !== 'string') return pressed;
        const next = press(picker, keyNamed(pressed, picker, isTyping(shape)), shape);
        asking.keep?.(draftIn(next, shape));
        if (next.marked !== picker.marked) asking.mark(next.marked);
        picker = next;
      }
      return picker.outcome;
    },
    look: () => Promise.resolve({ type: 'next' }),
    review: (reviewing) => Promise.resolve(review(reviewing)),
    choose: (_title, [first]) =>
      Promise.resolve(first === undefined ? { type: 'stopped', code: 130 } : first.value),
  };
}

/** Presses these keys, a space between, and then Ctrl-C; tells what stood at each screen when it came. */
export function typist(names: string) {
  const left = names.split(' ').filter((name) => name !== '');
  const screens: string[] = [];
  let here: Asking | undefined;
  return {
    screens,
    asker: keyAsker({
      press: (asking, picker) => {
        if (asking !== here) screens.push(screenOf(asking, picker));
        here = asking;
        return left.shift() ?? { type: 'stopped', code: 130 };
      },
    }),
  };
}

/** "1 single: AC" or "5 typed: Ice". */
function screenOf({ number, question }: Asking, picker: Picker): string {
  const letters = picker.chosen.map((position) => 'ABCDEFGH'[position]).join('');
  const stands = isTyping(question) ? picker.text : letters;
  return `${number} ${question.id.replace('kinds/', '')}: ${stands}`.trim();
}
