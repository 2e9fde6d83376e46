import { expect, test } from '@jest/globals';
import { clockOn } from '../../src/io/time-and-ids.ts';

const at = (date: string) => () => Date.parse(date);

test.each([
  ['no date leaves the clock', undefined, '2026-11-24T12:00:00Z', 0, '2026-11-24T12:00:00Z'],
  ['a later date', '2026-12-01', '2026-11-24T12:00:00Z', 0, '2026-12-01T12:00:00Z'],
  ['an earlier date', '2026-11-01', '2026-11-24T12:00:00Z', 0, '2026-11-01T12:00:00Z'],
  ['behind midnight in the east', '2026-12-01', '2026-11-24T23:30:00Z', 60, '2026-11-30T23:30:00Z'],
  [
    'before midnight in the west',
    '2026-12-01',
    '2026-11-24T02:00:00Z',
    -300,
    '2026-12-02T02:00:00Z',
  ],
])('%s', (...row) => {
  const [, today, real, offset, expected] = row;
  expect(new Date(clockOn(today, at(real), () => offset)())).toEqual(new Date(expected));
});
