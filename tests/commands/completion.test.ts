import { describe, expect, test } from '@jest/globals';
import { command, files } from './run.ts';

/** The words that are offered after `before`, when `typed` is there. */
const offered = async (typed: string, ...before: readonly string[]) => {
  const { code, out, err } = await command(['complete', '--', `.${typed}`, ...before], { files });
  expect([code, err]).toEqual([0, '']);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\t.*/, ''));
};

describe('what may stand next', () => {
  test.each([
    ['a command', 'ex', [], ['exam', 'export']],
    ['a command after an option and its value', 'ne', ['-b', 'study'], []],
    ['a command to be helped with', 'no', ['help'], ['notes']],
    ['an option of every command', '--no', [], ['--no-color']],
    ['an option of a command', '--m', ['study'], ['--missed', '--marked', '--min']],
    ['the value of an option, which is left to the shell', 'i', ['study', '--answers'], []],
    ['a concept or topic', 's', ['study'], ['south', 'sand']],
    [
      'a question, once its topic is typed',
      'ice/',
      ['study', '--new'],
      ['ice/floating', 'ice/colour'],
    ],
    ['a topic to read the note of', '', ['notes'], ['ice', 'sand']],
    ['a shell', 'f', ['completion'], ['fish']],
    ['a file, which is left to the shell', 'q', ['check'], []],
    ['what is in no bank', 's', ['study', '--bank', 'none'], []],
  ])('is %s', async (_name, typed, before, words) => {
    expect(await offered(typed, ...before)).toEqual(words);
  });

  test('comes with what it means, a tab between', async () => {
    const { out } = await command(['complete', '--', '.no', 'study'], { files });
    expect(out).toBe('north\tNorth\n');
  });

  test('is never what a shell would run', async () => {
    const hostile = { ...files, 'questions/south/s$(id).md': files['questions/south/sand.md'] };
    const { out } = await command(['complete', '--', '.s', 'study'], { files: hostile });
    expect(out).toBe('south\tSouth\nsid\tSand\nsand\tSand\n');
  });
});

describe('the script of a shell', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s asks the program', async (shell) => {
    const { code, out } = await command(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toContain('peerdrill complete -- ');
  });

  test('of another shell is refused', async () => {
    expect(await command(['completion', 'constructor'])).toMatchObject({
      code: 2,
      out: '',
      err: 'peerdrill: There is no completion for constructor. Give one of: bash, zsh, fish, powershell.\n',
    });
  });
});

test('the manual has every command with its options, and none that only programs call', async () => {
  const { out } = await command(['manual']);
  const names = Array.from(out.matchAll(/^\.SS peerdrill (\S+)/gm), ([, name]) => name);
  expect(names).toEqual(
    'study exam report notes find list check export import new completion'.split(' '),
  );
  expect(out).toContain('\n.TP\n.B \\-n, \\-\\-count <number>\nhow many questions (default: 10)\n');
});
