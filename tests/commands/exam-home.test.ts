import { describe, expect, test } from '@jest/globals';
import { at, exam, quit, review, submit } from './exam-moves.ts';
import { MINUTE, openWorld } from './exam-world.ts';

describe('the home menu', () => {
  const home = { interactive: true };
  const first = (world: ReturnType<typeof openWorld>) =>
    world.menus.map((menu) => menu.split('|')[1]);

  test('begins an exam only when told so again', async () => {
    const world = openWorld();
    const does = ['Practice exam', 'Back', 'Practice exam', 'Begin', review, submit, 'Quit'];
    const { code, out } = await world.run([], does, home);
    expect(code).toBe(0);
    expect(world.menus[1]).toBe('Practice exam, 5 questions in 10 minutes|Begin|Back');
    expect(out).toContain('0 of 5 right');
    expect(world.kept()).toEqual(['start', 'end']);
  });

  test('leaving the exam ends the program', async () => {
    const { code, out } = await openWorld().run([], ['Practice exam', 'Begin', quit], home);
    expect(code).toBe(0);
    expect(out).toContain('The clock runs on');
  });

  test('Ctrl-C before it begins ends with 130', async () => {
    expect((await openWorld().run([], ['Practice exam'], home)).code).toBe(130);
  });

  test('goes on with the exam before anything else, and then with the study session', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), quit]);
    await world.run(['study'], [quit]);
    const does = ['Go on with the exam', at(0), at(1), at(1), at(0), submit, 'Go on', quit];
    const { out } = await world.run([], does, home);
    expect(first(world)).toEqual(['Go on with the exam', 'Go on']);
    expect(out).toContain('5 of 5 right');
    expect(world.asked.at(-1)?.mode).toBe('study');
  });

  test('reports an exam whose time is up', async () => {
    const world = openWorld();
    await world.run(exam, [at(0), quit]);
    world.pass(11 * MINUTE);
    const { out } = await world.run([], ['Go on with the exam', 'Quit'], home);
    expect(out).toContain('1 of 5 right');
    expect(first(world)).toEqual(['Go on with the exam', 'Study']);
  });
});
