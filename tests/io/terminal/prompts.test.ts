import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { render } from '@inquirer/testing';
import type { Question } from '../../../src/bank/question.ts';
import { again } from '../../../src/io/terminal/interruptions.ts';
import { questionPrompt, lookPrompt } from '../../../src/io/terminal/prompts.ts';
import type { Asking } from '../../../src/answer/prompt.ts';
import { shapeOf, startPicker } from '../../../src/answer/kinds.ts';
import type { Picker } from '../../../src/answer/state.ts';
import { asking, samples, screen } from '../../samples.ts';
import { attempt } from '../../view/feedback.ts';

describe('question prompt', () => {
  /** A question on a screen of so many lines; `kept` is how far the learner is. */
  async function open(question: Question, part: Partial<Asking> = {}, height = 24, small = false) {
    const whole = asking(question, part);
    const kept: Picker[] = [];
    const shown = await render(questionPrompt, {
      asking: whole,
      picker: startPicker(shapeOf(whole), whole.marked, whole.before),
      screen: () => screen(80, height),
      small,
      keep: (picker) => kept.push(picker),
    });
    return { ...shown, kept };
  }

  /** Keys by name, a space between. `events.type` would send each of them twice. */
  const press = (events: { keypress: (name: string) => void }, names: string) =>
    names.split(' ').forEach((name) => events.keypress(name));

  describe('picking', () => {
    test('a letter moves the pointer and Enter answers', async () => {
      const { answer, events, getScreen } = await open(samples['true-false']);
      expect(getScreen()).toBe('A. True\n  B. False\n\n  ? keys');
      press(events, 'b');
      expect(getScreen()).toBe('A. True\n❯ B. False\n\n  ? keys');
      press(events, 'enter');
      await expect(answer).resolves.toEqual({ type: 'answer', picked: [1], hint: 0 });
    });

    test('letters tick, and Enter with the wrong number of ticks says so', async () => {
      const { answer, events, getScreen } = await open(samples.multiple);
      press(events, 'a b down space enter');
      expect(getScreen()).toBe(
        [
          '[x] A. Private peering',
          '  [x] B. A VPN gateway',
          '❯ [x] C. Microsoft peering',
          '  [ ] D. A local network',
          '',
          '  Choose 2 answers; you have 3.',
          '  choose 2 · ? keys',
        ].join('\n'),
      );
      press(events, 'b enter');
      await expect(answer).resolves.toEqual({ type: 'answer', picked: [0, 2], hint: 0 });
    });

    test('keys after the answer are not heard', async () => {
      const { answer, events, kept } = await open(samples['true-false']);
      press(events, 'a enter b enter');
      await expect(answer).resolves.toEqual({ type: 'answer', picked: [0], hint: 0 });
      expect(kept).toHaveLength(2);
    });

    test('marks are told at once', async () => {
      const marks: boolean[] = [];
      const { answer, events, getScreen } = await open(samples['true-false'], {
        mark: (on) => marks.push(on),
      });
      press(events, 'm');
      expect(getScreen()).toBe('A. True\n  B. False\n\n  marked · ? keys');
      press(events, 'm s');
      await expect(answer).resolves.toEqual({ type: 'skip', hint: 0 });
      expect(marks).toEqual([true, false]);
    });

    test('a key without a meaning does nothing', async () => {
      const { answer, events, getScreen } = await open(samples['true-false']);
      press(events, 'x');
      expect(getScreen()).toBe('A. True\n  B. False\n\n  ? keys');
      press(events, 'q');
      await expect(answer).resolves.toEqual({ type: 'quit' });
    });

    test('what was answered before is there', async () => {
      const { answer, events, getScreen } = await open(samples['true-false'], { before: [1] });
      expect(getScreen()).toBe('A. True\n❯ B. False\n\n  ? keys');
      press(events, 'enter');
      await expect(answer).resolves.toMatchObject({ picked: [1] });
    });
  });

  describe('typing', () => {
    test('letters are text, also those that are keys elsewhere', async () => {
      const { answer, events, getScreen } = await open(samples.typed);
      events.type('is-is?');
      expect(getScreen()).toBe('Answer: is-is?\n\n  :i hint · :? keys');
      events.keypress('enter');
      await expect(answer).resolves.toEqual({ type: 'answer', picked: 'is-is?', hint: 0 });
    });

    test('Backspace edits', async () => {
      const { answer, events, getScreen } = await open(samples.typed);
      events.type('BGPP');
      events.keypress('backspace');
      expect(getScreen()).toBe('Answer: BGP\n\n  :i hint · :? keys');
      events.keypress('enter');
      await expect(answer).resolves.toMatchObject({ picked: 'BGP' });
    });

    test('a command empties the line', async () => {
      const { answer, events, getScreen } = await open(samples.typed);
      events.type(':i');
      events.keypress('enter');
      expect(getScreen()).toBe('Answer:\n\n  Hint: It has three letters.\n\n  :? keys');
      events.type('BGP');
      expect(getScreen()).toBe('Answer: BGP\n\n  Hint: It has three letters.\n\n  :? keys');
      events.keypress('enter');
      await expect(answer).resolves.toEqual({ type: 'answer', picked: 'BGP', hint: 1 });
    });

    test('what is no number stays in the line to be mended', async () => {
      const { answer, events, getScreen } = await open(samples.numeric);
      events.type('2x');
      events.keypress('enter');
      expect(getScreen()).toBe(
        'Number: 2x\n\n  Type a number such as 12 or 0.5, without a unit.\n  :? keys',
      );
      events.keypress('backspace');
      events.keypress('enter');
      await expect(answer).resolves.toMatchObject({ picked: '2' });
    });

    test('blanks one after the other, and back again', async () => {
      const { answer, events, getScreen } = await open(samples.cloze);
      events.type('too');
      events.keypress('enter');
      expect(getScreen()).toBe('Blank 1 of 2: too\n  Blank 2 of 2:\n\n  :? keys');
      events.keypress('backspace');
      expect(getScreen()).toBe('Blank 1 of 2: too\n\n  :? keys');
      events.keypress('backspace');
      events.keypress('backspace');
      events.type('wo');
      events.keypress('enter');
      events.type('key');
      events.keypress('enter');
      await expect(answer).resolves.toEqual({ type: 'answer', picked: ['two', 'key'], hint: 0 });
    });

    test('arrows lead out of a line only where it ends, and the line is kept', async () => {
      const { answer, events, getScreen, kept } = await open(samples.typed);
      events.type('BGP');
      events.keypress('right');
      expect(getScreen()).toBe('Answer: BGP\n\n  Enter answers; :s skips.\n  :i hint · :? keys');
      events.keypress('left');
      expect(getScreen()).toBe('Answer: BGP\n\n  :i hint · :? keys');
      events.keypress('escape');
      await expect(answer).resolves.toEqual({ type: 'quit' });
      expect(kept.at(-1)?.text).toBe('BGP');
    });

    test('an arrow to the left leaves an empty line for the question before', async () => {
      const { answer, events } = await open(samples.typed);
      events.keypress('left');
      await expect(answer).resolves.toEqual({ type: 'back' });
    });

    test('what was typed before is in the line', async () => {
      const { answer, events, getScreen } = await open(samples.typed, { before: 'BGP' });
      expect(getScreen()).toBe('Answer: BGP\n\n  :i hint · :? keys');
      events.type('4');
      events.keypress('enter');
      await expect(answer).resolves.toMatchObject({ picked: 'BGP4' });
    });
  });

  describe('a screen that is too low', () => {
    test('what grows taller than the screen asks to be drawn anew', async () => {
      const { answer, events, kept } = await open(samples.single, {}, 7);
      press(events, 'i');
      await expect(answer).resolves.toBe(again);
      expect(kept.at(-1)?.hints).toBe(1);
    });

    test('the small form has a line for the answer', async () => {
      const { answer, events, getScreen } = await open(samples.single, {}, 5, true);
      press(events, 'b i');
      expect(getScreen()).toBe(
        'Answer: B\n  Hint 1: Think of what the service key names.\n\n  i hint · ? keys',
      );
      press(events, 'enter');
      await expect(answer).resolves.toMatchObject({ picked: [1], hint: 1 });
    });
  });

  describe('an exam', () => {
    const clock = { mode: 'exam', left: () => 3_000 - jest.now() + start } as const;
    let start = 0;

    const begin = () => {
      jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
      start = jest.now();
      return open(samples['true-false'], clock);
    };

    afterEach(() => {
      jest.useRealTimers();
    });

    test('the clock goes on by itself, and ends the question', async () => {
      const { answer, getScreen } = await begin();
      expect(getScreen()).toBe('A. True\n  B. False\n\n  0:03 left · r review · ? keys');
      jest.advanceTimersByTime(1_000);
      expect(getScreen()).toBe('A. True\n  B. False\n\n  0:02 left · r review · ? keys');
      jest.advanceTimersByTime(2_000);
      await expect(answer).resolves.toEqual({ type: 'timeout' });
    });

    test('a key after the end is no answer', async () => {
      const { answer, events } = await begin();
      press(events, 'a');
      jest.setSystemTime(start + 3_000);
      press(events, 'enter');
      await expect(answer).resolves.toEqual({ type: 'timeout' });
    });
  });
});

describe('look prompt', () => {
  async function open(note: boolean, first = false, others = false) {
    const { question, order } = asking(samples.single);
    const marks: boolean[] = [];
    const looking = {
      question,
      order,
      note,
      first,
      others,
      marked: false,
      mark: (on: boolean) => marks.push(on),
      attempt: attempt(question, { picked: [1] }),
    };
    return { ...(await render(lookPrompt, { looking, screen: () => screen() })), marks };
  }

  test.each([
    ['enter', 'next'],
    ['p', 'back'],
    ['u', 'undo'],
    ['n', 'note'],
    ['q', 'quit'],
  ])('%s is %s', async (name, type) => {
    const { answer, events, getScreen } = await open(true);
    expect(getScreen()).toBe('Enter goes on · n note · m mark · u undo · p back · q quit');
    events.keypress(name);
    await expect(answer).resolves.toEqual({ type });
  });

  test('the first question has none before it, and says so', async () => {
    const { answer, events, getScreen } = await open(false, true);
    events.keypress('p');
    expect(getScreen()).toBe(
      'This is the first question.\n  Enter goes on · m mark · u undo · p back · q quit',
    );
    events.keypress('x');
    expect(getScreen()).toBe('Enter goes on · m mark · u undo · p back · q quit');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ type: 'next' });
  });

  test('w asks why the other answers are wrong, where the author says so', async () => {
    const { answer, events, getScreen } = await open(true, false, true);
    expect(getScreen()).toBe(
      'Enter goes on · w why not others · n note · m mark · u undo · p back · q quit',
    );
    events.keypress('w');
    await expect(answer).resolves.toEqual({ type: 'why' });
  });

  test('elsewhere w says that there is no more to say', async () => {
    const { answer, events, getScreen } = await open(false);
    events.keypress('w');
    expect(getScreen()).toBe(
      'No more is said about the other answers.\n  Enter goes on · m mark · u undo · p back · q quit',
    );
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ type: 'next' });
  });

  test('there is no note to open where there is none, and other keys do nothing', async () => {
    const { answer, events, getScreen } = await open(false);
    events.keypress('n');
    events.keypress('x');
    expect(getScreen()).toBe('Enter goes on · m mark · u undo · p back · q quit');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ type: 'next' });
  });

  test('marks are told at once', async () => {
    const { answer, events, getScreen, marks } = await open(false);
    events.keypress('m');
    expect(getScreen()).toBe('marked · Enter goes on · m unmark · u undo · p back · q quit');
    events.keypress('m');
    events.keypress('enter');
    await answer;
    expect(marks).toEqual([true, false]);
  });
});
