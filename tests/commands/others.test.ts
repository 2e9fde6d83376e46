import { describe, expect, test } from '@jest/globals';
import { asker, asking, browsing, command, files, historyInMemory } from './run.ts';

describe('list', () => {
  test('shows what there is', async () => {
    expect((await command(['list'], { files })).out).toBe(
      [
        'Two seas',
        '3 questions, 2 concepts',
        '',
        'North',
        '  ice       2 questions  2 new  0 learning  0 due  0 known',
        '',
        'South',
        '  sand      1 question   1 new  0 learning  0 due  0 known',
        '',
      ].join('\n'),
    );
  });

  test('as data', async () => {
    const { out } = await command(['list', '--json'], { files });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      title: 'Two seas',
      concepts: [
        {
          id: 'north',
          title: 'North',
          topics: [
            { id: 'ice', title: 'Ice', questions: 2, new: 2, learning: 0, due: 0, known: 0 },
          ],
        },
        {
          id: 'south',
          title: 'South',
          topics: [
            { id: 'sand', title: 'Sand', questions: 1, new: 1, learning: 0, due: 0, known: 0 },
          ],
        },
      ],
      questions: [
        {
          id: 'ice/floating',
          concept: 'north',
          topic: 'ice',
          kind: 'single',
          volatile: false,
          file: 'questions/north/ice.md',
          line: 11,
        },
        {
          id: 'ice/colour',
          concept: 'north',
          topic: 'ice',
          kind: 'single',
          volatile: false,
          file: 'questions/north/ice.md',
          line: 21,
        },
        {
          id: 'sand/grains',
          concept: 'south',
          topic: 'sand',
          kind: 'single',
          volatile: false,
          file: 'questions/south/sand.md',
          line: 5,
        },
      ],
      left: [],
    });
  });

  test('a bad question is named and the others are listed', async () => {
    const bad = {
      ...files,
      'questions/south/bad.md': '---\ntitle: Bad\n---\n\n## Q\n\nWhich?\n\n- [ ] A\n- [ ] B\n',
    };
    const { code, err, out } = await command(['list'], { files: bad });
    expect(code).toBe(0);
    expect(err).toContain(
      'Left out, because of errors: 1 question. See: peerdrill check\n  questions/south/bad.md:5 ',
    );
    expect(out).toContain('3 questions');
  });

  test('of a file that is named only what it holds', async () => {
    const { out } = await command(['list', '-b', 'questions/north/ice.md'], { files });
    expect(out).toBe(
      'Two seas\n2 questions, 1 concept\n\nNorth\n  ice       2 questions  2 new  0 learning  0 due  0 known\n',
    );
  });

  test('no bank is exit code 2', async () => {
    expect((await command(['list'], { files: { 'questions/x.md': 'no' } })).code).toBe(2);
  });
});

describe('notes', () => {
  test('a note with its sources', async () => {
    expect(await command(['notes', 'north/ice'], { files })).toEqual({
      code: 0,
      out: 'Ice\n\nIce floats.\n\nhttps://example.org/ice\n',
      err: '',
    });
  });

  test('without a topic the introduction and the topics', async () => {
    const { out } = await command(['notes'], { files });
    expect(out).toBe(
      'Two seas\n\nAll about seas.\n\n  peerdrill notes ice  Ice\n  peerdrill notes sand  Sand\n',
    );
  });

  test.each(['ICE', 'north/Ice', 'ice/floating', 'Floating'])(
    'a note is found by %s',
    async (name) => {
      expect((await command(['notes', name], { files })).out).toContain('Ice floats.');
    },
  );

  test('of a concept they are listed, by its id or its title', async () => {
    const out = 'North\n\n  peerdrill notes ice  Ice\n';
    expect(await command(['notes', 'north'], { files })).toEqual({ code: 0, out, err: '' });
  });

  test('an unknown topic', async () => {
    const err = 'peerdrill: There is no topic icce. Did you mean ice?\n';
    expect(await command(['notes', 'icce'], { files })).toEqual({ code: 2, out: '', err });
  });
});

describe('report', () => {
  test('before any answer', async () => {
    const err = 'peerdrill: No answers yet on Two seas. Begin with: peerdrill study\n';
    expect(await command(['report'], { files })).toEqual({ code: 2, out: '', err });
  });

  test('prints the last session again, to the letter', async () => {
    const history = historyInMemory();
    const change = { history: () => history };
    const first = await command(
      ['study', '--answers', 'a.json', '--order', 'file', '--seed', '1', '--json'],
      { files: { ...files, 'a.json': '{"ice/floating": [0]}' }, change },
    );
    const again = await command(['report', '--json'], { files, change });
    expect(again.out).toBe(first.out);
  });
});

describe('home', () => {
  const right = { type: 'answer', picked: [0], hint: 0 } as const;
  const wrong = { type: 'answer', picked: [1], hint: 0 } as const;
  const next = { type: 'next' } as const;

  async function home(does: Parameters<typeof asker>[0], history = historyInMemory()) {
    const left = [...does];
    const seen: string[] = [];
    const who = asker([]);
    const take = () => left.shift() ?? { type: 'stopped' as const, code: 130 };
    const browse = browsing(take, (text) => seen.push(text));
    const whole = { ...who, ...asking(take), browse };
    const change = { attended: true, history: () => history, asker: () => Promise.resolve(whole) };
    return { ...(await command([], { files, change })), seen };
  }

  test('quit ends with 0, and so does leaving it, but Ctrl-C with 130', async () => {
    expect(await home(['Quit'])).toMatchObject({ code: 0, out: '', err: '' });
    expect((await home(['left'])).code).toBe(0);
    expect((await home([])).code).toBe(130);
  });

  test('says how the learner stands', async () => {
    const history = historyInMemory();
    const { seen } = await home(['Study', wrong, next, right, next, right, next, 'Quit'], history);
    expect(seen[0]).toBe('Two seas\n  3 questions · none met yet');
    expect(seen.at(-1)).toBe(
      'Two seas\n  0 due · 0 new · 3 of 3 met · likely to pass 83 % (pass line 70)',
    );
    const missed = await home(['Missed (1)', right, next, 'Missed (0)', 'left', 'Quit'], history);
    expect(missed.code).toBe(0);
    expect(missed.out).toContain('1 of 1 right');
  });

  test('a finished session leads back to the menu', async () => {
    const { code, out } = await home(['Topics', 'All of South', right, next, 'Quit']);
    expect(code).toBe(0);
    expect(out).toContain('1 of 1 right');
  });

  test('topics can be ticked one by one', async () => {
    const { out } = await home([
      'Topics',
      'Ice, Sand',
      right,
      next,
      right,
      next,
      right,
      next,
      'Quit',
    ]);
    expect(out).toContain('3 of 3');
  });

  test('notes and progress come back to the menu', async () => {
    const { code, seen } = await home(['Notes', 'Ice', 'back', 'left', 'Progress', 'back', 'Quit']);
    expect(code).toBe(0);
    expect(seen.slice(1, 4)).toEqual([
      'Study notes',
      'Ice\n\nIce floats.\n\nhttps://example.org/ice',
      'Study notes',
    ]);
    expect(seen[5]).toContain('Two seas');
  });

  test('words are looked for from the menu and from lists', async () => {
    const { code, seen } = await home([
      'Find',
      '/grains',
      'left',
      'Notes',
      '/ice',
      'left',
      'left',
      '/zzz',
      'left',
      'Quit',
    ]);
    expect(code).toBe(0);
    expect(seen.slice(1, 3)).toEqual([
      'Find questions, notes and terms',
      '1 question with "grains"',
    ]);
    expect(seen[5]).toBe('2 questions, 1 note with "ice"');
    expect(seen).toContain('Nothing has "zzz"');
  });

  test('goes on with what was left', async () => {
    const history = historyInMemory();
    const left = await home(['Study', right, next, { type: 'quit' }], history);
    expect(left).toMatchObject({
      code: 0,
      out: 'Stopped after 1 of 3. Go on with: peerdrill\n',
      err: '',
    });
    const { out } = await home(['Go on', right, next, right, next, 'Quit'], history);
    expect(out).toContain('of 3 right');
  });
});
