import { expect, test } from '@jest/globals';
import { datedHistory } from '../../src/io/dated-history.ts';
import type { History } from '../../src/io/io.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { answered } from '../session/records.ts';

const never = (value: unknown): value is never => value === undefined && false;

test('a history has no answer of later than now, which is said once', () => {
  const records = [answered(1, { at: 500_000_000 }), answered(2, { at: 900_000_000 })];
  const made: (readonly HistoryRecord[])[] = [];
  const history: History = {
    read: () => ({ records, skipped: 0, newer: 0 }),
    recall: () => ({ records, skipped: 0, newer: 0 }),
    condense: (_, make) => {
      made.push(make(records) as readonly HistoryRecord[]);
    },
    append: () => undefined,
    failed: () => false,
  };
  const said: string[] = [];
  const dated = datedHistory(
    history,
    () => 100_000_000,
    ({ text }) => said.push(text),
  );
  const times = [13_660_000, 13_660_000];
  expect(dated.read().records.map(({ at }) => at)).toEqual(times);
  expect(dated.recall(never).records.map(({ at }) => at)).toEqual(times);
  dated.condense(never, (all) => all);
  expect(made.map((all) => all.map(({ at }) => at))).toEqual([times]);
  expect(said).toEqual([
    'peerdrill: 2 answers of the history are dated later than now and count as given a day ago. The clock was set ahead.\n',
  ]);
});
