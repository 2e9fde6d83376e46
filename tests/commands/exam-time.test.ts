import { describe, expect, test } from '@jest/globals';
import { all, at, exam, quit, review, submit, timeout } from './exam-moves.ts';
import { MINUTE, openWorld } from './exam-world.ts';

describe('time', () => {
  test('is told to the question and to the review', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), review, quit]);
    world.pass(MINUTE);
    expect([world.asked[0]?.left?.(), world.reviewed[0]?.left()]).toEqual([9 * MINUTE, 9 * MINUTE]);
  });

  test.each([
    ['at a question', [at(0), timeout]],
    ['at the review', [at(0), review, timeout]],
  ])('that is up %s submits what is there', async (_, does) => {
    const world = openWorld();
    const { code, out } = await world.run(exam, does);
    expect(code).toBe(0);
    expect(out).toContain('1 of 5 right');
    expect(world.kept().at(-1)).toBe('end');
  });

  test('that is up asks nothing more, and says so', async () => {
    const world = openWorld();
    const late = () => {
      world.pass(11 * MINUTE);
      return at(0);
    };
    const { out } = await world.run(exam, [late, ...all]);
    expect(world.asked).toHaveLength(1);
    expect(world.kept()).toEqual(['start', 'end']);
    expect(out).toContain('\nTime is up. What was answered is submitted.\n');
    expect(out).toContain('time was up');
  });
});

describe('leaving', () => {
  test.each([
    ['by q', quit, 0],
    ['by a signal', { type: 'stopped', code: 143 } as const, 143],
  ])('%s keeps the answers and says that the clock runs on', async (_, way, code) => {
    const world = openWorld();
    const ended = await world.run(exam, [at(0), way]);
    const line =
      'Stopped with 1 of 5 answered.\nThe clock runs on: 10:00 left.\nGo on with: peerdrill\n';
    expect(ended.code).toBe(code);
    expect(code === 0 ? ended.out : ended.err).toContain(line);
    expect(world.kept()).toEqual(['start', 'answer ice/colour']);
  });

  test('the open exam is offered with the time that is left, and gone on with', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), at(0), quit]);
    world.pass(4 * MINUTE);
    const { out } = await world.run(['exam'], ['Go on', at(1), at(1), at(0), submit]);
    expect(world.menus).toEqual([
      'You stopped 4 minutes ago, with 2 of 5 answered and 6:00 left.|Go on|New exam',
    ]);
    expect(out).toContain('5 of 5 right');
    expect(out).toContain('4 min 0 s of 10 min');
    expect(world.history.records.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a wall clock that was set back meanwhile gives nothing', async () => {
    const world = openWorld();
    await world.run(exam, []);
    world.pass(4 * MINUTE);
    await world.run(['exam', '--resume'], [at(0)]);
    world.setWall(-60 * MINUTE);
    await world.run(['exam', '--resume'], []);
    expect(world.asked.at(-1)?.left?.()).toBe(6 * MINUTE);
  });

  test('an exam whose time ran out meanwhile is submitted and reported', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), quit]);
    world.pass(11 * MINUTE);
    const { code, out } = await world.run(['exam', '--min', '50']);
    expect(code).toBe(1);
    expect(out).toContain('Time is up. What was answered is submitted.');
    expect(out).toContain('1 of 5 right');
    expect(world.menus).toEqual([]);
    expect(world.kept()).toEqual(['start', 'answer ice/colour', 'end']);
    await world.run(['exam']);
    expect(world.kept().at(-1)).toBe('start');
  });

  test('whoever begins anew gives the old one up', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), quit]);
    await world.run(['exam'], ['New exam', quit]);
    expect(
      world.history.records.map((record) => [record.type, 'finished' in record && record.finished]),
    ).toEqual([
      ['start', false],
      ['answer', false],
      ['end', false],
      ['start', false],
    ]);
  });

  test.each([[['--no-resume']], [['--answers', 'a.json']]])(
    '%j begins anew without asking',
    async (flags) => {
      const world = openWorld();
      await world.run(exam, [at(0), quit]);
      await world.run(['exam', ...flags], [quit]);
      expect(world.menus).toEqual([]);
      expect(world.kept().slice(0, 3)).toEqual(['start', 'answer ice/colour', 'start']);
    },
  );

  test('Ctrl-C where it asks whether to go on ends with 130', async () => {
    const world = openWorld();
    await world.run(exam, [quit]);
    expect((await world.run(['exam'])).code).toBe(130);
  });

  test('study does not go on with an exam, nor exam with a study session', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), quit]);
    await world.run(['study', '--resume', '--order', 'file'], [quit]);
    await world.run(['exam', '--resume'], [quit]);
    await world.run(['study', '--resume'], [quit]);
    expect(world.asked.map(({ mode, number }) => `${mode} ${number}`)).toEqual([
      'exam 1',
      'exam 2',
      'study 1',
      'exam 2',
      'study 1',
    ]);
  });
});
