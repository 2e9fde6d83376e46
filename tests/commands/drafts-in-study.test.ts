import { describe, expect, test } from '@jest/globals';
import { exam, openWorld, resumed, study } from './drafts-world.ts';
import { everyKind } from './every-kind.ts';
import { keyAsker, typist } from './key-asker.ts';
import { asker } from './run.ts';

describe('a draft, while studying', () => {
  test('is there when the learner comes back from an earlier question', async () => {
    const { press, kept } = openWorld();
    expect(await press(study, 'a enter b left')).toEqual([
      '1 single:',
      '2 choose-two:',
      '2 choose-two: B',
    ]);
    expect(kept()).toEqual(['answer single [0]', 'draft choose-two [1]']);
  });

  test.each([
    ['Ctrl-C', ''],
    ['q', 'q'],
  ])('is there when the session goes on after %s', async (_, key) => {
    const { press, kept } = openWorld();
    await press(study, `s b d ${key}`);
    expect(kept()).toEqual(['skip single', 'draft choose-two [1,3]']);
    expect(await press(resumed, 'enter')).toEqual(['2 choose-two: BD', '3 all-that-apply:']);
    expect(kept().slice(2)).toEqual(['answer choose-two [1,3]']);
  });

  test('is no answer, however whole it is', async () => {
    const { press, run, kept } = openWorld();
    await press(study, 'b');
    expect((await run('report', asker([]))).code).toBe(2);
    expect(kept()).toEqual(['draft single [1]']);
    expect(await press(resumed, '')).toEqual(['1 single: B']);
  });

  test('that was not changed is written once', async () => {
    const { press, kept } = openWorld();
    await press(study, 'b');
    await press(resumed, 'c b');
    await press(resumed, 'm');
    expect(kept()).toEqual(['draft single [1]', 'mark']);
  });

  test('can become none', async () => {
    const { press, kept } = openWorld();
    await press(study, 's b');
    await press(resumed, 'b');
    expect(kept()).toEqual(['skip single', 'draft choose-two [1]', 'draft choose-two []']);
    expect(await press(resumed, '')).toEqual(['2 choose-two:']);
  });

  test('keeps the hints that were shown', async () => {
    const { run, history } = openWorld();
    const text = everyKind['questions/kinds.md'];
    const hinted = {
      ...everyKind,
      'questions/kinds.md': text.replace('deep ice?\n', '$&\n> [!TIP]\n> It is cold.\n'),
    };
    await run(study, typist('i').asker, hinted);
    await run(resumed, typist('a enter').asker, hinted);
    expect(history.records.at(-1)).toMatchObject({ type: 'answer', picked: [0], hint: 1 });
  });

  test.each([
    ['several', 's s a c', '3 all-that-apply: AC', '[0,2]'],
    ['a truth', 's s s b', '4 whether: B', '[1]'],
    ['a line', 's s s s =fro', '5 typed: fro', '"fro"'],
    ['a line that is no number', 's s s s =:s enter =2x', '6 numeric: 2x', '"2x"'],
  ])('of %s is there', async (_, names, screen, picked) => {
    const { press, kept } = openWorld();
    await press(study, names);
    expect(await press(resumed, '')).toEqual([screen]);
    expect(kept().at(-1)).toBe(`draft ${screen.replace(/^\d+ (.*):.*/, '$1')} ${picked}`);
  });

  test('of an order, of rows and of blanks goes on where it was left', async () => {
    const { press, kept } = openWorld();
    const before = 's s s s =:s enter =:s enter ';
    await press(study, `${before}c a left`);
    expect(await press(resumed, 'b enter b')).toEqual(['7 ordering: CA', '8 matching:']);
    expect(await press(resumed, 'a c enter =frozen enter =gr')).toEqual([
      '8 matching: B',
      '9 cloze:',
    ]);
    expect(kept().at(-1)).toBe('draft cloze ["frozen","gr"]');
    expect(await press(resumed, 'enter =ground enter')).toEqual(['9 cloze: frozen', '10 dig:']);
    expect(kept().at(-1)).toBe('answer cloze ["frozen","ground"]');
  });

  test('goes with its answer, also when that is taken back', async () => {
    const { press, run } = openWorld();
    await press(study, 'b');
    await run(resumed, {
      ...typist('enter').asker,
      look: () => Promise.resolve({ type: 'undo' }),
    });
    expect(await press(resumed, '')).toEqual(['1 single:']);
  });
});

describe('two programs on one history', () => {
  test('a draft takes the place of no answer that the other gave', async () => {
    const { run, kept, press } = openWorld();
    await press(study, 's b');
    const presses = ['d', 'left'];
    const one = keyAsker({
      press: async () => {
        if (presses.length === 1) await press(resumed, 'c enter');
        return presses.shift() ?? { type: 'stopped', code: 130 };
      },
    });
    await run(resumed, one);
    expect(kept()).toEqual([
      'skip single',
      'draft choose-two [1]',
      'answer choose-two [1,2]',
      'draft choose-two [1,3]',
    ]);
    expect(await press(resumed, '')).toEqual(['3 all-that-apply:']);
  });

  test('each session has its own', async () => {
    const { press } = openWorld();
    await press(study, 'b');
    await press(exam, '=:s enter s s c');
    expect(await press(resumed, '')).toEqual(['1 single: B']);
    await press('exam --resume', 'left');
    expect(await press('exam --resume', 'left')).toEqual(['5 choose-two:', '4 single: C']);
  });
});

describe('a question that was edited', () => {
  test('has no draft any more', async () => {
    const { press, run } = openWorld();
    await press(study, 'b');
    const text = everyKind['questions/kinds.md'].replace('- [ ] Green', '- [ ] Black');
    const { asker: who, screens } = typist('');
    await run(resumed, who, { ...everyKind, 'questions/kinds.md': text });
    expect(screens).toEqual(['1 single:']);
  });
});

describe('the first question', () => {
  test.each([study, 'exam --seed 3'])(
    'is not left by p, and keeps what is ticked: %s',
    async (argv) => {
      const { run } = openWorld();
      const nags: unknown[] = [];
      const left = ['b', 'p', 'left'];
      const who = keyAsker({
        press: (_, { nag, chosen }) => {
          nags.push([nag, chosen]);
          return left.shift() ?? { type: 'stopped', code: 130 };
        },
      });
      await run(argv, who);
      expect(nags).toEqual([
        [undefined, []],
        [undefined, [1]],
        ['first', [1]],
        ['first', [1]],
      ]);
    },
  );
});
