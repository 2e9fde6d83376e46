import { describe, expect, test } from '@jest/globals';
import { runNew } from '../../src/commands/new.ts';
import { fakeIo, type World } from '../fake-io.ts';
import { runIn } from './check-bank.ts';

const make = async (name: string, world: World = {}, bank?: string) => {
  const fake = fakeIo(world);
  const code = await Promise.resolve(runNew(name, bank === undefined ? {} : { bank }, fake.io));
  return { ...fake, ...fake.printed, code };
};

const DONE = 'Write your questions there, then run: peerdrill check\n';
const index = (...lines: readonly string[]) =>
  `---\ntitle: B\nexam:\n  questions: 1\n  minutes: 1\n${lines.map((line) => `${line}\n`).join('')}---\n`;

describe('without a bank', () => {
  test('a file and an index.md are made, and it is said', async () => {
    const made = await make('circuits/peering-basics');
    expect(made).toMatchObject({
      code: 0,
      out: `Made questions/circuits/peering-basics.md\nMade questions/index.md\n${DONE}`,
      err: '',
    });
    expect(made.names()).toEqual(['questions/circuits/peering-basics.md', 'questions/index.md']);
    expect(made.text('questions/circuits/peering-basics.md')).toMatch(
      /^---\ntitle: Peering basics\n[^]*\nchecked: 2026-11-24\n---\n/,
    );
  });

  test('they are made where --bank says', async () => {
    expect((await make('basics', {}, 'my/bank')).names()).toEqual([
      'my/bank/basics.md',
      'my/bank/index.md',
    ]);
  });
});

describe('the new bank passes', () => {
  test.each(['circuits/peering-basics', 'basics', 'c/no', 'c/2026', 'c/ünïcode_ß', 'c/true'])(
    'check --preset strict, as it is: %s',
    async (name) => {
      const made = await make(name);
      const files = Object.fromEntries(made.names().map((one) => [one, made.text(one)]));
      const checked = await runIn('check --preset strict --fail-on warning', { files });
      expect(checked).toMatchObject({ code: 0, out: '' });
      expect(checked.err).toMatch(/^✔ 3 questions, 1 concept, 2 files: 0 errors, 0 warnings\n/);
    },
  );
});

describe('in a bank', () => {
  const files = {
    'questions/index.md': index(
      ...[
        'concepts:',
        '  - id: circuits',
        '    title: Circuits',
        '  - id: security',
        '    title: S',
      ],
    ),
    'questions/circuits/links.md': '---\ntitle: Links\n---\n',
  };

  test('only the file is made, and the bank is as good as before', async () => {
    const made = await make('circuits/ports', { files });
    expect(made).toMatchObject({ code: 0, out: `Made /work/questions/circuits/ports.md\n${DONE}` });
    expect(made.names()).toEqual([
      'questions/circuits/links.md',
      'questions/circuits/ports.md',
      'questions/index.md',
    ]);
    const now = Object.fromEntries(made.names().map((one) => [one, made.text(one)]));
    expect((await runIn('check', { files: now })).err).toContain('1 error,');
    expect((await runIn('check', { files })).err).toContain('1 error,');
  });

  test.each([
    ['circuits/links', '/work/questions/circuits/links.md is there already. Nothing was changed.'],
    [
      'circuit/ports',
      'The concept "circuit" is not in the list of index.md. Add it, or move this file into the folder of another concept. Did you mean "circuits"?',
    ],
    ['ports', 'Say which concept it belongs to: circuits/ports, security/ports.'],
    ['Circuits/ports', '"Circuits" cannot be an id. Write circuits.'],
    ['circuits/ports.md', '"ports.md" cannot be an id. Write portsmd.'],
    ['circuits/', '"" cannot be an id. Use letters, digits and "-".'],
    ['/ports', '"" cannot be an id. Use letters, digits and "-".'],
    ['../ports', '".." cannot be an id. Use letters, digits and "-".'],
    ['circuits/..', '".." cannot be an id. Use letters, digits and "-".'],
    ['circuits\\ports', '"circuits\\ports" cannot be an id. Write circuitsports.'],
    ['a/b/c', 'a/b/c is too deep. Write concept/topic.'],
    ['circuits/-x', '"-x" cannot be an id. Write x.'],
    ['circuits/_', '"_" cannot be an id. Use letters, digits and "-".'],
    ['circuits/index', '"index" means something else in a bank. Take another name.'],
    ['readme', '"readme" means something else in a bank. Take another name.'],
    ['c/\u001b[2J', '"␛[2J" cannot be an id. Write 2j.'],
  ])('%s', async (name, problem) => {
    const made = await make(name, { files });
    expect(made).toMatchObject({ code: 2, out: '', err: `peerdrill: ${problem}\n` });
    expect(made.names()).toEqual(Object.keys(files).sort());
  });

  test('a topic id that is taken is refused, whichever file comes first', async () => {
    const two = {
      ...files,
      'questions/index.md': index(),
      'questions/z/other.md':
        '---\ntitle: Other\nid: ports\n---\n\n## A\n\nWhat?\n\n- [x] a\n- [ ] b\n',
    };
    const reason = /^peerdrill: The topic id "ports" belongs to .*z\/other\.md\. /;
    expect((await make('z/ports', { files: two })).err).toMatch(reason);
    expect((await make('a/ports', { files: two })).code).toBe(0);
  });

  test('a bank without index.md gets none', async () => {
    const loose = { 'questions/a.md': '---\ntitle: A\n---\n' };
    expect((await make('b', { files: loose })).names()).toEqual([
      'questions/a.md',
      'questions/b.md',
    ]);
  });
});

test('a file that cannot be written is no success', async () => {
  const made = await make('c/t', { locked: ['questions/c/t.md'] });
  expect(made).toMatchObject({ code: 2, out: '' });
  expect(made.io.output()).toBe('failed');
  expect(made.names()).toEqual([]);
});

test('a link that leads out of the bank is not followed', async () => {
  const made = await make('c/t', { change: { createFile: () => 'outside' } });
  expect(made).toMatchObject({
    code: 2,
    out: '',
    err: 'peerdrill: questions/c/t.md would lie outside the bank: a link leads there.\n',
  });
});
