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
import { noShelf, shelfIn } from '../../src/io/history-file.ts';
import { encodeRecord } from '../../src/session/history-lines.ts';
import { allTypes, answered } from '../session/records.ts';
import { open } from '../shelf.ts';
import { makeProgram, newFolder, start } from './program.ts';

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
