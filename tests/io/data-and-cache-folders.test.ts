import { describe, expect, test } from '@jest/globals';
import { userInfo } from 'node:os';
import path from 'node:path';
import { makeProgram, start } from './program.ts';

const program = makeProgram(`
  import { foldersOf } from './io/data-and-cache-folders.ts';
  const folders = await foldersOf((name) => process.env[name]);
  console.log([folders?.data, folders?.cache].join());
`);

describe('the folders for data and cache', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['/data,/data/cache', { PEERDRILL_DATA: '/data', HOME: '/home/me' }],
    ['data,data/cache', { PEERDRILL_DATA: 'data', HOME: '' }],
    [
      '/home/me/.local/share/peerdrill,/home/me/.cache/peerdrill',
      { PEERDRILL_DATA: '', HOME: '/home/me' },
    ],
    [
      '/share/peerdrill,/cache/peerdrill',
      { HOME: '/home/me', XDG_DATA_HOME: '/share', XDG_CACHE_HOME: '/cache' },
    ],
    [
      '/home/me/.local/share/peerdrill,/home/me/.cache/peerdrill',
      { HOME: '/home/me', XDG_DATA_HOME: 'share', XDG_CACHE_HOME: './cache' },
    ],
    [',', { HOME: '' }],
  ])('are %s for %j', async (folders, env) => {
    expect(await start(await program, [], { env }).done).toMatchObject({
      out: `${folders}\n`,
      err: '',
    });
  });

  test('are nowhere for a user whom the system does not know, without a crash', async () => {
    const home = process.getuid?.() === 0 ? undefined : userInfo().homedir;
    const folders =
      home === undefined
        ? ','
        : [path.join(home, '.local/share/peerdrill'), path.join(home, '.cache/peerdrill')].join();
    expect(await start(await program, [], { nobody: true }).done).toMatchObject({
      out: `${folders}\n`,
      err: '',
    });
  });
});
