import { describe, expect, test } from '@jest/globals';
import { exam, openWorld } from './drafts-world.ts';
import { keyAsker, type Press } from './key-asker.ts';
import { asker } from './run.ts';

describe('what stands chosen in an exam', () => {
  const time = { type: 'timeout' } as const;
  const stopped = (code: number) => ({ type: 'stopped', code }) as const;
  const toWhether = '=:s enter';

  test.each<[string, Press]>([
    ['right', 'right'],
    ['n', 'n'],
    ['left', 'left'],
    ['p', 'p'],
    ['r', 'r'],
    ['s', 's'],
    ['q', 'q'],
    ['the end of the time', time],
    ['Ctrl-C', stopped(130)],
    ['SIGTERM', stopped(143)],
    ['SIGHUP', stopped(129)],
  ])('is the answer when the question is left by %s', async (_, way) => {
    const { run, kept } = openWorld();
    const presses: Press[] = [...toWhether.split(' '), 'b', way];
    const who = keyAsker({ press: () => presses.shift() ?? stopped(130) });
    await run(exam, who);
    const ended = way === time ? ['end'] : [];
    expect(kept()).toEqual(['skip typed', 'answer whether [1]', ...ended]);
  });

  test('is in the history before the next screen comes', async () => {
    const { run, kept } = openWorld();
    const seen: string[][] = [];
    const presses = [...toWhether.split(' '), 'b', 'right'];
    const who = keyAsker({
      press: ({ number }) => {
        if (number === 3) seen.push(kept());
        return presses.shift() ?? stopped(130);
      },
    });
    await run(exam, who);
    expect(seen).toEqual([['skip typed', 'answer whether [1]']]);
  });

  test('once the time is up, is what stood before', async () => {
    const { run, kept, time: clock } = openWorld();
    const presses: Press[] = [...toWhether.split(' '), 'b', 'a', time];
    const who = keyAsker({
      press: () => {
        if (presses.length === 2) clock.now += 600_000;
        return presses.shift() ?? stopped(130);
      },
    });
    await run(exam, who);
    expect(kept()).toEqual(['skip typed', 'answer whether [1]', 'end']);
  });

  test('is written again only where it is another', async () => {
    const { press, kept } = openWorld();
    const screens = await press(exam, `${toWhether} b left right right left a b right left a left`);
    expect(screens.filter((screen) => screen.startsWith('2'))).toEqual([
      '2 whether:',
      '2 whether: B',
      '2 whether: B',
      '2 whether: B',
    ]);
    expect(kept().filter((one) => one.includes('whether'))).toEqual([
      'answer whether [1]',
      'answer whether [0]',
    ]);
  });

  test('takes the place of an answer also where it is none any more', async () => {
    const { press, kept, reviewed } = openWorld();
    const screens = await press(exam, `${toWhether} s a right left a r`);
    expect(screens.at(-1)).toBe('3 all-that-apply: A');
    expect(kept().slice(2)).toEqual(['answer all-that-apply [0]', 'skip all-that-apply']);
    expect(reviewed[0]?.questions[2]).toEqual({ answered: false, marked: false, closed: false });
  });

  test('is not taken back by a line that was emptied for a command', async () => {
    const { press, kept } = openWorld();
    const screens = await press(exam, '=Ice right left =:s enter left');
    expect(screens.slice(-3)).toEqual(['1 typed: Ice', '2 whether:', '1 typed: Ice']);
    expect(kept()).toEqual(['answer typed "Ice"']);
  });
});

describe('what is incomplete in an exam', () => {
  const toTwo = '=:s enter s s s';

  test('is kept and named in the review, and is there when the exam goes on', async () => {
    const { press, kept, reviewed } = openWorld();
    await press(exam, `${toTwo} d right c a left r`);
    expect(kept().slice(4)).toEqual([
      'skip choose-two',
      'draft choose-two [3]',
      expect.stringMatching(/^draft ordering \[.,.\]$/),
    ]);
    expect(
      reviewed[0]?.questions.map(({ answered, incomplete }) => incomplete ?? answered),
    ).toEqual([false, false, false, false, true, true, false, false, false, false, false]);
    expect(await press('exam --resume', 'left a right b')).toEqual([
      '6 ordering: CA',
      '5 choose-two: D',
      '6 ordering: CA',
    ]);
    expect(kept().slice(7)).toEqual([
      'answer choose-two [0,3]',
      expect.stringMatching(/^answer ordering \[.,.,.\]$/),
    ]);
  });

  test('counts as unanswered, and takes the place of an answer', async () => {
    const { press, kept, run } = openWorld();
    await press(exam, `${toTwo} a b right left b right`);
    expect(kept().slice(4)).toEqual([
      'answer choose-two [0,1]',
      'skip choose-two',
      'draft choose-two [0]',
    ]);
    await run('exam --resume', { ...asker([]), ask: () => Promise.resolve({ type: 'timeout' }) });
    const { out } = await run('report --json', asker([]));
    expect(JSON.parse(out)).toMatchObject({ score: { correct: 0, total: 11 } });
  });
});
