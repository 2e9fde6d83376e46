import { describe, expect, test } from '@jest/globals';
import { samples, screen } from '../samples.ts';
import { feedback } from './feedback.ts';

describe('feedback', () => {
  describe('feedback at 80 columns', () => {
    test('what was picked and is wrong, and what is correct', () => {
      expect(feedback(samples.single, { picked: [2] })).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
✔ B. A circuit is a logical connection, identified by its service key.
     correct answer
✘ C. A circuit is the gateway that ends the fibre in your virtual network.
     your answer, not correct
     That is the ExpressRoute gateway; a circuit can serve several of them.

✘ Not correct

  The provider may carry many circuits over one pair of ports. What tells them
  apart is the s-key, a GUID that you hand to the provider.

  https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

  circuits/what-a-circuit-is
`);
    });

    test('a correct answer', () => {
      expect(feedback(samples.single, { picked: [1] })).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
✔ B. A circuit is a logical connection, identified by its service key.
     your answer, correct
  C. A circuit is the gateway that ends the fibre in your virtual network.

✔ Correct

  The provider may carry many circuits over one pair of ports. What tells them
  apart is the s-key, a GUID that you hand to the provider.

  https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

  circuits/what-a-circuit-is
`);
    });

    test('a skipped question shows what is correct', () => {
      expect(feedback(samples.single, { skipped: true })).toBe(`
  A. A circuit is the encrypted tunnel that runs inside that fibre.
✔ B. A circuit is a logical connection, identified by its service key.
     correct answer
  C. A circuit is the gateway that ends the fibre in your virtual network.

  Skipped. The correct answer is above.

  The provider may carry many circuits over one pair of ports. What tells them
  apart is the s-key, a GUID that you hand to the provider.

  https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

  circuits/what-a-circuit-is
`);
    });

    test('several answers, some of them correct', () => {
      expect(feedback(samples.multiple, { picked: [0, 1] })).toBe(`
✔ A. Private peering
     your answer, correct
     It shares the circuit.
✘ B. A VPN gateway
     your answer, not correct
     It goes through the internet.
✔ C. Microsoft peering
     correct answer
  D. A local network

~ Partly correct, 1 of 2 points

  circuits/two-of-them
`);
    });

    test('true or false', () => {
      expect(feedback(samples['true-false'], { picked: [1] })).toBe(`
✔ A. True
     correct answer
✘ B. False
     your answer, not correct
     Each direction has all of it.

✘ Not correct

  circuits/full-duplex
`);
    });

    test('a mistake that was expected has its feedback', () => {
      expect(feedback(samples.typed, { picked: 'ospf' })).toBe(`
✘ ospf
  your answer, not correct
  OSPF stays inside your own network.
✔ BGP
  correct answer; also accepted: Border Gateway Protocol

✘ Not correct

  circuits/routing-protocol
`);
    });

    test('a text that is accepted', () => {
      expect(feedback(samples.typed, { picked: 'bgp' })).toBe(`
✔ bgp
  your answer, correct

✔ Correct

  circuits/routing-protocol
`);
    });

    test('a typed answer that was skipped', () => {
      expect(feedback(samples.typed, { skipped: true })).toBe(`
✔ BGP
  correct answer; also accepted: Border Gateway Protocol

  Skipped. The correct answer is above.

  circuits/routing-protocol
`);
    });

    test('a number', () => {
      expect(feedback(samples.numeric, { picked: '3' })).toBe(`
✘ 3
  your answer, not correct
✔ 2
  correct answer

✘ Not correct

  circuits/sessions
`);
    });

    test('an order, beside the correct one', () => {
      expect(feedback(samples.ordering, { picked: [0, 2, 1] })).toBe(`
  You                        Right
✔ 1. Create the circuit      1. Create the circuit
✘ 2. Configure the peering   2. Send the key
✘ 3. Send the key            3. Configure the peering

✘ Not correct

  circuits/steps
`);
    });

    test('an order that is right stands there once', () => {
      expect(feedback(samples.ordering, { picked: [0, 1, 2] })).toBe(`
✔ 1. Create the circuit
✔ 2. Send the key
✔ 3. Configure the peering

✔ Correct

  circuits/steps
`);
    });

    test('an order that was skipped', () => {
      expect(feedback(samples.ordering, { skipped: true })).toBe(`
  1. Create the circuit
  2. Send the key
  3. Configure the peering

  Skipped. The correct answer is above.

  circuits/steps
`);
    });

    test('rows as the learner filled them, and what belongs in them', () => {
      expect(feedback(samples.matching, { picked: [0, 1, 1] })).toBe(`
  You                                               Right
✔ 1. Creates the circuit resource → You             1. You
✔ 2. Provisions the layer 2 connection → Provider   2. Provider
✘ 3. Runs the MSEE routers → Provider               3. Microsoft

~ Partly correct, 2 of 3 points

  circuits/who-holds-what
`);
    });

    test('rows that were skipped', () => {
      expect(feedback(samples.matching, { skipped: true })).toBe(`
  1. Creates the circuit resource → You
  2. Provisions the layer 2 connection → Provider
  3. Runs the MSEE routers → Microsoft

  Skipped. The correct answer is above.

  circuits/who-holds-what
`);
    });

    test('blanks', () => {
      expect(feedback(samples.cloze, { picked: ['2', 'key'] })).toBe(`
✔ 1. 2
     your answer, correct
✘ 2. key
     your answer, not correct
✔ 2. service key
     correct answer

~ Partly correct, 1 of 2 points

  circuits/blanks
`);
    });
  });
});

describe('feedback narrow', () => {
  describe('feedback at 40 columns, in ASCII', () => {
    test('words wrap, and the source stays whole', () => {
      expect(feedback(samples.single, { picked: [2] }, screen(40, 24, false))).toBe(`
  A. A circuit is the encrypted tunnel
     that runs inside that fibre.
+ B. A circuit is a logical connection,
     identified by its service key.
     correct answer
x C. A circuit is the gateway that ends
     the fibre in your virtual network.
     your answer, not correct
     That is the ExpressRoute gateway; a
     circuit can serve several of them.

x Not correct

  The provider may carry many circuits
  over one pair of ports. What tells
  them apart is the s-key, a GUID that
  you hand to the provider.

  https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

  circuits/what-a-circuit-is
`);
    });

    test('rows', () => {
      expect(feedback(samples.matching, { picked: [0, 1, 1] }, screen(40, 24, false))).toBe(`
  You
+ 1. Creates the circuit resource -> You
+ 2. Provisions the layer 2 connection
     -> Provider
x 3. Runs the MSEE routers -> Provider

  Right
  1. You
  2. Provider
  3. Microsoft

~ Partly correct, 2 of 3 points

  circuits/who-holds-what
`);
    });

    test('an order', () => {
      expect(feedback(samples.ordering, { picked: [0, 2, 1] }, screen(40, 24, false))).toBe(`
  You
+ 1. Create the circuit
x 2. Configure the peering
x 3. Send the key

  Right
  1. Create the circuit
  2. Send the key
  3. Configure the peering

x Not correct

  circuits/steps
`);
    });

    test('texts', () => {
      expect(
        feedback(
          samples.typed,
          { picked: 'a protocol nobody has ever heard of' },
          screen(40, 24, false),
        ),
      ).toBe(`
x a protocol nobody has ever heard of
  your answer, not correct
+ BGP
  correct answer; also accepted: Border
  Gateway Protocol

x Not correct

  circuits/routing-protocol
`);
    });
  });
});
