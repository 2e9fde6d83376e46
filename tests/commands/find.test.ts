import { describe, expect, test } from '@jest/globals';
import { asker, asking, browsing, command, files, historyInMemory } from './run.ts';

const right = { type: 'answer', picked: [0], hint: 0 } as const;
const wrong = { type: 'answer', picked: [1], hint: 0 } as const;
const next = { type: 'next' } as const;

type Does = Parameters<typeof asker>[0];

/** Somebody at a terminal, and all they see of lists and pages. */
async function attended(argv: readonly string[], does: Does, history = historyInMemory()) {
  const left = [...does];
  const take = () => left.shift() ?? { type: 'stopped' as const, code: 130 };
  const seen: string[] = [];
  const browse = browsing(take, (text) => seen.push(text));
  const change = {
    attended: true,
    history: () => history,
    asker: () => Promise.resolve({ ...asking(take), browse }),
  };
  return { ...(await command(argv, { files, change })), seen };
}

describe('find, through a pipe', () => {
  test('a line for what was found, and one for its id', async () => {
    expect(await command(['find', 'ICE'], { files })).toEqual({
      code: 0,
      out: '2 questions, 1 note\n\nnew    Floating\n       ice/floating\nnew    Colour\n       ice/colour\nnote   Ice\n       ice\n',
      err: '',
    });
  });

  test('as data', async () => {
    const { out } = await command(['find', 'water', 'floats', '--json'], { files });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      words: 'water floats',
      questions: [
        {
          id: 'ice/floating',
          concept: 'north',
          topic: 'ice',
          title: 'Floating',
          standing: 'new',
        },
      ],
      notes: [],
      terms: [],
    });
  });

  test('nothing is exit code 1, no words are 2', async () => {
    const err = 'peerdrill: Nothing has "zzz".\n';
    expect(await command(['find', 'zzz'], { files })).toEqual({ code: 1, out: '', err });
    expect((await command(['find', 'zzz', '--json'], { files })).code).toBe(1);
    expect((await command(['find'], { files })).code).toBe(2);
  });
});

describe('find, where somebody is there', () => {
  test('a question is opened, then its answer, then its note, and nothing is recorded', async () => {
    const history = historyInMemory();
    const does = ['new    Floating', 'more', 'note', 'back', 'back', 'left'];
    const { code, seen } = await attended(['find', 'floats'], does, history);
    expect(code).toBe(0);
    expect(seen[0]).toBe('1 question, 1 note with "floats"');
    expect(seen[1]).toMatch(/^new · North › Ice · ice\/floating\n\nDoes ice float\?/);
    expect(seen[1]).not.toContain('Right');
    expect(seen[2]).toContain('✔ Right  It floats');
    expect(seen[3]).toMatch(/^Ice\n\nIce floats\./);
    expect(seen.slice(4)).toEqual([seen[2], seen[0]]);
    expect(history.records).toEqual([]);
  });

  test('other words can be looked for, and Ctrl-C ends it', async () => {
    const { code, seen } = await attended(['find'], ['/zzz', '/parsec', 'new    Grains']);
    expect(code).toBe(130);
    expect(seen.slice(0, 3)).toEqual([
      'Find questions, notes and terms',
      'Nothing has "zzz"',
      '1 question with "parsec"',
    ]);
    expect((await attended(['find'], ['left'])).code).toBe(0);
  });

  test('an answer of an open exam is not told', async () => {
    const history = historyInMemory();
    await attended(['exam', '--seed', '1'], [{ type: 'quit' }], history);
    const { seen } = await attended(['find', 'parsec'], ['new    Grains', 'back', 'left'], history);
    expect(seen[1]).toContain('is in the exam you have open');
    const home = await attended([], ['Missed (0)'], history);
    expect(home.code).toBe(130);
  });
});

describe('studying what was asked today', () => {
  const answered = async () => {
    const history = historyInMemory();
    await attended(['study'], [wrong, next, right, next, right, next], history);
    return history;
  };

  test('what is named is asked', async () => {
    const history = await answered();
    const { out } = await attended(['study', 'sand'], [right, next], history);
    expect(out).toContain('1 of 1 right');
    expect((await attended(['study', 'ICE/floating'], [right, next], history)).out).toContain(
      '1 of 1 right',
    );
  });

  test('otherwise other ways are offered', async () => {
    const history = await answered();
    const missed = await attended(['study'], ['Missed (1)', right, next], history);
    expect(missed.out).toContain('1 of 1 right');
    const topic = await attended(['study'], ['Another topic', 'Sand', right, next], history);
    expect(topic.seen).toEqual([
      'All of these were asked today. To ask them again: --order shuffle',
      'Which topic?',
    ]);
    expect(topic.out).toContain('1 of 1 right');
    const all = ['All of the bank, shuffled', right, next, right, next, right, next];
    expect((await attended(['study'], all, history)).out).toContain('of 3 right');
    expect((await attended(['study', '--due'], ['left'], history)).code).toBe(0);
    expect((await attended(['study', '--due'], ['Another topic', 'left'], history)).code).toBe(0);
    expect((await attended(['study'], [], history)).code).toBe(130);
  });

  test('new ones too', async () => {
    const { seen, out } = await attended(
      ['study', '--due'],
      ['New (3)', right, next, { type: 'quit' }],
    );
    expect(seen).toEqual(['No question is due.']);
    expect(out).toContain('Stopped after 1 of 3');
  });

  test('a name that stands for nothing is refused', async () => {
    expect((await attended(['study', 'nonsense'], [])).code).toBe(2);
  });
});
