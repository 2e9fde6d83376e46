import { describe, expect, test } from '@jest/globals';
import path from 'node:path';
import { openHistory, shelfIn } from '../../src/io/history-file.ts';
import { answered } from '../session/records.ts';
import { makeProgram, newFolder, start } from './program.ts';

/** Appends answers from one number to another and says after each that it is saved. */
const writer = makeProgram(`
  import { writeSync } from 'node:fs';
  import { openHistory, shelfIn } from './io/history-file.ts';
  const [folder, from, to] = process.argv.slice(2);
  const history = openHistory(shelfIn(folder), () => process.exit(9));
  const answer = ${JSON.stringify(answered(0))};
  for (let number = Number(from); number < Number(to); number++) {
    history.append({ ...answer, id: String(number), sequence: number });
    writeSync(1, number + '\\n');
  }
`);

const read = (folder: string) => openHistory(shelfIn(folder), () => undefined).read();

describe('several programs and one history', () => {
  test('four programs write at the same time and nothing is lost', async () => {
    const folder = path.join(newFolder(), 'data');
    const program = await writer;
    const ends = await Promise.all(
      [0, 1, 2, 3].map((one) => start(program, [folder, `${one}000`, `${one}500`]).done),
    );
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const { records, skipped } = read(folder);
    expect([records.length, skipped]).toEqual([2000, 0]);
    for (const one of [0, 1, 2, 3]) {
      const own = records.filter(({ sequence }) => Math.floor(sequence / 1000) === one);
      expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, at) => one * 1000 + at));
    }
  });

  test('what a killed program said is saved is there, and the next goes on', async () => {
    const folder = path.join(newFolder(), 'data');
    const program = await writer;
    let from = 0;
    for (let round = 0; round < 12; round++) {
      const { child, done, sees } = start(program, [folder, String(from), String(from + 100_000)]);
      await sees(`${from + round * 7}\n`);
      child.kill('SIGKILL');
      const { out } = await done;
      const saved = out.split('\n').slice(0, -1).map(Number);
      const there = new Set(read(folder).records.map(({ sequence }) => sequence));
      expect(saved.filter((number) => !there.has(number))).toEqual([]);
      from = Math.max(...there) + 1;
    }
    expect(read(folder).records.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: from }, (_, number) => number),
    );
  });
});
