import { describe, expect, test } from '@jest/globals';
import { all, at, back, exam, go, quit, review, skip, submit } from './exam-moves.ts';
import { MINUTE, openWorld } from './exam-world.ts';

describe('exam', () => {
  describe('exam', () => {
    test('is drawn by the blueprint, and the clock is the bank’s', async () => {
      const world = openWorld();
      const { out } = await world.run(exam, [...all, submit]);
      expect(world.start()).toMatchObject({
        mode: 'exam',
        seed: 4,
        limit: 10 * MINUTE,
        pass: 60,
        confidence: false,
        questions: ['ice/colour', 'ice/floating', 'sand/dunes', 'sand/desert', 'sand/river'],
      });
      expect(out).toContain('5 questions in 10 minutes; the pass line is 60 %.');
    });

    test('tells nothing before its end, and then explains every question', async () => {
      const world = openWorld();
      const { code, out } = await world.run(exam, [at(1), ...all.slice(1), submit]);
      expect(code).toBe(0);
      const [before = '', after = ''] = out.split('\nTwo seas\n');
      expect(before).not.toMatch(/✔|✘|orrect/);
      expect(after).toContain('✔ PASS  80 %  4 of 5 right  pass line 60 %');
      expect(after).toMatch(/1 question to look at again\n\n1\. Which colour[^]*✘ You {4}Green/);
      expect(after).toMatch(
        /4 questions answered right\n\n1\. Does ice float[^]*densest at 4 degrees/,
      );
      expect(world.kept()).toEqual([
        'start',
        'answer ice/colour',
        'answer ice/floating',
        'answer sand/dunes',
        'answer sand/desert',
        'answer sand/river',
        'end',
      ]);
    });

    test('goes back, and the last answer counts', async () => {
      const world = openWorld();
      const does = [at(1), back, at(0), ...all.slice(1), submit];
      expect((await world.run(exam, does)).out).toContain('5 of 5 right');
      expect(world.asked.map(({ question, before }) => [question.id, before]).slice(0, 3)).toEqual([
        ['ice/colour', undefined],
        ['ice/floating', undefined],
        ['ice/colour', [1]],
      ]);
    });

    test('skipping leaves an answer as it was, and is no answer itself', async () => {
      const world = openWorld();
      const does = [at(0), skip, review, go(1), skip, skip, at(1), at(1), at(0), submit];
      const { out } = await world.run(exam, does);
      expect(out).toContain('4 of 5 right');
      expect(out).toContain('1 unanswered');
      expect(world.asked.map(({ before }) => before).slice(0, 5)).toEqual([
        undefined,
        undefined,
        undefined,
        [0],
        undefined,
      ]);
    });

    test('is submitted early, and explained all the same', async () => {
      const { code, out } = await openWorld().run(exam, [at(0), review, submit]);
      expect(code).toBe(0);
      expect(out).toContain('✘ FAIL  20 %  1 of 5 right');
      expect(out).toContain('4 unanswered');
      expect(out.match(/ {2}You {4}no answer/g)).toHaveLength(4);
    });

    test('marks are there at a glance, and the review knows where the learner comes from', async () => {
      const world = openWorld();
      await world.run(exam, [at(0), review, back, quit]);
      expect(world.reviewed).toMatchObject([
        { at: 1, questions: [{ answered: true }, { answered: false }, {}, {}, {}] },
      ]);
      expect(world.asked.map(({ number }) => number)).toEqual([1, 2, 2]);
      world.asked[1]?.mark(true);
      expect(world.kept()).toEqual(['start', 'answer ice/colour', 'mark ice/floating']);
    });

    test('from the review at the end it goes back to the last question that is open', async () => {
      const world = openWorld();
      await world.run(exam, [...all, back, quit]);
      expect(world.asked.at(-1)?.question.id).toBe('ice/floating');
      expect(world.reviewed[0]).not.toHaveProperty('at');
    });
  });

  describe('a series', () => {
    test('says that there is no way back, and there is none', async () => {
      const world = openWorld();
      await world.run(exam, [at(0), at(0), at(1), skip, review, go(1), back, skip, skip, quit]);
      expect(world.asked.map(({ question, oneWay }) => [question.id, oneWay])).toEqual([
        ['ice/colour', false],
        ['ice/floating', false],
        ['sand/dunes', true],
        ['sand/desert', true],
        ['sand/river', true],
        ['ice/colour', false],
        ['ice/colour', false],
        ['ice/floating', false],
        ['sand/river', true],
      ]);
      expect(world.reviewed[0]?.questions.map(({ closed }) => closed)).toEqual([
        false,
        false,
        true,
        true,
        false,
      ]);
    });
  });

  describe('what is asked for', () => {
    test('another number of questions has its share of the time', async () => {
      const world = openWorld();
      await world.run(['exam', '-n', '2'], [quit]);
      expect(world.start()).toMatchObject({ limit: 4 * MINUTE });
      expect(world.start()?.questions).toHaveLength(2);
    });

    test('more than there are are all', async () => {
      const world = openWorld();
      const { out } = await world.run(
        ['exam', '-n', '50', '--minutes', '7', '--pass', '90'],
        [quit],
      );
      expect(out).toContain('5 questions (all there are) in 7 minutes; the pass line is 90 %.');
      expect(world.start()).toMatchObject({ limit: 7 * MINUTE, pass: 90 });
    });

    test('what was met before comes last', async () => {
      const world = openWorld();
      await world.run(['study', 'ice/floating', 'ice/colour'], [at(0), { type: 'next' }, quit]);
      const [met] = world.history.records.flatMap((record) =>
        record.type === 'answer' ? [record.question] : [],
      );
      for (const seed of ['1', '2', '3', '4', '5'])
        await world.run(['exam', '-n', '2', '--no-resume', '--seed', seed], [quit]);
      const drawn = world.history.records.flatMap((record) =>
        record.type === 'start' && record.mode === 'exam' ? record.questions : [],
      );
      expect(drawn).not.toContain(met);
    });

    test('answers from a file, and data', async () => {
      const world = openWorld();
      const argv = ['exam', '--answers', 'a.json', '--json', '--min', '50'];
      const { code, out, err } = await world.run(argv);
      const data = JSON.parse(out) as { session: { mode: string }; score: { correct: number } };
      expect([code, data.session.mode, data.score.correct]).toEqual([1, 'exam', 2]);
      expect(err).toContain('Question 1 of 5');
    });
  });

  describe('report', () => {
    test('tells nothing of an exam that goes on, and prints one that is over', async () => {
      const world = openWorld();
      await world.run(exam, [at(1), quit]);
      expect((await world.run(['report'])).err).toContain('No answers yet');
      const { out } = await world.run(['exam', '--resume'], [review, submit]);
      expect((await world.run(['report'])).out).toBe(out);
    });

    test('prints an exam that was submitted without an answer', async () => {
      const world = openWorld();
      await world.run(exam, [review, submit]);
      expect((await world.run(['report'])).out).toContain('0 of 5 right');
    });
  });
});

describe('exam home', () => {
  describe('the home menu', () => {
    const home = { interactive: true, attended: true };
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
});
