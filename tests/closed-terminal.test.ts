import { afterEach, describe, expect, test } from '@jest/globals';
import { newSea, peerdrill } from './sea.ts';
import { closeAll, open } from './tty.ts';

afterEach(closeAll);

type Terminal = ReturnType<typeof open>;

const begun = (t: Terminal) => t.sees(/choose 2/);
const answered = async (t: Terminal) => {
  await begun(t);
  for (const [key, wanted] of [
    ['a', /\[x\] A/],
    ['c', /\[x\] C/],
    ['\r', /Enter goes on/],
  ] as const) {
    t.press(key);
    await t.sees(wanted);
  }
};

const places = [
  { name: 'at a question', words: [], arrive: begun },
  { name: 'at the feedback', words: [], arrive: answered },
  { name: 'among plain lines', words: ['--plain'], arrive: (t: Terminal) => t.sees(/choose two/i) },
];

/** A terminal is gone sooner or later than the program hears of it: once proves little. */
const TIMES = 4;

describe('a terminal that is closed ends the program by SIGHUP, as if it had never listened', () => {
  test.each(places)('$name', async ({ words, arrive }) => {
    for (let time = 0; time < TIMES; time += 1) {
      const t = open([peerdrill, ...newSea().study, ...words]);
      await arrive(t);
      t.close();
      expect(await t.exit).toBe('signal 1');
    }
  });

  test('at the menu', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const t = open([peerdrill, ...newSea().menu]);
      await t.sees(/q quit$/);
      t.close();
      expect(await t.exit).toBe('signal 1');
    }
  });
});
