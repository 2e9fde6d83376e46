import { describe, expect, test } from '@jest/globals';
import {
  pressGrid,
  sayGrid,
  startGrid,
  type Grid,
  glancesOf,
  openAfter,
  openBefore,
  openNext,
  seriesIn,
} from '../../src/session/review-grid.ts';
import type { Question } from '../../src/bank/question.ts';
import { answer, draft, mark, skip, start, type Session } from '../../src/session/session.ts';
import { prose, samples } from '../samples.ts';

describe('reviewing', () => {
  const open = { answered: false, marked: false, closed: false };
  /** Thirteen questions in rows of five, the fourth of which is closed. */
  const questions = Array.from({ length: 13 }, (_, at) => ({ ...open, closed: at === 3 }));
  const shape = { questions, columns: 5 };

  const pressed = (names: string, at?: number): Grid =>
    names
      .split(' ')
      .reduce(
        (grid, name) => pressGrid(grid, { name }, shape),
        startGrid({ questions, ...(at === undefined ? {} : { at }) }),
      );

  describe('the cursor', () => {
    test('begins on the question the learner comes from, or on "submit"', () => {
      expect([startGrid({ questions, at: 4 }).cursor, startGrid({ questions }).cursor]).toEqual([
        4, 13,
      ]);
    });

    test.each<[string, number, string, number]>([
      ['right', 0, 'right', 1],
      ['into the next row', 4, 'l', 5],
      ['left', 5, 'h', 4],
      ['no further left than the first', 0, 'left', 0],
      ['down', 1, 'down', 6],
      ['down to the last where the row is shorter', 9, 'j', 12],
      ['down from the last row to "submit"', 10, 'down', 13],
      ['no further down than that', 13, 'down', 13],
      ['right from the last to "submit"', 12, 'right', 13],
      ['no further right than that', 13, 'right', 13],
      ['up', 6, 'k', 1],
      ['no further up than the first row', 2, 'up', 2],
      ['up from "submit" to the last', 13, 'up', 12],
      ['to a number', 0, '7', 6],
      ['to a number of two digits', 0, '1 2', 11],
      ['to the last digit where both are too many', 0, '1 4', 3],
      ['nowhere for 0', 5, '0', 5],
      ['nowhere for a number that is not there', 5, '9 9', 8],
      ['anew after another key', 0, '1 left 2', 1],
    ])('moves %s', (_, at, names, cursor) => {
      expect(pressed(names, at)).toMatchObject({ cursor, outcome: undefined });
    });
  });

  describe('a key', () => {
    test.each<[string, string, Partial<Grid>]>([
      ['Enter goes to a question', '5 enter', { outcome: { type: 'question', at: 4 } }],
      ['but not to one that is closed', '4 return', { nag: 'closed', outcome: undefined }],
      ['which is said until the next key', '4 return right', { nag: undefined }],
      ['r goes back', 'r', { outcome: { type: 'back' } }],
      ['p goes back', 'p', { outcome: { type: 'back' } }],
      ['Escape goes back', 'escape', { outcome: { type: 'back' } }],
      ['q quits', 'q', { outcome: { type: 'quit' } }],
      ['s asks whether to submit', 's', { asked: true, outcome: undefined }],
      [
        'and so does Enter on "submit"',
        'down down down enter',
        { asked: true, outcome: undefined },
      ],
      ['y submits then', 's y', { asked: false, outcome: { type: 'submit' } }],
      ['Enter does not', 's enter', { asked: false, outcome: undefined }],
      ['nor s again', 's s', { asked: false, outcome: undefined }],
      ['nor y without being asked', 'y', { asked: false, outcome: undefined }],
      ['another key does nothing', 'x', { outcome: undefined, cursor: 0 }],
    ])('%s', (_, names, expected) => {
      expect(pressed(names, 0)).toMatchObject(expected);
    });

    test('with Ctrl or Alt does nothing, and Escape comes with Alt', () => {
      const grid = startGrid({ questions, at: 2 });
      expect(pressGrid(grid, { name: 's', ctrl: true }, shape)).toBe(grid);
      expect(pressGrid(grid, { name: 's', meta: true }, shape)).toBe(grid);
      expect(pressGrid(grid, { name: 'escape', meta: true }, shape).outcome).toEqual({
        type: 'back',
      });
      expect(pressGrid(grid, {}, shape)).toEqual(grid);
    });
  });

  describe('a line', () => {
    test.each<[string, readonly string[], Partial<Grid>]>([
      ['a number goes to a question', ['13'], { outcome: { type: 'question', at: 12 } }],
      ['but not past the last', ['14'], { nag: 'unknown', outcome: undefined }],
      ['nor to one that is closed', ['4'], { nag: 'closed', outcome: undefined }],
      [':submit asks first', [':submit'], { asked: true, outcome: undefined }],
      ['then y submits', [':submit', ' Y '], { outcome: { type: 'submit' } }],
      ['and so does :submit', [':submit', ':submit'], { outcome: { type: 'submit' } }],
      ['and nothing else', [':submit', '1'], { asked: false, outcome: undefined }],
      [':p goes back', [':p'], { outcome: { type: 'back' } }],
      [':r goes back', [':r'], { outcome: { type: 'back' } }],
      ['q quits', ['q'], { outcome: { type: 'quit' } }],
      ['anything else is unknown', ['x'], { nag: 'unknown' }],
      ['and so is nothing', [''], { nag: 'unknown' }],
    ])('%s', (_, lines, expected) => {
      const grid = lines.reduce(
        (now, line) => sayGrid(now, line, { questions }),
        startGrid({ questions }),
      );
      expect(grid).toMatchObject(expected);
    });
  });
});

describe('review', () => {
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

  test('what stands there and is no whole answer is incomplete, and nothing is not', () => {
    const left = after(exam('nnn'), '0');
    const [first, second, third] = left.questions.map(({ id }) => id);
    const text = { picked: '2x', hint: 0 };
    const session = [first, second].reduce((now, id = '') => draft(now, id, text), left);
    const emptied = draft(session, third ?? '', { picked: '', hint: 1 });
    expect(glancesOf(emptied)).toEqual([
      { answered: true, marked: false, closed: false },
      { answered: false, incomplete: true, marked: false, closed: false },
      { answered: false, marked: false, closed: false },
    ]);
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
});
