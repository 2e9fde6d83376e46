import { describe, expect, test } from '@jest/globals';
import type { Revisiting } from '../../src/answer/prompt.ts';
import { viewRevisited, viewRevisitedFoot } from '../../src/view/revisited.ts';
import { samples, screen } from '../samples.ts';
import { attempt } from './feedback.ts';

const { single } = samples;

const revisiting = (part: Partial<Revisiting> = {}): Revisiting => ({
  question: single,
  attempt: attempt(single, { picked: [0] }),
  number: 7,
  at: 2,
  of: 3,
  concept: 'Circuits',
  topic: 'Circuit basics',
  note: true,
  ...part,
});

describe('a question of a session that is over', () => {
  test('you, right, why, and why not the others', () => {
    expect(viewRevisited(revisiting(), screen()).text)
      .toBe(`Question 7 · 2 of 3 · Circuits › Circuit basics

Your colleague says the new circuit "is the fibre the provider pulled last
week". Which statement corrects them?
✘ You    A circuit is the encrypted tunnel that runs inside that fibre.
           No encryption is implied. You add IPsec or MACsec yourself.
✔ Right  A circuit is a logical connection, identified by its service key.
  Why    The provider may carry many circuits over one pair of ports. What tells
         them apart is the s-key, a GUID that you hand to the provider.
  Not    A circuit is the gateway that ends the fibre in your virtual network.
           That is the ExpressRoute gateway; a circuit can serve several of
           them.
https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

circuits/what-a-circuit-is`);
  });

  test('wrong texts that the author names are explained where something is typed', () => {
    const { typed } = samples;
    const not = '  Not    OSPF\n           OSPF stays inside your own network.';
    const said = (picked: string) =>
      viewRevisited(revisiting({ question: typed, attempt: attempt(typed, { picked }) }), screen())
        .text;
    expect(said('RIP')).toContain(not);
    expect(said('ospf')).not.toContain('Not ');
  });

  test('without an answer all wrong ones are explained', () => {
    const text = viewRevisited(revisiting({ attempt: undefined }), screen(40)).text;
    expect(text).toContain('  You    no answer\n');
    expect(text).toContain(`
  Not    • A circuit is the encrypted
           tunnel that runs inside that
           fibre.
             No encryption is implied.`);
    expect(text).toContain('\n         • A circuit is the gateway that');
  });

  test('where the author says nothing against the others, nothing is said', () => {
    const { numeric, multiple } = samples;
    const typed = { question: numeric, attempt: attempt(numeric, { picked: '4' }) };
    expect(viewRevisited(revisiting(typed), screen()).text).not.toContain('Not');
    const ticked = { question: multiple, attempt: attempt(multiple, { picked: [0, 1] }) };
    expect(viewRevisited(revisiting(ticked), screen()).text).not.toContain('Not');
  });

  test.each<[Partial<Revisiting>, string]>([
    [{}, '  Enter next · n note · p back · q result'],
    [{ at: 1 }, '  Enter next · n note · q result'],
    [{ at: 3, note: false }, '  Enter back to the result · p back'],
    [{ at: 1, of: 1 }, '  Enter back to the result · n note'],
  ])('the keys: %j', (part, foot) => {
    expect(viewRevisitedFoot(revisiting(part), screen()).text).toBe(foot);
  });
});
