import { expect, test } from '@jest/globals';
import { checkBank } from '../../src/check/run-rules.ts';

const question = '## Q\n\nWhich?\n\n- [x] One\n- [ ] Two\n';

function topic(path: string, requires: readonly string[]) {
  const text = `---\ntitle: T\nrequires: [${requires.join(', ')}]\n---\n\nNote.\n\n${question}`;
  return { file: path, path, content: new TextEncoder().encode(text) };
}

function idsOf(sources: readonly ReturnType<typeof topic>[]): readonly string[] {
  const setting = { today: '2026-11-24' };
  return checkBank(sources, { readers: [], rules: [], setting }).bank.topics.map(({ id }) => id);
}

test('topics stand behind those they build on, else in the order of their files', () => {
  const sources = [topic('c/a.md', ['z']), topic('c/b.md', []), topic('c/z.md', ['b'])];
  expect(idsOf(sources)).toEqual(['b', 'z', 'a']);
});

test('a topic of another concept counts too', () => {
  const sources = [topic('c/a.md', ['z']), topic('c/b.md', []), topic('d/z.md', [])];
  expect(idsOf(sources)).toEqual(['b', 'a', 'z']);
});

test('a chain as long as a bank may be is no danger', () => {
  const sources = Array.from({ length: 5000 }, (_, n) =>
    topic(
      `c/t${String(n).padStart(4, '0')}.md`,
      n === 4999 ? [] : [`t${String(n + 1).padStart(4, '0')}`],
    ),
  );
  expect(idsOf(sources)[0]).toBe('t4999');
});
