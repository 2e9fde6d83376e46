import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/bank/limits.ts';
import { loadFiles, outline, source } from './reading.ts';
import { isIgnored } from '../../src/bank/ignored.ts';

describe('what a bank ignores', () => {
  test.each([
    ['drafts', 'drafts/a.md', true],
    ['drafts/', 'x/drafts/y/a.md', true],
    ['drafts', 'drafts.md', false],
    ['*.draft.md', 'x/a.draft.md', true],
    ['*.draft.md', 'x/a.md', false],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['/a.md', 'a.md', true],
    ['/x/a.md', 'y/x/a.md', false],
    ['./x/*.md', 'x/a.md', true],
    ['x/*.md', 'x/y/a.md', false],
    ['x/**/a.md', 'x/a.md', true],
    ['x/**/a.md', 'x/y/z/a.md', true],
    ['x/**/a.md', 'x/y/z/b.md', false],
    ['**/y/*', 'x/y/z', true],
    ['x/**', 'x/a.md', true],
    ['**', 'a.md', true],
    ['a*b*c.md', 'a-b-b-c.md', true],
    ['a*b*c', 'a-b-b-c.md', false],
    ['*', 'x/a.md', true],
    ['x/y', 'x', false],
    ['.*', 'x.md', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(isIgnored(path, [pattern])).toBe(expected);
  });

  test('takes no longer the more stars there are', () => {
    const path = `${'a'.repeat(250)}/`.repeat(16);
    expect(isIgnored(path, Array(50).fill('*a'.repeat(49) + 'b'))).toBe(false);
  });

  const topic = (title: string) =>
    `---\ntitle: ${title}\n---\n\n## Q\n\nWhat?\n\n- [x] a\n- [ ] b\n`;
  const index = (ignore: string) => source('index.md', `---\ntitle: B\nignore: ${ignore}\n---\n`);

  test('is not read, and nothing is told of it', () => {
    const { bank, diagnostics } = loadFiles(
      index('[drafts, "*.bad.md"]'),
      source('a.md', topic('A')),
      source('drafts/b.md', topic('B')),
      source('c.bad.md', '---\ntitle: [\n---\n'),
    );
    expect(bank.topics.map(({ title }) => title)).toEqual(['A']);
    expect(diagnostics).toEqual([]);
  });

  test('is a page that says so itself', () => {
    const page = '---\npeerdrill: ignore\n---\n\n## Q\n\n- [ ] a\n';
    const { bank, diagnostics } = loadFiles(source('a.md', topic('A')), source('b.md', page));
    expect(bank.questions.map(outline)).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    [Array(LIMITS.ignored).fill('x').join(), []],
    [
      Array(LIMITS.ignored + 1)
        .fill('x')
        .join(),
      ['front-matter-schema'],
    ],
    ['x'.repeat(LIMITS.pattern), []],
    ['x'.repeat(LIMITS.pattern + 1), ['front-matter-schema']],
  ])('has a limit: %#', (patterns, rules) => {
    const { diagnostics } = loadFiles(index(`[${patterns}]`), source('a.md', topic('A')));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
  });
});
