import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import { viewHead } from '../../src/view/question-screen.ts';
import { asking, prose, samples, screen } from '../samples.ts';
import { live } from './live.ts';

describe('head', () => {
  const head = (question: Question, ...size: Parameters<typeof screen>): string =>
    `\n${viewHead(asking(question), screen(...size)).text}\n`;

  describe('the head of a question', () => {
    test('says where we are and what is asked', () => {
      expect(head(samples.single)).toBe(`
Question 3 of 10 · Circuits › Circuit basics

Your colleague says the new circuit "is the fibre the provider pulled last
week". Which statement corrects them?
`);
    });

    test('wraps at 40 columns, and has signs of ASCII where there are no others', () => {
      expect(head(samples.single, 40, 24, false)).toBe(`
Question 3 of 10 - Circuits > Circuit
basics

Your colleague says the new circuit "is
the fibre the provider pulled last
week". Which statement corrects them?
`);
    });

    test('names concept and topic once where they are called the same', () => {
      const same = asking(samples.numeric, { concept: 'Circuits', topic: 'Circuits' });
      expect(viewHead(same, screen()).text.split('\n')[0]).toBe('Question 3 of 10 · Circuits');
    });

    test('says beforehand that there is no way back', () => {
      const oneWay = asking(samples['true-false'], { mode: 'exam', oneWay: true });
      expect(`\n${viewHead(oneWay, screen(40)).text}\n`).toBe(`
Question 3 of 10 · Circuits › Circuit
basics

Part of a series: once you leave it, you
cannot come back to it.

The bandwidth of a circuit is full
duplex.
`);
    });

    test('shows the scenario of a case above the question', () => {
      const scenario = { title: prose('Contoso'), text: prose('Contoso has two sites.') };
      expect(head({ ...samples.numeric, case: scenario })).toBe(`
Question 3 of 10 · Circuits › Circuit basics

Contoso

Contoso has two sites.

How many BGP sessions does a peering have?
`);
    });

    test('a case without a scenario has its title', () => {
      const scenario = { title: prose('Contoso'), text: prose('') };
      expect(head({ ...samples.numeric, case: scenario })).toContain('Contoso\n\nHow many');
    });

    test('shows the title above a question that is code alone', () => {
      const code = { ...samples.numeric, title: prose('What it prints'), titleShown: true };
      expect(head({ ...code, stem: prose('```\nprint(1)\n```') })).toBe(`
Question 3 of 10 · Circuits › Circuit basics

What it prints

  print(1)
`);
    });

    test('shows a title that is all there is once', () => {
      const title = prose('How many?');
      const shown = head({ ...samples.numeric, title, stem: title, titleShown: true });
      expect(shown.match(/How many/g)).toHaveLength(1);
    });

    test('has a line in the place of each blank, never the answer', () => {
      expect(head(samples.cloze)).toContain('A circuit has (1)____ links and one (2)____.');
    });

    test('does not number a single blank', () => {
      const stem = prose('A key is [[secret]].');
      const one = { ...samples.cloze, stem, blanks: [{ accepted: ['secret'], from: 9, to: 19 }] };
      expect(head(one)).toContain('A key is ____.');
    });
  });
});

describe('live', () => {
  describe('at 80 columns', () => {
    test('nothing is preselected', () => {
      expect(live(samples.single, '')).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
  B. A circuit is a logical connection, identified by its service key.
  C. A circuit is the gateway that ends the fibre in your virtual network.

  i hint · ? keys
`);
    });

    test('the pointer stands at the choice of a letter', () => {
      expect(live(samples.single, 'b')).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
❯ B. A circuit is a logical connection, identified by its service key.
  C. A circuit is the gateway that ends the fibre in your virtual network.

  i hint · ? keys
`);
    });

    test('a hint stands below the choices', () => {
      expect(live(samples.single, 'b i')).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
❯ B. A circuit is a logical connection, identified by its service key.
  C. A circuit is the gateway that ends the fibre in your virtual network.

  Hint 1: Think of what the service key names.

  i hint · ? keys
`);
    });

    test('several hints are numbered, and the last is the last', () => {
      expect(live(samples.single, 'i i i')).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
  B. A circuit is a logical connection, identified by its service key.
  C. A circuit is the gateway that ends the fibre in your virtual network.

  Hint 1: Think of what the service key names.
  Hint 2: It is no cable.

  There are no more hints.
  ? keys
`);
    });

    test('ticks have boxes, and a wrong number of them is said', () => {
      expect(live(samples.multiple, 'a c d enter')).toBe(`
  [x] A. Private peering
  [ ] B. A VPN gateway
  [x] C. Microsoft peering
❯ [x] D. A local network

  Choose 2 answers; you have 3.
  choose 2 · ? keys
`);
    });

    test('the places in an ordering', () => {
      expect(live(samples.ordering, 'b down')).toBe(`
❯ [ ] A. Create the circuit
  [1] B. Send the key
  [ ] C. Configure the peering

  pick number 2 · ? keys
`);
    });

    test('rows with what was picked for them, and the row whose turn it is', () => {
      expect(live(samples.matching, 'c down')).toBe(`
  Task → Party
  1. Creates the circuit resource → C. Microsoft
❯ 2. Provisions the layer 2 connection
  3. Runs the MSEE routers

❯ A. You
  B. Provider
  C. Microsoft

  pick for row 2 · ? keys
`);
    });

    test('every row matched', () => {
      expect(live(samples.matching, 'c a b')).toBe(`
  Task → Party
  1. Creates the circuit resource → C. Microsoft
  2. Provisions the layer 2 connection → A. You
  3. Runs the MSEE routers → B. Provider

  A. You
  B. Provider
  C. Microsoft

  Enter answers · ? keys
`);
    });

    test('a line is typed', () => {
      expect(live(samples.typed, 'BGP')).toBe(`
  Answer: BGP

  :i hint · :? keys
`);
    });

    test('a number is asked for', () => {
      expect(live(samples.numeric, 'ten enter')).toBe(`
  Number: ten

  Type a number such as 12 or 0.5, without a unit.
  :? keys
`);
    });

    test('one blank after the other', () => {
      expect(live(samples.cloze, 'two enter key')).toBe(`
  Blank 1 of 2: two
  Blank 2 of 2: key

  :? keys
`);
    });

    test('an exam tells the time that is left', () => {
      expect(live(samples['true-false'], '', { mode: 'exam', left: () => 125_000, marked: true }))
        .toBe(`
  A. True
  B. False

  2:05 left · marked · r review · ? keys
`);
    });
  });

  describe('at 40 columns, in ASCII', () => {
    test('choices wrap below their first word', () => {
      expect(live(samples.single, 'b i', {}, screen(40, 24, false))).toBe(`
  A. A circuit is the encrypted tunnel
     that runs inside that fibre.
> B. A circuit is a logical connection,
     identified by its service key.
  C. A circuit is the gateway that ends
     the fibre in your virtual network.

  Hint 1: Think of what the service key
          names.

  i hint - ? keys
`);
    });

    test('boxes', () => {
      expect(
        live(
          samples.multiple,
          'a enter',
          { left: () => 125_000, marked: true },
          screen(40, 24, false),
        ),
      ).toBe(`
> [x] A. Private peering
  [ ] B. A VPN gateway
  [ ] C. Microsoft peering
  [ ] D. A local network

  Choose 2 answers; you have 1.
  2:05 left - marked - choose 2 - ? keys
`);
    });

    test('rows', () => {
      expect(live(samples.matching, 'c', {}, screen(40, 24, false))).toBe(`
  Task -> Party
  1. Creates the circuit resource -> C.
     Microsoft
> 2. Provisions the layer 2 connection
  3. Runs the MSEE routers

  A. You
  B. Provider
  C. Microsoft

  pick for row 2 - ? keys
`);
    });

    test('blanks', () => {
      expect(
        live(
          samples.cloze,
          'an_answer_that_is_longer_than_the_line_is_wide enter x',
          {},
          screen(40, 24, false),
        ),
      ).toBe(`
  Blank 1 of 2: an answer that is longer
                than the line is wide
  Blank 2 of 2: x

  :? keys
`);
    });
  });
});
