import { expect, test } from '@jest/globals';
import { tortureDisk } from './torture/disk.ts';
import { foreignFiles } from './torture/foreign-files.ts';
import { tortureHistory } from './torture/history.ts';
import { tortureReader } from './torture/reader.ts';

/** The same each time. `npm run bench -- torture` tries a hundred times as many, with another seed. */
const SEED = 1;

test('10,000 hostile banks are read and printed without a crash or a control character', async () => {
  expect(await tortureReader(SEED, 0, 10_000)).toEqual([]);
});

test('3,000 spoilt banks in the formats of others are survived likewise', async () => {
  expect(await tortureReader(SEED, 0, 3_000, foreignFiles)).toEqual([]);
});

test('5,000 schedules of a failing disk and of power cuts lose no answer', () => {
  expect(tortureDisk(SEED, 0, 5_000)).toEqual([]);
});

test('5,000 spoilt and forged histories lose no more than was spoilt, and are survived', async () => {
  expect(await tortureHistory(SEED, 0, 5_000)).toEqual([]);
});
