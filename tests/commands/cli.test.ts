import { describe, expect, test } from '@jest/globals';
import { command, files } from './run.ts';

describe('the command line', () => {
  test.each([
    [['chekc'], 'error: unknown command chekc. Did you mean check?\n'],
    [['xyzzy'], 'error: unknown command xyzzy. See: peerdrill help\n'],
    [['--plian'], "error: unknown option '--plian'\n(Did you mean --plain?)\n"],
    [
      ['study', '-n', '0'],
      "error: option '-n, --count <number>' argument '0' is invalid. Give a whole number from 1 to 10000.\n",
    ],
    [
      ['study', '--order', 'best'],
      "error: option '--order <order>' argument 'best' is invalid. Give one of: study, shuffle, file.\n",
    ],
    [
      ['list', '--today', '2026-02-30'],
      "error: option '--today <date>' argument '2026-02-30' is invalid. Give a day such as 2026-11-24.\n",
    ],
    [
      ['report', '--min', 'x'],
      "error: option '--min <percent>' argument 'x' is invalid. Give a whole number from 0 to 100.\n",
    ],
    [['list', 'more'], "error: too many arguments for 'list'. Expected 0 arguments but got 1.\n"],
  ])('%j is a wrong command line', async (argv, err) => {
    expect(await command(argv)).toEqual({ code: 2, out: '', err });
  });

  test('a control character in a wrong word is made visible', async () => {
    const { err } = await command(['\u001b[2J']);
    expect(err).toBe('error: unknown command ␛[2J. See: peerdrill help\n');
  });

  test('help and version are no errors', async () => {
    const help = await command(['--help']);
    expect(help.code).toBe(0);
    expect(help.err).toBe('');
    expect(help.out.split('\n')[0]).toBe('Usage: peerdrill [options] [command]');
    expect(await command(['-V'])).toEqual({ code: 0, out: '0.0.0\n', err: '' });
  });

  test('help is at most 80 columns wide, and a command tells its own options', async () => {
    const { out } = await command(['study', '--help'], { screen: { width: 200 } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBe(80);
    expect(out).toContain('--order <order>');
  });

  test('without a terminal the bare program prints its help', async () => {
    const bare = await command([]);
    expect(bare).toEqual(await command(['--help']));
  });

  test('an option before the command counts as one behind it', async () => {
    const seen: unknown[] = [];
    const openBank = (path: string | undefined) => {
      seen.push(path);
      return { found: false, reason: 'No.' } as const;
    };
    await command(['-b', 'here', 'list'], { change: { openBank } });
    await command(['-b', 'here', 'list', '-b', 'there'], { change: { openBank } });
    expect(seen).toEqual(['here', 'there']);
  });

  test('on a build server no text of a bank is a command of the server', async () => {
    const text = files['questions/north/ice.md'].replace('Ice floats.', '::set-env x::y');
    const world = { files: { ...files, 'questions/north/ice.md': text } };
    const { out } = await command(['notes', 'ice'], {
      ...world,
      environment: { GITHUB_ACTIONS: 'true' },
    });
    expect(out).toContain('<003A>:set-env x::y');
    expect((await command(['notes', 'ice'], world)).out).toContain('\n::set-env x::y');
  });

  test('what nobody foresaw is said without a stack', async () => {
    const openBank = () => {
      throw new Error('The disk is gone.');
    };
    const ended = await command(['list'], { files, change: { openBank } });
    expect(ended).toEqual({ code: 2, out: '', err: 'peerdrill: The disk is gone.\n' });
  });
});
