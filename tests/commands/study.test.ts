import { describe, expect, test } from '@jest/globals';
import { asker, command, files, historyInMemory } from './run.ts';

const right = { type: 'answer', picked: [0], hint: 0 } as const;
const wrong = { type: 'answer', picked: [1], hint: 0 } as const;
const next = { type: 'next' } as const;
const quit = { type: 'quit' } as const;
const inOrder = ['study', '--order', 'file', '--seed', '1'];

const study = (does: Parameters<typeof asker>[0], argv: readonly string[] = inOrder) => {
  const history = historyInMemory();
  const world = {
    files,
    change: { history: () => history, asker: () => Promise.resolve(asker(does)) },
  };
  return { history, ended: command(argv, world) };
};

describe('study', () => {
  test('all answered gives the report and exit code 0', async () => {
    const { history, ended } = study([right, next, wrong, next, right, next]);
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).toContain('  2 of 3 right  67 %');
    expect(history.records.map(({ type, sequence }) => `${sequence} ${type}`)).toEqual([
      '0 start',
      '1 answer',
      '2 answer',
      '3 answer',
      '4 end',
    ]);
  });

  test('a score below --min is exit code 1, one at it is 0', async () => {
    const does = [right, next, wrong, next, right, next];
    expect((await study(does, [...inOrder, '--min', '68']).ended).code).toBe(1);
    expect((await study(does, [...inOrder, '--min', '67']).ended).code).toBe(0);
  });

  test('how to go on is said within the screen, in whole words', async () => {
    const change = {
      history: () => historyInMemory(),
      asker: () => Promise.resolve(asker([right, next, quit])),
    };
    const { out } = await command(inOrder, { files, change, screen: { width: 40 } });
    expect(out).toBe('Stopped after 1 of 3. Go on with:\npeerdrill\n');
  });

  test('how to go on names the bank and the folder that were named', async () => {
    const change = {
      history: () => historyInMemory(),
      asker: () => Promise.resolve(asker([right, next, quit])),
    };
    const words = [...inOrder, '--bank', 'questions', '--data', 'a b'];
    const { out } = await command(words, { files, change });
    expect(out).toBe("Stopped after 1 of 3. Go on with: peerdrill --bank questions --data 'a b'\n");
  });

  test('a command that does not fit stands unbroken on a line of its own', async () => {
    const change = {
      history: () => historyInMemory(),
      asker: () => Promise.resolve(asker([right, next, quit])),
    };
    const words = [...inOrder, '--data', 'a/folder/with/quite/a/long/name/of/its/own'];
    const { out } = await command(words, { files, change, screen: { width: 40 } });
    expect(out).toBe(
      'Stopped after 1 of 3. Go on with:\npeerdrill --data a/folder/with/quite/a/long/name/of/its/own\n',
    );
  });

  test('an answer is kept before its feedback is shown', async () => {
    const { history, ended } = study([right]);
    await ended;
    expect(history.records.map(({ type }) => type)).toEqual(['start', 'answer']);
  });

  test.each([
    ['leaving', quit, 0, ''],
    ['a signal', { type: 'stopped', code: 143 } as const, 143, ''],
  ])('%s keeps the answers and says how to go on', async (_name, way, code, out) => {
    const { history, ended } = study([right, next, way]);
    const line = 'Stopped after 1 of 3. Go on with: peerdrill\n';
    const left = code === 0 ? { out: line, err: '' } : { out, err: `\n${line}` };
    expect(await ended).toEqual({ code, ...left });
    expect(history.records.map(({ type }) => type)).toEqual(['start', 'answer']);
  });

  test('with nobody to answer it could not run', async () => {
    const { ended } = study([{ type: 'stopped', code: 130 }]);
    const err = 'peerdrill: There is nobody to answer: standard input has ended. See --answers.\n';
    expect(await ended).toEqual({ code: 2, out: '', err });
  });

  test('going back shows the feedback again, undo asks again', async () => {
    const { history, ended } = study([
      right,
      next,
      { type: 'back' },
      next,
      wrong,
      { type: 'undo' },
      right,
      next,
      right,
      next,
    ]);
    expect((await ended).code).toBe(0);
    const kept = history.records.flatMap((record) =>
      record.type === 'answer' || record.type === 'undo'
        ? [`${record.type} ${record.question}`]
        : [],
    );
    expect(kept).toEqual([
      'answer ice/floating',
      'answer ice/colour',
      'undo ice/colour',
      'answer ice/colour',
      'answer sand/grains',
    ]);
  });

  test('a history that cannot be written is exit code 74', async () => {
    const history = () => ({ ...historyInMemory(), failed: () => true });
    const does = [right, next, wrong, next, right, next];
    const world = { files, change: { history, asker: () => Promise.resolve(asker(does)) } };
    expect((await command(inOrder, world)).code).toBe(74);
  });

  test('a session that was left is gone on with', async () => {
    const { history, ended } = study([right, next, quit]);
    await ended;
    const change = {
      history: () => history,
      now: () => Date.UTC(2026, 10, 24, 12, 12),
      asker: () => Promise.resolve(asker(['Go on', wrong, next, right, next])),
    };
    const { code, out } = await command(['study'], { files, change });
    expect(code).toBe(0);
    expect(out).toContain('2 of 3 right');
    const ids = history.records.map(({ session }) => session);
    expect(new Set(ids).size).toBe(1);
  });

  test('a session that somebody does not go on with is not offered again', async () => {
    const { history, ended } = study([right, next, quit]);
    await ended;
    const change = {
      history: () => history,
      asker: () => Promise.resolve(asker(['New session', quit])),
    };
    await command(['study'], { files, change });
    const types = history.records.map(({ type, session }) => `${type} ${Number(session) % 10}`);
    const [first, second] = new Set(history.records.map(({ session }) => Number(session) % 10));
    expect(types).toEqual([`start ${first}`, `answer ${first}`, `end ${first}`, `start ${second}`]);
  });

  test('names that are unknown are an error with the nearest one', async () => {
    const { ended } = study([], ['study', 'nroth']);
    const { code, err } = await ended;
    expect(code).toBe(2);
    expect(err).toContain('Did you mean');
  });
});

describe('study --answers', () => {
  const answers = (text: string) =>
    command([...inOrder, '--answers', 'a.json'], { files: { ...files, 'a.json': text } });

  test('questions without an answer are skipped', async () => {
    const { code, out } = await answers('{"ice/floating": [0]}');
    expect(code).toBe(0);
    expect(out).toContain('1 of 3 right');
    expect(out).toContain('2 skipped');
  });

  test.each([
    ['[]', 'It must be a JSON object: question id, then the answer.'],
    ['{', 'It must be a JSON object: question id, then the answer.'],
    ['{"ice/flaoting": [0]}', 'There is no question ice/flaoting. Did you mean ice/floating?'],
    ['{"ice/floating": [7]}', 'ice/floating has position 7, but positions go from 0 to 1.'],
  ])('%s is refused', async (text, problem) => {
    const err = `peerdrill: a.json does not fit the bank.\n  ${problem}\n`;
    expect(await answers(text)).toEqual({ code: 2, out: '', err });
  });

  test('leaves an open session open, and asks nobody whether to go on with it', async () => {
    const { history, ended } = study([right, quit]);
    await ended;
    const world = {
      files: { ...files, 'a.json': '{}' },
      change: { history: () => history },
    };
    expect((await command(['study', '--answers', 'a.json'], world)).out).toContain('2 skipped');
    const ends = history.records.filter(({ type }) => type === 'end');
    const [first, second] = history.records.filter(({ type }) => type === 'start');
    expect(second?.session).not.toBe(first?.session);
    expect(ends.map(({ session }) => session)).toEqual([second?.session]);
  });

  test('with --json only data goes to stdout', async () => {
    const argv = [...inOrder, '--answers', 'a.json', '--json'];
    const world = { files: { ...files, 'a.json': '{"ice/floating": [0]}' } };
    const { out, err } = await command(argv, world);
    const data = JSON.parse(out) as { version: number; score: { correct: number } };
    expect([data.version, data.score.correct]).toEqual([1, 1]);
    expect(err).toContain('Question 1 of 3');
  });
});
