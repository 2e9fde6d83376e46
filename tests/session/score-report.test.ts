import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import { report, type Report } from '../../src/session/score-report.ts';
import { answer, skip, start, type Session } from '../../src/session/session.ts';
import { answeredTo, concepts, drawn, unanswered } from '../reported.ts';
import { samples } from '../samples.ts';

const left = { ms: 1000, hint: 0 };
const missed = ({ missed: list }: Report) =>
  list.map(({ question, attempt }) => `${question.id} ${JSON.stringify(attempt?.picked)}`);

describe('the session that was drawn', () => {
  const { session, ...data } = report(drawn, concepts, [40, 50, 60]);

  test('gives its figures', () => {
    expect(session).toBe(drawn);
    expect({ ...data, missed: [], attempts: data.attempts.length }).toEqual({
      score: { correct: 7, total: 10, points: 7, maxPoints: 10, percent: 70, pass: true },
      concepts: [
        ['circuits', 'Circuits', 1, 3, 33, false, 'review'],
        ['microsoft-peering', 'Microsoft peering', 2, 3, 67, false, 'review'],
        ['private-peering', 'Private peering', 1, 1, 100, true, 'few questions'],
        ['security', 'Security', 3, 3, 100, true, 'strong'],
      ].map(([id, title, correct, total, percent, pass, word]) => ({
        id,
        title,
        correct,
        total,
        percent,
        pass,
        word,
      })),
      missed: [],
      attempts: 10,
      skipped: 1,
      ms: 372_000,
      trend: [40, 50, 60, 70],
      next: ['study', 'circuits', '--missed'],
    });
  });

  test('lists what was missed', () => {
    expect(missed(report(drawn, concepts))).toEqual([
      'circuits/1 [0]',
      'circuits/3 ""',
      'microsoft-peering/3 "4"',
    ]);
  });
});

describe('a session that was left', () => {
  test('counts the questions reached where somebody studied', () => {
    const { score, concepts: by, skipped } = report(answeredTo(3), concepts);
    expect(score).toMatchObject({ correct: 1, total: 3, percent: 33, pass: false });
    expect(by.map(({ id }) => id)).toEqual(['circuits']);
    expect(skipped).toBe(1);
  });

  test('counts every question of an exam', () => {
    const exam = answeredTo(3, { ...unanswered, mode: 'exam' });
    const { score, skipped, ...rest } = report(exam, concepts);
    expect(score).toEqual({
      correct: 1,
      total: 10,
      points: 1,
      maxPoints: 10,
      percent: 10,
      pass: false,
    });
    expect(skipped).toBe(8);
    expect(missed({ ...rest, score, skipped })).toContain('security/3 undefined');
  });

  test('before its first answer has nothing to say', () => {
    expect(report(unanswered, concepts)).toMatchObject({
      score: { correct: 0, total: 0, percent: 0, pass: false },
      concepts: [],
      missed: [],
      ms: 0,
      next: ['study'],
    });
  });
});

const fresh = (...questions: readonly Question[]): Session => start({ ...unanswered, questions });
const play = (session: Session, ...right: readonly boolean[]): Session =>
  session.questions.reduce(
    (played, question, index) =>
      answer(played, question, { ...left, picked: right[index] === true ? 'BGP' : 'RIP' }),
    session,
  );
const inOrder = (...of: readonly string[]) =>
  fresh(...of.map((concept, index) => ({ ...samples.typed, concept, id: `${concept}/${index}` })));

test('in an exam the last answer counts, and all the time', () => {
  const once = answer(fresh(samples.typed), samples.typed, { ...left, picked: 'RIP' });
  const twice = answer(once, samples.typed, { ...left, picked: 'BGP' });
  expect(report(twice, concepts)).toMatchObject({
    score: { correct: 1, total: 1 },
    attempts: [{ picked: 'BGP' }],
    ms: 2000,
  });
});

test('parts that are right are points', () => {
  const { multiple, cloze } = samples;
  const first = answer(fresh(multiple, cloze), multiple, { ...left, picked: [0, 1] });
  const { score } = report(skip(first, cloze, left), concepts);
  expect(score).toMatchObject({ correct: 0, total: 2, points: 1, maxPoints: 4 });
});

test('sure but wrong comes first', () => {
  const asked = inOrder('circuits', 'circuits', 'circuits', 'circuits');
  const certainty = [undefined, false, true, true];
  const session = asked.questions.reduce(
    (played, question, index) =>
      answer(played, question, {
        ...left,
        picked: 'RIP',
        ...(certainty[index] === undefined ? {} : { sure: certainty[index] }),
      }),
    asked,
  );
  expect(report(session, concepts).missed.map(({ question }) => question.id)).toEqual([
    'circuits/2',
    'circuits/3',
    'circuits/0',
    'circuits/1',
  ]);
});

describe('a concept', () => {
  const word = (right: number, total: number, pass: number) => {
    const session = { ...inOrder(...Array<string>(total).fill('circuits')), pass };
    const [first] = report(play(session, ...Array<boolean>(right).fill(true)), concepts).concepts;
    return first?.word;
  };
  test.each([
    [0, 2, 70, 'few questions'],
    [2, 2, 70, 'few questions'],
    [2, 3, 70, 'review'],
    [2, 3, 60, 'good'],
    [7, 10, 70, 'good'],
    [89, 100, 70, 'good'],
    [9, 10, 70, 'strong'],
    [9, 10, 95, 'review'],
  ])('%d of %d with a pass line of %d: %s', (right, total, pass, expected) => {
    expect(word(right, total, pass)).toBe(expected);
  });
});

describe('the next step', () => {
  const next = (of: readonly string[], ...right: readonly boolean[]) =>
    report(play(inOrder(...of), ...right), concepts).next.join(' ');

  test.each<[string, readonly string[], readonly boolean[], string]>([
    [
      'where most was wrong',
      ['circuits', 'security', 'security'],
      [false],
      'study security --missed',
    ],
    [
      'of equals the weakest',
      ['circuits', 'circuits', 'security'],
      [true],
      'study security --missed',
    ],
    ['nothing was wrong', ['circuits'], [true], 'study'],
  ])('%s', (_, of, right, expected) => {
    expect(next(of, ...right)).toBe(expected);
  });

  test('what an exam never reached was not missed', () => {
    const exam: Session = { ...inOrder('security'), mode: 'exam' };
    expect(report(exam, concepts).next).toEqual(['study', 'security']);
  });
});

test('a trend has eight sessions at most', () => {
  const { trend } = report(drawn, concepts, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(trend).toEqual([3, 4, 5, 6, 7, 8, 9, 70]);
});

describe('a verdict', () => {
  const exam: Session = { ...drawn, mode: 'exam' };
  const verdict = (session: Session, min?: number) => report(session, concepts, [], min).verdict;

  test('has an exam, by its own pass line', () => {
    expect(verdict(exam)).toEqual({ line: 70, pass: true });
    expect(verdict({ ...exam, pass: 71 })).toEqual({ line: 71, pass: false });
    expect(verdict(exam, 90)).toEqual({ line: 70, pass: true });
  });

  test('has a study session only where a score was asked for', () => {
    expect(verdict(drawn)).toBeUndefined();
    expect(verdict(drawn, 70)).toEqual({ line: 70, pass: true });
    expect(verdict(drawn, 71)).toEqual({ line: 71, pass: false });
  });
});
