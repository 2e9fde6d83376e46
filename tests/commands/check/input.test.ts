import { describe, expect, test } from '@jest/globals';
import { findings, good, poor, runIn, topic } from './bank.ts';

const files = {
  'questions/index.md': '---\ntitle: B\nexam:\n  questions: 1\n  minutes: 1\n---\n',
  'questions/c/a.md': topic(poor('A'), poor('B'), poor('C')),
  'questions/c/b.md': topic(good(), good('Two', 'links'), good('Three', 'ports')),
};

describe('--stdin', () => {
  test('stands for a file of its own', async () => {
    expect(await findings('--stdin', { input: topic(good(), poor()) })).toEqual([
      0,
      'stdin.md:21:7 all-of-the-above',
    ]);
  });

  test('stands for a file of a bank, which is looked at with it', async () => {
    const input = topic(poor('New'), good(), good('More', 'racks'));
    expect(await findings('--stdin --stdin-filename questions/c/b.md', { files, input })).toEqual([
      0,
      'questions/c/b.md:11:7 all-of-the-above',
    ]);
  });

  test('stands for a file that is not there yet', async () => {
    const input = topic(poor());
    expect(await findings('--stdin --stdin-filename notes/new.md', { files, input })).toEqual([
      0,
      'notes/new.md:11:7 all-of-the-above',
    ]);
  });

  test('is mended on stdout only', async () => {
    const input = topic('## Q\n\nHow?\n\n- [x] So\n- [] Not so\n');
    const printed = await runIn('check --stdin --fix --dry-run', { input });
    expect(printed.out).toContain('\n-- [] Not so\n+- [ ] Not so\n');
    expect(printed.names()).toEqual([]);
  });
});
