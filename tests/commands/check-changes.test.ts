import { describe, expect, test } from '@jest/globals';
import { sourcesOf } from '../fake-io.ts';
import { broken, findings, good, poor, runIn, topic } from './check-bank.ts';

const old = { 'a.md': topic(poor()), 'b.md': topic(poor('B')), 'c.md': topic(poor('C')) };
const files = {
  'questions/a.md': old['a.md'],
  'questions/b.md': topic(good(), poor('B')),
  'questions/c.md': old['c.md'].replaceAll('\n', '\r\n'),
  'questions/new.md': topic(good('N', 'links')),
};
const git = {
  since: (root: string, ref: string) =>
    root === '/work/questions' && ref !== 'empty' ? sourcesOf('questions', old) : [],
  staged: () =>
    sourcesOf('questions', { ...old, 'c.md': topic(poor('C'), good()), 'd.md': topic(poor('D')) }),
};
const ALL = [
  'questions/a.md:11:7 all-of-the-above',
  'questions/b.md:21:7 all-of-the-above',
  'questions/c.md:11:7 all-of-the-above',
];

describe('--changed limits what is said of single files', () => {
  test.each([
    ['', ALL],
    ['--changed', [ALL[1]]],
    ['--changed=main', [ALL[1]]],
    ['--changed=empty', ALL],
    ['questions/a.md questions/b.md --changed', [ALL[1]]],
    ['questions/a.md --changed', []],
  ])('check %s', async (words, expected) => {
    expect(await findings(words, { files, git })).toEqual([0, ...expected]);
  });

  test('while the bank is looked at as a whole', async () => {
    const twins = { ...files, 'questions/new.md': topic(poor('B').replace('## B', '## N')) };
    expect(await findings('--changed', { files: twins, git })).toEqual([
      0,
      ALL[1],
      'questions/new.md:5:1 question-duplicate',
      'questions/new.md:11:7 all-of-the-above',
    ]);
  });
});

describe('--staged', () => {
  test('looks at what git would commit, and only at what is new in it', async () => {
    expect(await findings('--staged', { files, git })).toEqual([
      0,
      'questions/c.md:11:7 all-of-the-above',
      'questions/d.md:11:7 all-of-the-above',
    ]);
  });

  test('is 2 where git tracks nothing of the bank', async () => {
    const printed = await runIn('check --staged', { files, git: { ...git, staged: () => [] } });
    expect(printed).toMatchObject({
      code: 2,
      out: '',
      err: 'peerdrill: Git tracks no question file in /work/questions.\n',
    });
  });
});

describe('--base', () => {
  test('tells of questions that have vanished', async () => {
    const now = {
      'questions/a.md': topic(poor('Renamed')),
      'questions/b.md': topic(good(), poor('B')),
    };
    expect(await findings('--base=main', { files: now, git })).toEqual([
      0,
      'questions/a.md:1:1 id-vanished',
      'questions/a.md:1:1 id-vanished',
      'questions/a.md:11:7 all-of-the-above',
      'questions/b.md:21:7 all-of-the-above',
    ]);
  });

  test('does not miss a question that is there and broken', async () => {
    const now = { ...files, 'questions/b.md': topic(broken('B')) };
    expect(await findings('--base=main', { files: now, git })).toEqual([
      1,
      ALL[0],
      'questions/b.md:5:1 answer-no-correct',
      ALL[2],
    ]);
  });

  test('says nothing where all are there', async () => {
    expect(await findings('--base=main', { files, git })).toEqual([0, ...ALL]);
  });
});

test('is 2 where git cannot tell', async () => {
  for (const words of ['--changed', '--staged', '--base=main'])
    expect(await runIn(`check ${words}`, { files })).toMatchObject({
      code: 2,
      out: '',
      err: 'peerdrill: Git is not installed.\n',
    });
});
