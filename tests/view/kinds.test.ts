import { unescaped } from '../../src/markdown/links.ts';
import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import type { Asking } from '../../src/answer/prompt.ts';
import { shapeOf, startPicker } from '../../src/answer/kinds.ts';
import {
  isTall,
  viewAnswered,
  viewChoices,
  viewLive,
  askedText,
} from '../../src/view/question-screen.ts';
import { trusted } from '../../src/view/safe-text.ts';
import type { Screen } from '../../src/view/screen.ts';
import { asking, choice, samples, screen, prose } from '../samples.ts';
import { pressed } from '../answer/play.ts';
import { live } from './live.ts';

describe('forms', () => {
  describe('what is printed once where nothing is redrawn', () => {
    const printed = (question: Question, part: Partial<Asking> = {}) =>
      `\n${viewChoices(asking(question, part), screen()).text}\n`;

    test('choices in the order shown, without boxes', () => {
      expect(printed(samples.multiple, { order: [2, 0, 3, 1] })).toBe(`
  A. Microsoft peering
  B. Private peering
  C. A local network
  D. A VPN gateway
`);
    });

    test('rows, and equal right-hand cells once', () => {
      expect(printed(samples.matching, { order: [1, 0] })).toBe(`
  Task → Party
  1. Creates the circuit resource
  2. Provisions the layer 2 connection
  3. Runs the MSEE routers

  A. Provider
  B. You
`);
    });

    test('code in a choice keeps its lines', () => {
      const choices = [choice('+Run this:\n\n```\na = 1\nb = 2\n```'), choice('Nothing')];
      expect(printed({ ...samples.single, choices }, { order: [0, 1] })).toBe(`
  A. Run this:

       a = 1
       b = 2
  B. Nothing
`);
    });

    test.each(['typed', 'numeric', 'cloze'] as const)('nothing for %s', (kind) => {
      expect(viewChoices(asking(samples[kind]), screen()).text).toBe('');
    });
  });

  describe('what stays of a question that is over', () => {
    const left = (question: Question, names: string, small = false) => {
      const whole = asking(question);
      const picker = pressed(names, shapeOf(whole));
      return `\n${viewAnswered(whole, picker, screen(), small).text}\n`;
    };

    test('the pointer at what was chosen', () => {
      expect(left(samples['true-false'], 'b enter')).toBe(`
  A. True
❯ B. False
`);
    });

    test('the ticks, and no pointer', () => {
      expect(left(samples.multiple, 'a c down enter')).toBe(`
  [x] A. Private peering
  [ ] B. A VPN gateway
  [x] C. Microsoft peering
  [ ] D. A local network
`);
    });

    test('the line of the small form', () => {
      expect(left(samples.single, 'b enter', true)).toBe(`
  Answer: B
`);
    });
  });

  test('a live part that would not leave a line free is tall', () => {
    const whole = asking(samples.single);
    const live = viewLive(whole, startPicker(shapeOf(whole), false), screen());
    expect([isTall(live, screen(80, 6)), isTall(live, screen(80, 5))]).toEqual([false, true]);
  });

  test('colour says what the signs say', () => {
    const paint = (name: string) => (text: { text: string }) => trusted(`<${name}>${text.text}`);
    const style: Screen['style'] = {
      strong: paint('strong'),
      faint: paint('faint'),
      right: paint('right'),
      wrong: paint('wrong'),
      warn: paint('warn'),
      focus: paint('focus'),
    };
    const whole = asking(samples.multiple);
    const { block, foot } = viewLive(whole, pressed('a down enter', shapeOf(whole)), {
      ...screen(),
      style,
    });
    expect(`${block.text}\n${foot.text}`).toBe(`<strong>  [x] A. Private peering
<focus>❯ [ ] B. A VPN gateway
  [ ] C. Microsoft peering
  [ ] D. A local network

<warn>  Choose 2 answers; you have 1.
<faint>  choose 2 · ? keys`);
  });
});

describe('small', () => {
  describe('the small form', () => {
    test('nothing chosen', () => {
      expect(live(samples.single, '', {}, screen(40, 8), true)).toBe(`
  Answer: 
  i hint · ? keys
`);
    });

    test('one chosen', () => {
      expect(live(samples.single, 'b', {}, screen(40, 8), true)).toBe(`
  Answer: B
  i hint · ? keys
`);
    });

    test('ticks in the order of the letters, and where the arrows are', () => {
      expect(live(samples.multiple, 'c a b b', {}, screen(40, 8), true)).toBe(`
  Answer: A C  ❯ B
  choose 2 · ? keys
`);
    });

    test('items in the order picked', () => {
      expect(live(samples.ordering, 'c a', {}, screen(40, 8), true)).toBe(`
  Answer: C A
  pick number 3 · ? keys
`);
    });

    test('rows by number', () => {
      expect(live(samples.matching, 'c a down', {}, screen(40, 8), true)).toBe(`
  Answer: 1 C, 2 A
  pick for row 3 · ? keys
`);
    });

    test('signs of ASCII', () => {
      expect(live(samples.multiple, 'a down', {}, screen(40, 8, false), true)).toBe(`
  Answer: A  > B
  choose 2 - ? keys
`);
    });

    test('a line that is typed stays as it is', () => {
      expect(live(samples.typed, 'BGP', {}, screen(40, 8), true)).toBe(`
  Answer: BGP
  :i hint · :? keys
`);
    });
  });
});

describe('stem', () => {
  const { single, cloze } = samples;
  const code = {
    ...single,
    title: prose('Which one?'),
    stem: prose('```\nx\n```'),
    titleShown: true,
  };

  test.each<[string, Question, string]>([
    ['the stem alone', { ...single, stem: prose('Which?') }, 'Which?'],
    ['the title above a stem without a paragraph', code, 'Which one?\n\n```\nx\n```'],
    ['the title once, where it is all there is', { ...code, stem: code.title }, 'Which one?'],
    ['numbered blanks', cloze, 'A circuit has (1)____ links and one (2)____.'],
    [
      'one blank',
      { ...cloze, stem: prose('It is [[BGP]].'), blanks: [{ accepted: ['BGP'], from: 6, to: 13 }] },
      'It is ____.',
    ],
  ])('what is asked: %s', (_, question, expected) => {
    expect(unescaped(askedText(question))).toBe(expected);
  });
});
