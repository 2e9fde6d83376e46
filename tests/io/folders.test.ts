import { describe, expect, test } from '@jest/globals';
import { userInfo } from 'node:os';
import path from 'node:path';
import { makeProgram, start } from './program.ts';

const program = makeProgram(`
  import { dataFolder } from './io/folders.ts';
  console.log(await dataFolder((name) => process.env[name]));
`);

describe('the data folder', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['/data', { PEERDRILL_DATA: '/data', HOME: '/home/me' }],
    ['data', { PEERDRILL_DATA: 'data', HOME: '' }],
    ['/home/me/.local/share/peerdrill', { PEERDRILL_DATA: '', HOME: '/home/me' }],
    ['/share/peerdrill', { HOME: '/home/me', XDG_DATA_HOME: '/share' }],
    ['undefined', { HOME: '' }],
  ])('is %s for %j', async (folder, env) => {
    expect(await start(await program, [], { env }).done).toMatchObject({
      out: `${folder}\n`,
      err: '',
    });
  });

  test('is nowhere for a user whom the system does not know, without a crash', async () => {
    const home = process.getuid?.() === 0 ? undefined : userInfo().homedir;
    const folder = home === undefined ? 'undefined' : path.join(home, '.local/share/peerdrill');
    expect(await start(await program, [], { nobody: true }).done).toMatchObject({
      out: `${folder}\n`,
      err: '',
    });
  });
});
