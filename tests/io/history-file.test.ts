import { describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { noShelf, shelfIn, openHistory, type Shelf } from '../../src/io/history-file.ts';
import { encodeRecord } from '../../src/session/history.ts';
import { allTypes, answered } from '../session/records.ts';
import { open, endOf } from '../shelf.ts';
import { makeProgram, start } from './program.ts';
import fc from 'fast-check';
import { newFolder } from '../new-folder.ts';

describe('history', () => {
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

  describe('a history on disk', () => {
    test('is empty before the first answer and makes nothing by being read', () => {
      const folder = path.join(newFolder(), 'data');
      const { history, said } = open(shelfIn(folder));
      expect(history.read()).toEqual({ records: [], skipped: 0, newer: 0 });
      expect([history.failed(), said, statSync(folder, { throwIfNoEntry: false })]).toEqual([
        false,
        [],
        undefined,
      ]);
    });

    test('has every record in the next program too', () => {
      const folder = newFolder();
      const { history } = open(shelfIn(folder));
      for (const record of allTypes) history.append(record);
      expect(history.read().records).toEqual(allTypes);
      expect(open(shelfIn(folder)).history.read().records).toEqual(allTypes);
    });

    test('only ever grows', () => {
      const folder = newFolder();
      writeFileSync(path.join(folder, 'history.jsonl'), 'half a rec');
      const { history } = open(shelfIn(folder));
      history.append(answered(1));
      history.append(answered(2));
      expect(readFileSync(path.join(folder, 'history.jsonl'), 'latin1')).toBe(
        `half a rec${encodeRecord(answered(1))}${encodeRecord(answered(2))}`,
      );
      expect(history.read()).toEqual({ records: [answered(1), answered(2)], skipped: 1, newer: 0 });
    });

    test('is for its owner alone, and so is its folder', () => {
      const folder = path.join(newFolder(), 'deep', 'data');
      open(shelfIn(folder)).history.append(answered(1));
      expect(modeOf(folder)).toBe('700');
      expect(modeOf(path.join(folder, 'history.jsonl'))).toBe('600');
    });

    test('two histories joined end to end are one', () => {
      const [one, two] = [newFolder(), newFolder()];
      open(shelfIn(one)).history.append(answered(1));
      open(shelfIn(two)).history.append(answered(1));
      open(shelfIn(two)).history.append(answered(2));
      const file = path.join(one, 'history.jsonl');
      appendFileSync(file, readFileSync(path.join(two, 'history.jsonl')));
      expect(open(shelfIn(one)).history.read().records).toEqual([answered(1), answered(2)]);
    });
  });

  test('a shelf gives the end of its file, or all of it', () => {
    const folder = newFolder();
    const shelf = shelfIn(folder);
    expect(shelf.read(5)).toEqual({ start: 0, text: '' });
    shelf.append('0123456789\u00ff');
    expect(shelf.read(Infinity)).toEqual({ start: 0, text: '0123456789\u00c3\u00bf' });
    expect(shelf.read(12)).toEqual({ start: 0, text: '0123456789\u00c3\u00bf' });
    expect(shelf.read(5)).toEqual({ start: 7, text: '789\u00c3\u00bf' });
  });

  describe('a history that cannot be written', () => {
    test.each([
      ['a file in the place of the folder', (folder: string) => writeFileSync(folder, '')],
      [
        'a folder in the place of the file',
        (folder: string) => mkdirSync(path.join(folder, 'history.jsonl'), { recursive: true }),
      ],
    ])('%s: said once, kept in memory', (_name, spoil) => {
      const folder = path.join(newFolder(), 'data');
      spoil(folder);
      const { history, said } = open(shelfIn(folder));
      history.append(answered(1));
      history.append(answered(2));
      expect(history.read().records).toEqual([answered(1), answered(2)]);
      expect(history.failed()).toBe(true);
      expect(said.filter((text) => text.includes('cannot be written'))).toHaveLength(1);
    });

    test('without a home folder says so and keeps the session', () => {
      const { history, said } = open(noShelf);
      history.append(answered(1));
      history.append(answered(2));
      expect(history.read().records).toEqual([answered(1), answered(2)]);
      expect([history.failed(), said]).toEqual([
        true,
        [
          'peerdrill: the history cannot be written. There is no home folder.\n' +
            'Answers are kept in memory only. Give a folder for them with --data.\n',
        ],
      ]);
    });

    test('belongs to somebody else: said, and nobody is stopped', async () => {
      const folder = newFolder();
      writeFileSync(path.join(folder, 'history.jsonl'), encodeRecord(answered(1)), { mode: 0o000 });
      chmodSync(folder, 0o555);
      const program = await makeProgram(`
      import { openHistory, shelfIn } from './io/history-file.ts';
      const history = openHistory(shelfIn(process.argv[2]), ({ text }) => console.log(text));
      history.append(${JSON.stringify(answered(2))});
      console.log(history.read().records.length, history.failed());
    `);
      const file = path.join(folder, 'history.jsonl');
      expect((await start(program, [folder], { nobody: true }).done).out).toBe(
        `peerdrill: ${file} cannot be written. There is no permission.\n` +
          'Answers are kept in memory only. Give a folder for them with --data.\n\n' +
          `peerdrill: ${file} cannot be read. There is no permission.\n\n` +
          '1 true\n',
      );
    });
  });
});

describe('history faults', () => {
  /** What one write to a failing disk does: how much of it arrives, and what is reported. */
  type Fault = 'none' | { readonly code: string; readonly share: number };

  const fault: fc.Arbitrary<Fault> = fc.oneof(
    fc.constant('none' as const),
    fc.record({
      code: fc.constantFrom('ENOSPC', 'EIO', 'EROFS'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );

  const failing = (code: string) => Object.assign(new Error(code), { code });

  /** A disk on which writes go wrong as planned; bytes that were reported as failed may have arrived. */
  const faultyShelf = (faults: readonly Fault[]) => {
    const disk = { text: '', writes: 0 };
    const shelf: Shelf = {
      name: 'history.jsonl',
      read: (most) => endOf(disk.text, most),
      append: (text) => {
        const fault = faults[disk.writes++] ?? 'none';
        disk.text += fault === 'none' ? text : text.slice(0, Math.round(text.length * fault.share));
        if (fault !== 'none') throw failing(fault.code);
      },
    };
    return { disk, shelf };
  };

  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join();

  describe('on a disk that fails', () => {
    test('a short write is mended by the next record', () => {
      const { disk, shelf } = faultyShelf([{ code: 'ENOSPC', share: 0.5 }]);
      const said: string[] = [];
      const history = openHistory(shelf, ({ text }) => said.push(text));
      history.append(answered(1));
      expect([history.failed(), history.read().records]).toEqual([true, [answered(1)]]);
      history.append(answered(2));
      expect(history.failed()).toBe(false);
      expect(
        openHistory({ ...shelf, read: (most) => endOf(disk.text, most) }, () => undefined).read(),
      ).toEqual({
        records: [answered(1), answered(2)],
        skipped: 0,
        newer: 0,
      });
      expect(said).toEqual([
        'peerdrill: history.jsonl cannot be written. The disk is full.\n' +
          'Answers are kept in memory only. Give a folder for them with --data.\n',
      ]);
    });

    test('a record that arrived although its write failed counts once', () => {
      const { shelf } = faultyShelf([{ code: 'EIO', share: 1 }]);
      const history = openHistory(shelf, () => undefined);
      history.append(answered(1));
      expect([history.failed(), history.read().records]).toEqual([true, [answered(1)]]);
      history.append(answered(2));
      expect([history.failed(), history.read().records]).toEqual([
        false,
        [answered(1), answered(2)],
      ]);
    });

    test('a history that cannot be read is said once and does not hide the session', () => {
      const said: string[] = [];
      const shelf: Shelf = {
        name: 'history.jsonl',
        read: () => {
          throw failing('EIO');
        },
        append: () => {
          throw failing('EROFS');
        },
      };
      const history = openHistory(shelf, ({ text }) => said.push(text.split('\n')[0] ?? ''));
      history.append(answered(1));
      history.read();
      expect(history.read().records).toEqual([answered(1)]);
      expect(said).toEqual([
        'peerdrill: history.jsonl cannot be written. The disk cannot be written.',
        'peerdrill: history.jsonl cannot be read. The disk reports an error.',
      ]);
    });

    test('whatever goes wrong: no answer is lost to the session, nor to the disk once a write succeeds', () => {
      fc.assert(
        fc.property(fc.array(fault, { maxLength: 12 }), (faults) => {
          const { disk, shelf } = faultyShelf(faults);
          const said: string[] = [];
          const history = openHistory(shelf, ({ text }) => said.push(text));
          const given = Array.from({ length: 12 }, (_, number) => answered(number));
          let safe = 0;
          for (const [index, record] of given.entries()) {
            history.append(record);
            if (!history.failed()) safe = index + 1;
            expect(ids(history.read().records)).toBe(ids(given.slice(0, index + 1)));
            const next = openHistory(
              { ...shelf, read: (most) => endOf(disk.text, most) },
              () => undefined,
            ).read();
            expect(ids(next.records.slice(0, safe))).toBe(ids(given.slice(0, safe)));
          }
          expect(said.length).toBe(faults.some((one) => one !== 'none') ? 1 : 0);
        }),
        { numRuns: 300 },
      );
    });
  });
});

describe('history processes', () => {
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
        const { child, done, sees } = start(program, [
          folder,
          String(from),
          String(from + 100_000),
        ]);
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
});
