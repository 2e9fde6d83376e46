import { describe, expect, test } from '@jest/globals';
import { visible } from '../../src/view/safe-text.ts';
import { openPlain } from './plain.ts';

const ended = { type: 'stopped', code: 130 };

describe('menus', () => {
  const options = ['Study', 'Exam', 'Quit'].map((name, value) => ({ value, name: visible(name) }));
  const title = visible('What next?');

  test.each<[string[], unknown]>([
    [['2'], 1],
    [[''], 0],
    [['0', '4', 'x', '1 2', '3'], 2],
    [[], ended],
  ])('one of them: %j', async (lines, chosen) => {
    expect(await openPlain(lines).asker.choose(title, options)).toEqual(chosen);
  });

  test.each<[string, unknown]>([
    [':p', 'back'],
    [' P ', 'back'],
    ['2', 1],
  ])('one of them, with a way back: %j', async (line, chosen) => {
    const { asker, page } = openPlain([line]);
    expect(await asker.choose<number | 'back'>(title, options, 'back')).toBe(chosen);
    expect(page()).toContain('\nNumber (Enter for 1, :p goes back): ');
  });

  test.each<[string[], unknown]>([
    [['3 1'], [0, 2]],
    [[''], []],
    [['1 9', '2'], [1]],
    [[], ended],
  ])('several of them: %j', async (lines, chosen) => {
    expect(await openPlain(lines).asker.chooseSeveral(title, options)).toEqual(chosen);
  });

  test('the page', async () => {
    const { asker, page } = openPlain(['9', '2']);
    await asker.choose(title, options);
    expect(page()).toBe(`
What next?
  1. Study
  2. Exam
  3. Quit

Number (Enter for 1): 9
Type one number from 1 to 3.
Number (Enter for 1): 2
`);
  });
});
