import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import {
  glancesOf,
  openAfter,
  openBefore,
  openNext,
  seriesIn,
} from '../../src/session/exam-review.ts';
import { answer, mark, skip, start, type Session } from '../../src/session/session.ts';
import { prose, samples } from '../samples.ts';

/** Questions by their kinds: t is true-false, n is numeric; a capital is in a case of its group: "n TT N". */
const questionsOf = (kinds: string): readonly Question[] =>
  kinds.split(' ').flatMap((group, at) =>
    group.split('').map((kind, index): Question => {
      const sample = kind.toLowerCase() === 't' ? samples['true-false'] : samples.numeric;
      const scenario = { title: prose(`Case ${at}`), text: prose('') };
      const id = `${at}${index}`;
      return kind === kind.toUpperCase() ? { ...sample, id, case: scenario } : { ...sample, id };
    }),
  );

test.each<[string, string, string]>([
  ['none without a case', 'tt tt', ''],
  ['none of one question', 'T N', ''],
  ['two in a row', 'n TT n', '10 11'],
  ['a row inside a case', 'NTTTN', '01 02 03'],
  ['none with another kind between', 'TNT', ''],
  ['none across cases', 'T T', ''],
])('a series: %s', (_, kinds, ids) => {
  expect([...seriesIn(questionsOf(kinds))].join(' ')).toBe(ids);
});

const exam = (kinds: string): Session =>
  start({
    id: 's',
    mode: 'exam',
    bank: { id: 'b', title: 'B', version: '0' },
    seed: 1,
    startedAt: 0,
    pass: 70,
    confidence: false,
    questions: questionsOf(kinds),
  });

/** The exam after these positions were answered, or with "-" behind them skipped. */
const after = (session: Session, does: string): Session =>
  does
    .split(' ')
    .filter((one) => one !== '')
    .reduce((now, one) => {
      const question = now.questions[Number.parseInt(one)] ?? samples.numeric;
      return one.endsWith('-')
        ? skip(now, question, { ms: 1, hint: 0 })
        : answer(now, question, { picked: [0], ms: 1, hint: 0 });
    }, session);

test('at a glance each question is answered, marked, closed or none of it', () => {
  const session = mark(after(exam('n TT nn'), '0 1 2- 3-'), '20', true);
  const [first, second, third, fourth, fifth] = glancesOf(session);
  expect(first).toEqual({ answered: true, marked: false, closed: false });
  expect(second).toEqual({ answered: true, marked: false, closed: true });
  expect(third).toEqual({ answered: false, marked: false, closed: true });
  expect(fourth).toEqual({ answered: false, marked: true, closed: false });
  expect(fifth).toEqual({ answered: false, marked: false, closed: false });
});

describe('where to', () => {
  const session = after(exam('n TT n'), '1 2');

  test.each<[number, number | undefined, number | undefined]>([
    [0, 3, undefined],
    [1, 3, 0],
    [3, undefined, 0],
    [4, undefined, 3],
  ])('from %i on to %s and back to %s', (at, on, back) => {
    expect(openAfter(session, at)).toBe(on);
    expect(openBefore(session, at)).toBe(back);
  });

  test.each<[string, string, number | undefined]>([
    ['with the first', '', 0],
    ['behind what was answered last', '2 0', 1],
    ['behind what was skipped last', '1-', 2],
    ['not with what is closed', '1 2 0', 3],
    ['at the end', '3', undefined],
  ])('to go on: %s', (_, does, at) => {
    expect(openNext(after(exam('n TT n'), does))).toBe(at);
  });
});
