import { describe, expect, test } from '@jest/globals';
import { broken, good, poor, runIn, topic } from './check-bank.ts';

const files = { 'questions/a.md': topic(good(), broken(), poor()) };
const SUMMARY = '✘ 2 questions, 1 concept, 1 file: 1 error, 1 warning, 3 infos\n';
const COMPACT = /^questions\/a\.md:15:1: error: .* \[answer-no-correct\]$/m;

const run = (words: string, environment: Readonly<Record<string, string>> = {}) =>
  runIn(`check ${words}`, { files, environment });

describe('findings go to stdout, the summary to stderr', () => {
  test.each([
    ['', /^questions\/a\.md {2}1 error, 1 warning/],
    ['--format stylish', /^questions\/a\.md {2}1 error, 1 warning/],
    ['--format compact', COMPACT],
    ['--format json', /^\{\n {2}"version": 1,/],
    ['--format sarif', /"version": "2\.1\.0"/],
    ['--format github', /^::error file=questions\/a\.md,line=15,/],
    ['--format junit', /^<\?xml version="1\.0"/],
    ['--format markdown', /^## 1 error, 1 warning/],
  ])('check %s', async (words, out) => {
    const printed = await run(words);
    expect(printed.code).toBe(1);
    expect(printed.out).toMatch(out);
    expect(printed.err.startsWith(SUMMARY)).toBe(true);
  });

  test('--quiet leaves the summary out', async () => {
    expect((await run('--quiet')).err).toBe('');
    expect((await run('--quiet')).out).toBe((await run('')).out);
  });

  test('a good bank is told in the summary alone', async () => {
    const printed = await runIn('check', { files: { 'questions/a.md': topic('') } });
    expect(printed.out).toContain('question-none');
    const quiet = await runIn('check --format compact', {
      files: {
        'questions/a.md': topic(good()).replace(
          'title: T',
          'title: T\nreferences: [https://example.com/]',
        ),
      },
    });
    expect(quiet.out).toBe('');
    expect(quiet.err.split('\n')[0]).toBe('✔ 1 question, 1 concept, 1 file: 0 errors, 0 warnings');
  });
});

describe('several formats', () => {
  test.each([
    '--format compact,sarif:o.sarif,junit:o.xml',
    '--format compact --format sarif:o.sarif --format junit:o.xml',
  ])('%s', async (words) => {
    const printed = await run(words);
    expect(printed.out).toBe((await run('--format compact')).out);
    expect(printed.text('o.sarif')).toBe((await run('--format sarif')).out);
    expect(printed.text('o.xml')).toBe((await run('--format junit')).out);
    expect(printed.code).toBe(1);
  });

  test('--output takes the one without a file of its own', async () => {
    const printed = await run('--format sarif:o.sarif --format json --output o.json');
    expect(printed.out).toBe('');
    expect(printed.text('o.json')).toBe((await run('--format json')).out);
    expect(printed.text('o.sarif')).toBe((await run('--format sarif')).out);
    expect((await run('--output o.txt')).text('o.txt')).toBe((await run('')).out);
  });

  test('a file has no colours', async () => {
    const paint = ({ text }: { readonly text: string }) => ({ text: `<b>${text}</b>` });
    const style = {
      strong: paint,
      faint: paint,
      right: paint,
      wrong: paint,
      warn: paint,
      focus: paint,
    };
    const printed = await runIn('check --format stylish,stylish:o.txt', {
      files,
      screen: { style: style as never },
    });
    expect(printed.out).toContain('<b>');
    expect(printed.text('o.txt')).toBe((await run('')).out);
  });

  test.each([
    [
      '--format josn',
      "error: option '--format <format[:file]>' argument 'josn' is invalid. There is no format josn. Did you mean json? Give one of: stylish, compact, json, sarif, github, junit, markdown.\n",
    ],
    [
      '--format xyz',
      "error: option '--format <format[:file]>' argument 'xyz' is invalid. There is no format xyz. Give one of: stylish, compact, json, sarif, github, junit, markdown.\n",
    ],
    [
      '--format json,',
      "error: option '--format <format[:file]>' argument 'json,' is invalid. There is no format . Give one of: stylish, compact, json, sarif, github, junit, markdown.\n",
    ],
    [
      '--format json:',
      "error: option '--format <format[:file]>' argument 'json:' is invalid. Give a file after \"json:\".\n",
    ],
    [
      '--format json,sarif --output o',
      'peerdrill: Two formats cannot go to o. Give each a file: --format sarif:FILE\n',
    ],
    [
      '--format json:o,sarif:o',
      'peerdrill: Two formats cannot go to o. Give each a file: --format sarif:FILE\n',
    ],
  ])('%s is refused', async (words, err) => {
    expect(await run(words)).toMatchObject({ code: 2, out: '', err });
  });

  test('one that cannot be written does not keep the others back', async () => {
    const printed = await runIn('check --format sarif:o.sarif,compact', {
      files,
      locked: ['o.sarif'],
    });
    expect(printed.out).toMatch(COMPACT);
    expect(printed.io.output()).toBe('failed');
  });
});

describe('on GitHub Actions', () => {
  const actions = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'step.md' };
  const annotations = async () => (await run('--format github')).out;

  test('annotations come by themselves, below the findings', async () => {
    expect((await run('', actions)).out).toBe((await run('')).out + (await annotations()));
  });

  test('annotations come once', async () => {
    expect((await run('--format github', actions)).out).toBe(await annotations());
    expect((await run('--format compact,github', actions)).out).toBe(
      (await run('--format compact')).out + (await annotations()),
    );
  });

  test('annotations leave data on stdout alone', async () => {
    const printed = await run('--format json', actions);
    expect(printed.out).toBe((await run('--format json')).out);
    expect(printed.err).toBe((await annotations()) + (await run('')).err);
  });

  test('annotations come where all else goes to files', async () => {
    expect((await run('--format sarif:o.sarif', actions)).out).toBe(await annotations());
  });

  test("the step's summary is added to what is there", async () => {
    const printed = await runIn('check', {
      files: { ...files, 'step.md': 'before\n' },
      environment: actions,
    });
    expect(printed.text('step.md')).toBe(`before\n${(await run('--format markdown')).out}`);
  });

  test('without a file for it there is no summary', async () => {
    expect((await run('', { GITHUB_ACTIONS: 'true' })).names()).toEqual(['questions/a.md']);
  });

  test('nothing is added elsewhere', async () => {
    expect((await run('', { GITHUB_STEP_SUMMARY: 'step.md' })).names()).toEqual(['questions/a.md']);
    expect((await run('', { GITHUB_ACTIONS: 'false' })).out).toBe((await run('')).out);
  });

  test('places are named from the root of the repository', async () => {
    const printed = await runIn('check', { files, environment: actions, repositoryFolder: 'docs' });
    expect(printed.out).toContain('::error file=docs/questions/a.md,line=15,');
  });
});

describe('the rules', () => {
  test('--rules lists them all', async () => {
    const printed = await runIn('check --rules', {});
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out).toMatch(/^length-cue +warning +question$/m);
    expect(printed.out).toMatch(/^explanation-missing +info +error +question$/m);
  });

  test('--explain tells what, why, and how it looks', async () => {
    const printed = await runIn('check --explain length-cue', {});
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out).toMatch(/^length-cue {2}warning\n/);
    for (const part of [
      'Why',
      'From: ',
      'Not so',
      'Better',
      '<!-- check-disable length-cue: reason -->',
    ])
      expect(printed.out).toContain(part);
  });

  test.each([
    ['lenght-cue', 'peerdrill: There is no rule lenght-cue. Did you mean length-cue?\n'],
    ['xyzzy', 'peerdrill: There is no rule xyzzy. See: peerdrill check --rules\n'],
  ])('--explain %s is refused', async (rule, err) => {
    expect(await runIn(`check --explain ${rule}`, {})).toMatchObject({ code: 2, out: '', err });
  });
});
