import { describe, expect, test } from '@jest/globals';
import { asking, samples } from '../samples.ts';
import { attempt } from '../view/feedback.ts';
import { openPlain } from './plain.ts';

const ended = { type: 'stopped', code: 130 };

describe('looking at feedback', () => {
  const looking = (part: { note?: boolean; mark?: (on: boolean) => void } = {}) => ({
    question: samples['true-false'],
    order: [0, 1],
    attempt: attempt(samples['true-false'], { picked: [1] }),
    note: false,
    marked: false,
    mark: () => undefined,
    ...part,
  });

  test.each([
    ['', 'next'],
    ['p', 'back'],
    [':u', 'undo'],
    ['n', 'note'],
    ['q', 'quit'],
  ])('%j', async (line, type) => {
    expect(await openPlain([line]).asker.look(looking({ note: true }))).toEqual({ type });
  });

  test('other lines are asked again', async () => {
    expect(await openPlain(['n', 'x', '']).asker.look(looking())).toEqual({ type: 'next' });
  });

  test('w says once why the others are wrong', async () => {
    const { single } = samples;
    const { asker, page } = openPlain(['W', ':w', '']);
    const looked = await asker.look({
      ...looking(),
      question: single,
      order: [2, 1, 0],
      attempt: attempt(single, { picked: [0] }),
      others: true,
    });
    expect(looked).toEqual({ type: 'next' });
    expect(page().split('circuits/what-a-circuit-is\n')[1]).toBe(`
  Enter goes on · w why not others · m mark · u undo · p back · q quit
  > W

  Why not the others
  A. A circuit is the gateway that ends the fibre in your virtual network.
     That is the ExpressRoute gateway; a circuit can serve several of them.

  Enter goes on · m mark · u undo · p back · q quit
  > :w
  No more is said about the other answers.
  Enter goes on · m mark · u undo · p back · q quit
  > 
`);
  });

  test('the end of input', async () => {
    expect(await openPlain([]).asker.look(looking())).toEqual(ended);
  });

  test('marks are told at once', async () => {
    const marks: boolean[] = [];
    await openPlain(['m', 'm', '']).asker.look(looking({ mark: (on) => marks.push(on) }));
    expect(marks).toEqual([true, false]);
  });

  test('the question stands above only where it is not on the page already', async () => {
    const { asker, page } = openPlain(['b', '', 'p']);
    await asker.ask(asking(samples['true-false']));
    await asker.look(looking());
    await asker.look({
      ...looking(),
      question: samples.numeric,
      attempt: attempt(samples.numeric, { picked: '2' }),
    });
    expect(page().split('(? for keys): b\n')[1]).toBe(`
✔ A. True
     correct answer
✘ B. False
     your answer, not correct
     Each direction has all of it.

✘ Not correct

  circuits/full-duplex

  Enter goes on · m mark · u undo · p back · q quit
  > 

How many BGP sessions does a peering have?

✔ 2
  your answer, correct

✔ Correct

  circuits/sessions

  Enter goes on · m mark · u undo · p back · q quit
  > p
`);
  });
});
