import { describe, expect, test } from '@jest/globals';
import { samples, screen } from '../../samples.ts';
import { live } from './live.ts';

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
