import { describe, expect, test } from '@jest/globals';
import { memoryOf } from '../../src/memory/from-history.ts';
import { blank } from '../../src/memory/memory.ts';
import type { Answered, HistoryRecord } from '../../src/session/history.ts';
import { allTypes, answered } from '../session/records.ts';
import { answer, bankOf, day, learned, question, WRONG } from './learner.ts';

const one = question('circuits/one');
const two = question('circuits/two');
const bank = bankOf([one, two]);

let number = 0;
const told = (part: Partial<Answered>): HistoryRecord => answered((number += 1), part);
const right = (days: number, part: Partial<Answered> = {}) =>
  told({ ...answer(one, days), ...part });
const wrong = (days: number, part: Partial<Answered> = {}) => right(days, { ...WRONG, ...part });
const undo = (): HistoryRecord => ({
  ...(allTypes.find(({ type }) => type === 'undo') as HistoryRecord & { type: 'undo' }),
  id: `undo-${(number += 1)}`,
  question: one.id,
});
const exam = { ...allTypes[1], type: 'start', id: 'exam' } as HistoryRecord & { type: 'start' };

const after = (...records: HistoryRecord[]) => memoryOf(records, bank);

describe('the history tells', () => {
  test('nothing when it is empty, or of another bank', () => {
    expect(after()).toEqual(blank);
    expect(after(right(0, { bank: 'another' }))).toEqual(blank);
  });

  test('every answer, in order of time', () => {
    const memory = after(right(3, { session: 'b' }), wrong(0, { session: 'a' }));
    expect(memory).toEqual(learned([one], [answer(one, 0, WRONG), answer(one, 3)]));
  });

  test('a record met twice once', () => {
    const record = right(0);
    expect(after(record, record)).toEqual(after(record));
  });

  test('nothing of an answer that was taken back', () => {
    expect(after(wrong(0), undo())).toEqual(blank);
  });

  test('nothing of an answer given when the correct one had been shown', () => {
    expect(after(wrong(0), undo(), right(0.01))).toEqual(blank);
    expect(after(wrong(0), right(0.01))).toEqual(after(wrong(0)));
  });

  test('an answer in the next session all the same', () => {
    expect(after(wrong(0), undo(), right(2, { session: 'next' }))).toEqual(after(right(2)));
  });

  test('the last answer in an exam, which shows nothing', () => {
    expect(after(exam, wrong(0), right(0.01))).toEqual(after(right(0.01)));
    expect(after(exam, right(0), undo(), wrong(0.01))).toEqual(after(wrong(0.01)));
  });

  test('of two questions apart', () => {
    const both = after(wrong(0), told(answer(two, 0.001)));
    expect(both).toEqual(learned([one, two], [answer(one, 0, WRONG), answer(two, 0.001)]));
    expect(both.traces.get(two.id)?.at).toBe(day(0.001));
  });
});
