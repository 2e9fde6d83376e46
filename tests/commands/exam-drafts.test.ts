import { describe, expect, test } from '@jest/globals';
import type { Key } from '../../src/answer/keys.ts';
import { draftIn, press, shapeOf, startPicker } from '../../src/answer/kinds.ts';
import type { Asking, Outcome } from '../../src/answer/prompt.ts';
import type { Asker } from '../../src/io/io.ts';
import { exam, submit } from './exam-moves.ts';
import { MINUTE, files, openWorld } from './exam-world.ts';
import { asker, command, historyInMemory } from './run.ts';

const letter = (position: number): Key => ({ type: 'choose', position });
const chosen = (...keys: readonly Key[]) => keys;

/** Somebody who presses these keys at each question, and leaves it in some way without Enter. */
function leaving(
  ways: readonly { readonly keys: readonly Key[]; readonly outcome: Outcome }[],
  asked: Asking[] = [],
): Asker {
  const left = [...ways];
  return {
    ...asker([submit]),
    ask: (asking) => {
      asked.push(asking);
      const way = left.shift() ?? { keys: [], outcome: { type: 'review' } as const };
      const shape = shapeOf(asking);
      let picker = startPicker(shape, asking.marked, asking.before, asking.draft);
      for (const key of way.keys) {
        picker = press(picker, key, shape);
        asking.keep?.(draftIn(picker, shape));
      }
      return Promise.resolve(way.outcome);
    },
  };
}

async function sit(ways: Parameters<typeof leaving>[0]) {
  const history = historyInMemory();
  const asked: Asking[] = [];
  const printed = await command(exam, {
    files,
    change: { history: () => history, asker: () => Promise.resolve(leaving(ways, asked)) },
  });
  const answers = history.records.flatMap((record) =>
    record.type === 'answer' ? [[record.question, record.picked] as const] : [],
  );
  return { ...printed, answers, asked };
}

/** The shown position of the author's first choice. */
const first = { type: 'choose', position: 0 } as const;

describe('what stands chosen in an exam is the answer', () => {
  test.each([
    ['→', { type: 'skip', hint: 0 }],
    ['p', { type: 'back' }],
    ['r', { type: 'review' }],
    ['q', { type: 'quit' }],
    ['the end of the time', { type: 'timeout' }],
    ['Ctrl-C', { type: 'stopped', code: 130 }],
    ['a signal', { type: 'stopped', code: 143 }],
  ] as const)('whoever leaves by %s', async (_, outcome) => {
    const { answers, asked } = await sit([{ keys: chosen(first), outcome }]);
    expect(answers[0]).toEqual(['ice/colour', [asked[0]?.order[0]]]);
  });

  test('a change of mind counts, and nothing chosen is no answer', async () => {
    const skip = { type: 'skip', hint: 0 } as const;
    const { answers, asked } = await sit([
      { keys: chosen(letter(0), letter(1)), outcome: skip },
      { keys: [], outcome: skip },
    ]);
    expect(answers).toEqual([
      ['ice/colour', [asked[0]?.order[1]]],
      ['ice/floating', []],
    ]);
  });

  test('an exam of letters and arrows alone is graded as chosen', async () => {
    const ways = Array.from({ length: 5 }, () => ({
      keys: chosen(first),
      outcome: { type: 'skip', hint: 0 } as const,
    }));
    const { answers, out } = await sit(ways);
    expect(answers).toHaveLength(5);
    const right = answers.filter(
      ([question, picked]) =>
        picked.toString() === (/river|floating|colour/.test(question) ? '0' : '1'),
    );
    expect(out).toContain(`${right.length} of 5 right`);
    expect(out).not.toContain('unanswered');
  });
});

test('what was chosen once the time is up does not count', async () => {
  const world = openWorld();
  const late: Asker = {
    ...asker([]),
    ask: (asking) => {
      world.pass(11 * MINUTE);
      const shape = shapeOf(asking);
      asking.keep?.(draftIn(press(startPicker(shape, false), first, shape), shape));
      return Promise.resolve({ type: 'timeout' });
    },
  };
  const { out } = await world.run(exam, [], { asker: () => Promise.resolve(late) });
  expect(out).toContain('0 of 5 right');
  expect(world.kept().filter((record) => record.startsWith('answer'))).toEqual([]);
});
