import { describe, expect, test } from '@jest/globals';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBank, openBanks } from '../../src/io/bank-files.ts';
import type { Opened } from '../../src/io/io.ts';
import { folderOf, makeFifo } from './folders-of-files.ts';
import { makeProgram, start } from './program.ts';

describe('files', () => {
  const shipped = folderOf('index.md', 'c/s.md');

  /** The root as seen from `cwd`, then the files: name to show and path, `*` before those meant alone. */
  const brief = (opened: Opened, cwd: string) => {
    if (!opened.found) return opened.reason;
    const { root, sources, only } = opened;
    const files = sources.map(
      ({ file, path: inner }) => `${only?.has(file) === true ? '*' : ''}${file} ${inner}`,
    );
    return [path.relative(cwd, root), ...files];
  };

  const one = (cwd: string, given?: string) => brief(openBank(given, { cwd, shipped }), cwd);
  const several = (cwd: string, ...given: readonly string[]) =>
    openBanks(given, { cwd, shipped }).map((opened) => brief(opened, cwd));

  describe('without a path', () => {
    test('the bank in ./questions', () => {
      const cwd = folderOf('questions/a.md', 'b.md');
      expect(one(cwd)).toEqual(['questions', 'questions/a.md a.md']);
      expect(several(cwd)).toEqual([['questions', 'questions/a.md a.md']]);
    });

    test('the folder where the program runs, where that is a bank', () => {
      const cwd = folderOf('near/a.md');
      writeFileSync(path.join(cwd, 'index.md'), '---\ntitle: Here\n---\n');
      const files = ['', 'index.md index.md', 'near/a.md near/a.md'];
      expect(one(cwd)).toEqual(files);
      expect(several(cwd)).toEqual([files]);
    });

    test.each([
      ['there is none', [], 'questions cannot be read. It does not exist.'],
      ['it holds no question file', ['questions/a.pdf'], 'questions has no question file (*.md).'],
      ['it is a file', ['questions'], 'questions is not a folder.'],
    ])('the shipped bank where %s, but never to check', (_case, names, reason) => {
      const cwd = folderOf(...names);
      expect(one(cwd)).toEqual([
        path.relative(cwd, shipped),
        ...['c/s.md', 'index.md'].map((file) => `../${path.basename(shipped)}/${file} ${file}`),
      ]);
      expect(several(cwd)).toEqual([reason]);
    });
  });

  describe('a folder', () => {
    const cwd = folderOf('bank/index.md', 'bank/c/a.md', 'loose/a.md', 'empty/');

    test.each([
      ['bank', ['bank', 'bank/c/a.md c/a.md', 'bank/index.md index.md']],
      ['./bank/', ['bank', 'bank/c/a.md c/a.md', 'bank/index.md index.md']],
      ['bank/c', ['bank/c', 'bank/c/a.md a.md']],
      ['loose', ['loose', 'loose/a.md a.md']],
      ['empty', 'empty has no question file (*.md).'],
      ['gone', 'gone cannot be read. It does not exist.'],
      ['', ['', 'bank/c/a.md bank/c/a.md', 'bank/index.md bank/index.md', 'loose/a.md loose/a.md']],
    ])('%j', (given, expected) => {
      expect(one(cwd, given)).toEqual(expected);
    });

    test('is called as it is seen from here, or by its whole name where that is shorter', () => {
      expect(one(path.join(cwd, 'bank/c'), '../../loose')).toEqual([
        '../../loose',
        '../../loose/a.md a.md',
      ]);
      expect(one(cwd, path.join(cwd, 'loose'))).toEqual(['loose', 'loose/a.md a.md']);
      expect(one(`${cwd}/bank/c/x/y/z/x/y/z/x/y/z`, path.join(cwd, 'loose'))).toContainEqual(
        `${cwd}/loose/a.md a.md`,
      );
    });
  });

  describe('a file', () => {
    test('stands for the bank that the nearest index.md makes, and is meant alone', () => {
      const cwd = folderOf('bank/index.md', 'bank/c/a.md', 'bank/c/b.md', 'index.md', 'z.md');
      expect(one(cwd, 'bank/c/a.md')).toEqual([
        'bank',
        '*bank/c/a.md c/a.md',
        'bank/c/b.md c/b.md',
        'bank/index.md index.md',
      ]);
      expect(one(path.join(cwd, 'bank/c'), 'a.md')).toEqual([
        '..',
        '*a.md c/a.md',
        'b.md c/b.md',
        '../index.md index.md',
      ]);
    });

    test('is a bank by itself where there is no index.md', () => {
      const cwd = folderOf('c/a.md', 'c/b.md');
      expect(one(cwd, 'c/a.md')).toEqual(['c', '*c/a.md a.md']);
    });

    test.each(['bank/c/quiz.txt', 'bank/README.md', 'bank/.hidden.md'])(
      'named outright is read although a walk leaves it out: %s',
      (given) => {
        const cwd = folderOf('bank/index.md', given);
        expect(one(cwd, given)).toContainEqual(`*${given} ${given.replace('bank/', '')}`);
        expect(one(cwd, given)).toContainEqual('bank/index.md index.md');
      },
    );

    test('named outright may be a link, even out of the bank', () => {
      const cwd = folderOf('bank/index.md', 'bank/a.md', 'elsewhere.txt');
      symlinkSync('../elsewhere.txt', path.join(cwd, 'bank/out.md'));
      symlinkSync('a.md', path.join(cwd, 'bank/in.md'));
      expect(openBank('bank/out.md', { cwd, shipped })).toMatchObject({
        sources: [
          {},
          {},
          { path: 'out.md', content: new Uint8Array(Buffer.from('elsewhere.txt')) },
        ],
        only: new Set(['bank/out.md']),
      });
      expect(openBank('bank/in.md', { cwd, shipped })).toMatchObject({
        sources: [{}, {}, { path: 'out.md', content: { reason: expect.anything() } }],
        only: new Set(['bank/a.md']),
      });
    });

    test('that cannot be read is no bank', async () => {
      const cwd = folderOf('index.md', 'a.md');
      chmodSync(path.join(cwd, 'a.md'), 0);
      makeFifo(path.join(cwd, 'fifo.md'));
      expect(one(cwd, 'fifo.md')).toBe('fifo.md cannot be read. It is not a regular file.');
      expect(one(cwd, '/dev/zero')).toBe('/dev/zero cannot be read. It is not a regular file.');
      expect(one(cwd, 'a.md/b')).toBe('a.md/b cannot be read. Part of the path is not a folder.');
      const program = await makeProgram(`
      import { openBank } from './io/bank-files.ts';
      console.log(openBank('a.md', { cwd: process.argv[2], shipped: '' }).reason);
    `);
      expect((await start(program, [cwd], { nobody: true }).done).out).toBe(
        'a.md cannot be read. There is no permission.\n',
      );
    });
  });

  describe('several paths', () => {
    const cwd = folderOf(
      ...[
        'a/index.md',
        'a/c/1.md',
        'a/c/2.md',
        'b/index.md',
        'b/1.md',
        'c/1.md',
        'c/2.md',
        'c/3.md',
      ],
    );

    test('of one bank are one bank', () => {
      expect(several(cwd, 'a/c/2.md', 'b', 'a/c/1.md', './a/c/1.md')).toEqual([
        ['a', '*a/c/1.md c/1.md', '*a/c/2.md c/2.md', 'a/index.md index.md'],
        ['b', 'b/1.md 1.md', 'b/index.md index.md'],
      ]);
    });

    test.each([
      ['after', ['a/c/1.md', 'a']],
      ['before', ['a', 'a/c/1.md']],
    ])('the whole bank named %s a file of it means all of it', (_when, given) => {
      expect(several(cwd, ...given)).toEqual([
        ['a', 'a/c/1.md c/1.md', 'a/c/2.md c/2.md', 'a/index.md index.md'],
      ]);
    });

    test('of loose files in one folder are one bank', () => {
      expect(several(cwd, 'c/2.md', 'c/1.md')).toEqual([['c', '*c/1.md 1.md', '*c/2.md 2.md']]);
    });

    test('each that cannot be read is told, and the others are there', () => {
      expect(several(cwd, 'gone', 'b/1.md', 'gone.md')).toEqual([
        'gone cannot be read. It does not exist.',
        ['b', '*b/1.md 1.md', 'b/index.md index.md'],
        'gone.md cannot be read. It does not exist.',
      ]);
    });
  });

  test('a bank of 1,000 files has them all', () => {
    const names = Array.from({ length: 1000 }, (_, number) => `${number % 10}/${number}.md`);
    const opened = openBank('bank', {
      cwd: folderOf(...names.map((name) => `bank/${name}`)),
      shipped,
    });
    expect(opened.found && opened.sources.length).toBe(1000);
  });
});

describe('concept folders', () => {
  /** A bank with two concepts whose index.md begins so. */
  const bankWith = (index: string, ...more: readonly string[]) => {
    const cwd = folderOf('bank/index.md', 'bank/c/a.md', 'bank/c/d/b.md', 'bank/e/f.md', ...more);
    writeFileSync(path.join(cwd, 'bank/index.md'), index);
    return cwd;
  };

  /** The root of each bank as seen from `cwd`, and the files that are meant alone. */
  const opened = (cwd: string, ...given: readonly string[]) =>
    openBanks(given, { cwd, shipped: cwd }).map((one) =>
      one.found ? [path.relative(cwd, one.root), ...(one.only ?? ['all'])] : one.reason,
    );

  describe('a folder right below a bank', () => {
    const cwd = bankWith('---\ntitle: Bank\n---\n', 'bank/empty/', 'bank/own/index.md');

    test('is meant with all in it, and the bank is read whole', () => {
      expect(opened(cwd, 'bank/c')).toEqual([['bank', 'bank/c/a.md', 'bank/c/d/b.md']]);
      const [bank] = openBanks(['bank/c'], { cwd, shipped: cwd });
      expect(bank?.found === true && bank.sources.map(({ file }) => file)).toEqual([
        'bank/c/a.md',
        'bank/c/d/b.md',
        'bank/e/f.md',
        'bank/index.md',
        'bank/own/index.md',
      ]);
    });

    test('is meant with others, and with files', () => {
      expect(opened(cwd, 'bank/c/', 'bank/e')).toEqual([
        ['bank', 'bank/c/a.md', 'bank/c/d/b.md', 'bank/e/f.md'],
      ]);
      expect(opened(cwd, 'bank/e/f.md', 'bank/c')).toEqual([
        ['bank', 'bank/e/f.md', 'bank/c/a.md', 'bank/c/d/b.md'],
      ]);
      expect(opened(cwd, 'bank/c', 'bank')).toEqual([['bank', 'all']]);
    });

    test('that has no question file is told', () => {
      expect(opened(cwd, 'bank/empty')).toEqual(['bank/empty has no question file (*.md).']);
    });

    test('with an index.md is a bank of its own', () => {
      expect(opened(cwd, 'bank/own')).toEqual([['bank/own', 'all']]);
    });
  });

  test.each([
    ['Windows line ends', '---\r\ntitle: B\r\n---\r\n', 'bank'],
    ['a mark of its encoding', '\ufeff---\ntitle: B\n---\n', 'bank'],
    ['no front matter', '# Welcome\n', 'bank/c'],
  ])('below an index.md with %s', (_, index, root) => {
    expect(opened(bankWith(index), 'bank/c')[0]?.[0]).toBe(root);
  });
});
