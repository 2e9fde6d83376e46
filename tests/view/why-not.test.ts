import { describe, expect, test } from '@jest/globals';
import type { Picked } from '../../src/answer/attempt.ts';
import type { Question } from '../../src/bank/question.ts';
import { othersThan } from '../../src/view/kinds.ts';
import { viewWhyNot } from '../../src/view/why-not.ts';
import { choice, samples, screen } from '../samples.ts';
import { attempt } from './feedback.ts';

const { single, typed, numeric, ordering, matching, cloze } = samples;

const view = (question: Question, order: readonly number[], picked: Picked, columns = 80) =>
  viewWhyNot({ question, order, attempt: attempt(question, { picked }) }, screen(columns)).text;

describe('why not the others', () => {
  test('the wrong choices that were not picked, in the order shown', () => {
    expect(view(single, [2, 1, 0], [1])).toBe(`  Why not the others
  A. A circuit is the gateway that ends the fibre in your virtual network.
     That is the ExpressRoute gateway; a circuit can serve several of them.
  C. A circuit is the encrypted tunnel that runs inside that fibre.
     No encryption is implied. You add IPsec or MACsec yourself.`);
    expect(view(single, [0, 1, 2], [0], 40)).toBe(`  Why not the others
  C. A circuit is the gateway that ends
     the fibre in your virtual network.
     That is the ExpressRoute gateway; a
     circuit can serve several of them.`);
  });

  test('the wrong texts that the author names', () => {
    expect(view(typed, [], 'bgp')).toBe(`  Why not the others
  OSPF
  OSPF stays inside your own network.`);
  });

  test.each<[string, Question, Picked]>([
    ['the one that was typed', typed, 'ospf'],
    ['a correct one', { ...single, choices: [choice('+a', 'Yes.'), choice('b', 'No.')] }, [1]],
    ['one without a word against it', { ...single, choices: [choice('+a'), choice('b')] }, [0]],
    ['a number', numeric, '4'],
    ['an order', ordering, [0, 2, 1]],
    ['rows', matching, [0, 1, 1]],
    ['blanks', cloze, ['x', 'y']],
  ])('nothing about %s', (_, question, picked) => {
    expect(othersThan(question, picked)).toEqual([]);
  });
});
