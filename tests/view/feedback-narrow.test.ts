import { describe, expect, test } from '@jest/globals';
import { samples, screen } from '../samples.ts';
import { feedback } from './feedback.ts';

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
+ 1. Creates the circuit resource -> You
+ 2. Provisions the layer 2 connection
     -> Provider
x 3. Runs the MSEE routers -> Microsoft
     your answer: Provider

~ Partly correct, 2 of 3 points

  circuits/who-holds-what
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
