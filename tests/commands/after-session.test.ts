import { describe, expect, test } from '@jest/globals';
import type { Revisited, Revisiting, Stopped } from '../../src/answer/prompt.ts';
import type { Afterwards } from '../../src/io/io.ts';
import { sayResults } from '../../src/session/results-grid.ts';
import { files as twoSeas } from './exam-world.ts';
import { asker, command, files, historyInMemory } from './run.ts';
import { screen } from '../samples.ts';

/** What somebody does once a session is over: an option by its name, a line at the grid, a key at a question. */
type Later = string | Revisited | Stopped;

const stopped: Stopped = { type: 'stopped', code: 130 };

/** Somebody who does these things, and what they saw. */
function somebody(does: readonly Later[]) {
  const left = [...does];
  const menus: string[] = [];
  const ends: string[] = [];
  const seen: Revisiting[] = [];
  const next = (): Later => left.shift() ?? stopped;
  const afterwards: Afterwards = {
    offer: ({ view, options, back }) => {
      ends.push(view(screen(), 20).text);
      menus.push(options.map(({ name }) => name.text).join('|'));
      const name = next();
      if (name === 'Escape') return Promise.resolve(back);
      const option = options.find((one) => one.name.text === name);
      return Promise.resolve(option === undefined ? stopped : option.value);
    },
    glance: (results) => {
      const line = next();
      return Promise.resolve(typeof line === 'string' ? sayResults(line, results) : stopped);
    },
    revisit: (revisiting) => {
      seen.push(revisiting);
      const type = next();
      return Promise.resolve(typeof type === 'string' ? stopped : type);
    },
  };
  return {
    ...{ menus, ends, afterwards },
    /** "2/3 ice/colour", the question as it was shown. */
    seen: () => seen.map(({ at, of, question }) => `${at}/${of} ${question.id}`),
    numbers: () => seen.map(({ number }) => number),
    shown: seen,
  };
}

const right = { type: 'answer', picked: [0], hint: 0 } as const;
const wrong = { type: 'answer', picked: [1], hint: 0 } as const;
const next = { type: 'next' } as const;
const back = { type: 'back' } as const;
const quit = { type: 'quit' } as const;
const note = { type: 'note' } as const;
const submit = { type: 'submit' } as const;
const inOrder = ['study', '--order', 'file', '--seed', '1'];
const missedTwo = [right, next, wrong, next, wrong, next];

async function play(
  during: Parameters<typeof asker>[0],
  later: readonly Later[],
  argv: readonly string[] = inOrder,
  bank: Readonly<Record<string, string>> = files,
) {
  const history = historyInMemory();
  const who = somebody(later);
  const change = {
    history: () => history,
    interactive: argv.length === 0,
    attended: argv.length === 0,
    asker: () => Promise.resolve({ ...asker(during), afterwards: who.afterwards }),
  };
  const ended = await command(argv, { files: bank, change });
  const starts = history.records.flatMap((record) =>
    record.type === 'start' ? [`${record.mode} ${record.questions.join(' ')}`] : [],
  );
  return { ...ended, ...who, starts, records: history.records };
}

describe('after a study session', () => {
  test('its end stands above a menu, and not the whole report', async () => {
    const { code, out, ends, menus } = await play(missedTwo, ['Done']);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(ends[0]).toMatch(/^Two seas · 3 questions, 0 s\n\n {2}1 of 3 right {2}33 %\n {2}●○○\n/);
    expect(menus).toEqual([
      'Go through the 2 missed|Try the missed again now|Next 3|Read: Ice|Done',
    ]);
  });

  test('Escape is done, Ctrl-C is 130', async () => {
    expect((await play(missedTwo, ['Escape'])).code).toBe(0);
    expect((await play(missedTwo, [])).code).toBe(130);
  });

  test('where nothing was missed there is nothing to go through', async () => {
    const { menus } = await play([right, next, right, next, right, next], ['Done']);
    expect(menus).toEqual(['Next 3|Done']);
  });

  test('the missed are gone through one by one, there and back, and then the end comes again', async () => {
    const later = ['Go through the 2 missed', next, back, next, next, 'Done'];
    const { menus, numbers, seen, shown } = await play(missedTwo, later);
    expect(seen()).toEqual([
      '1/2 ice/colour',
      '2/2 sand/grains',
      '1/2 ice/colour',
      '2/2 sand/grains',
    ]);
    expect(numbers()).toEqual([2, 3, 2, 3]);
    expect(shown[0]).toMatchObject({
      attempt: { picked: [1] },
      concept: 'North',
      topic: 'Ice',
      note: true,
    });
    expect(shown[1]).toMatchObject({ concept: 'South', topic: 'Sand', note: false });
    expect(menus).toHaveLength(2);
  });

  test('they can be left before the last one, and by Ctrl-C', async () => {
    const later = ['Go through the 2 missed', quit, 'Done'];
    expect(await play(missedTwo, later)).toMatchObject({ code: 0, menus: [{}, {}] });
    expect((await play(missedTwo, ['Go through the 2 missed', stopped])).code).toBe(130);
  });

  test('a note is printed, and the question comes again', async () => {
    const later = ['Go through the 2 missed', note, quit, 'Done'];
    const { out, seen } = await play([...missedTwo, 'Back'], later);
    expect(out).toContain('Ice floats.');
    expect(seen()).toEqual(['1/2 ice/colour', '1/2 ice/colour']);
    expect((await play(missedTwo, later)).code).toBe(130);
  });

  test('one that was missed is seen', async () => {
    const during = [right, next, right, next, wrong, next];
    const { menus } = await play(during, ['Done']);
    expect(menus).toEqual(['See the missed one|Try the missed again now|Next 3|Done']);
  });

  test('the missed are asked again in a session of their own, which ends likewise', async () => {
    const during = [...missedTwo, right, next, wrong, next];
    const later = ['Try the missed again now', 'See the missed one', next, 'Done'];
    const { ends, starts, records } = await play(during, later);
    expect(starts).toEqual([
      'study ice/floating ice/colour sand/grains',
      'study ice/colour sand/grains',
    ]);
    expect(ends[1]).toContain('  1 of 2 right  50 %');
    expect(records.filter(({ type }) => type === 'end')).toHaveLength(2);
    expect(new Set(records.map(({ session }) => session)).size).toBe(2);
    expect(records.flatMap((record) => (record.type === 'start' ? [record.seed] : []))).toEqual([
      1, 2,
    ]);
  });

  test('the next ones are of the same part of the bank, whatever was asked for in it', async () => {
    const argv = ['study', 'north', '-n', '1', '--new', '--confidence'];
    const during = [wrong, next, right, next];
    const later = ['Next 1', 'Done'];
    const { menus, starts } = await play(during, later, argv);
    expect(starts).toHaveLength(2);
    expect(starts.every((one) => /^study ice\/\w+$/.test(one))).toBe(true);
    expect(menus[0]).toContain('|All questions at a glance|');
  });

  test('the note that most are about is read, and the end comes again', async () => {
    const during = [...missedTwo, 'Back'];
    const { code, menus, out } = await play(during, ['Read: Ice', 'Done']);
    expect(code).toBe(0);
    expect(out).toContain('Ice floats.');
    expect(menus).toHaveLength(2);
    expect((await play(missedTwo, ['Read: Ice'])).code).toBe(130);
  });

  test('--min has its say', async () => {
    const { code, ends } = await play(missedTwo, ['Done'], [...inOrder, '--min', '34']);
    expect(code).toBe(1);
    expect(ends[0]).toContain('✘ FAIL  33 %  1 of 3 right  pass line 34 %');
  });

  test('data has no menu', async () => {
    const { menus, out } = await play(missedTwo, [], [...inOrder, '--json']);
    expect(menus).toEqual([]);
    expect(JSON.parse(out)).toMatchObject({ score: { correct: 1 } });
  });

  test('a session that was left has none', async () => {
    const { code, menus, out } = await play([right, next, quit], []);
    expect([code, menus, out]).toEqual([0, [], 'Stopped after 1 of 3. Go on with: peerdrill\n']);
  });

  test('from the home menu it leads back there, but Ctrl-C does not', async () => {
    const home = await play(['Study', ...missedTwo, 'Quit'], ['Done'], []);
    expect([home.code, home.menus.length]).toEqual([0, 1]);
    expect((await play(['Study', ...missedTwo, 'Quit'], [], [])).code).toBe(130);
  });
});

describe('after an exam', () => {
  const exam = ['exam', '--seed', '4'];
  const at = (position: number) => ({ ...right, picked: [position] });
  const during = [at(1), at(0), at(0), at(1), at(0), submit];
  const menu = 'Go through the 2 missed|All questions at a glance|Try the missed again now|Done';

  test('all questions are there at a glance, each with its explanation', async () => {
    const later = ['All questions at a glance', '2', next, quit, ':w', next, next, ':p', 'Done'];
    const { code, ends, menus, seen } = await play(during, later, exam, twoSeas);
    expect(code).toBe(0);
    expect(ends[0]).toContain('✔ PASS  60 %  3 of 5 right  pass line 60 %');
    expect(menus).toEqual([menu, menu]);
    expect(seen()).toEqual([
      '2/5 ice/floating',
      '3/5 sand/dunes',
      '1/2 ice/colour',
      '2/2 sand/dunes',
    ]);
  });

  test('Ctrl-C at the grid is 130', async () => {
    const later = ['All questions at a glance', stopped];
    expect((await play(during, later, exam, twoSeas)).code).toBe(130);
    const deeper = ['All questions at a glance', '2', stopped];
    expect((await play(during, deeper, exam, twoSeas)).code).toBe(130);
  });

  test('what was missed is studied', async () => {
    const again = [...during, at(0), next, at(1), next];
    const { starts } = await play(again, ['Try the missed again now', 'Done'], exam, twoSeas);
    expect(starts[1]).toBe('study ice/colour sand/dunes');
  });
});
