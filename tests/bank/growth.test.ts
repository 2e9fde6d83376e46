import { describe, expect, test } from '@jest/globals';
import type { Source } from '../../src/bank/source-file.ts';
import { contextLost } from '../../src/check/rules/context-lost.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import { source } from './reading.ts';

const RULES = [contextLost];

const HEAD = '---\ntitle: T\n---\n\n';
const ANSWERS = '- [x] a\n- [ ] b\n\nBecause.\n';

/** Lines up to so many characters. */
function lines(size: number, line: (at: number) => string): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    const part = line(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

const body = (text: string) => [source('c/a.md', HEAD + text)];
const asking = (text: string) => body(`## Q\n\n${text}\n\n${ANSWERS}`);
const word = (at: number) => at.toString(36).padStart(8, 'a');
const question = (at: number) =>
  `---\ntitle: T\nrequires: [tpoic-${word(at)}]\n---\n\n## Q\n\nWhat?\n\n${ANSWERS}`;

/** Banks of about so many characters, each of which once took the square of them. */
const SHAPES: Readonly<Record<string, (size: number) => readonly Source[]>> = {
  'empty lines below a figure that is missing': (size) =>
    asking(`See the diagram.\n\n<textarea>\n${'\n'.repeat(size)}</textarea>`),
  'topics that require what there is not': (size) =>
    Array.from({ length: size / 100 }, (_, at) => source(`c/topic-${word(at)}.md`, question(at))),
  'concepts that are not listed': (size) => [
    source(
      'index.md',
      `---\ntitle: B\nconcepts:\n${lines(size / 2, (at) => `  - id: concept-${word(at)}\n`)}---\n`,
    ),
    ...Array.from({ length: size / 200 }, (_, at) =>
      source(`cnocept-${word(at)}/t${at}.md`, `${HEAD}## Q\n\nWhat?\n\n${ANSWERS}`),
    ),
  ],
  'quotes below an answer': (size) =>
    body(`## Q\n\nWhat?\n\n- [x] a\n${lines(size, () => '  > q\n\n')}- [ ] b\n`),
  'keys of settings': (size) =>
    asking(`<!-- id: x,\n${lines(size, (at) => `k${at}: a,\n`)}tags: [x] -->\n\nWhat?`),
  'comments that set something': (size) =>
    asking(`${lines(size, (at) => `<!-- id: k${at} -->\n`)}\nWhat?`),
  'comments behind a long comment': (size) =>
    asking(`<!-- ${'\n'.repeat(size / 2)}-->${'<!---->'.repeat(size / 14)}\n\nWhat?`),
  'keys of front matter': (size) => [
    source(
      'c/a.md',
      `---\ntitle: T\n${lines(size, (at) => `k${at}: a\n`)}---\n\n## Q\n\nWhat?\n\n${ANSWERS}`,
    ),
  ],
  'links with labels': (size) =>
    body(`[a]: https://a.example\n\n## Q\n\n${lines(size, () => '[b][a]\n')}\n\n${ANSWERS}`),
};

/** Milliseconds of the processor that reading a bank so many times takes, the shortest of some. */
function timeOf(sources: readonly Source[], times: number): number {
  let least = Infinity;
  for (let run = 0; run < 2; run += 1) {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1)
      checkBank(sources, { readers: [], rules: RULES, setting: { today: '2026-11-24' } });
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('ten times as much takes at most twenty times as long', () => {
  test.each(Object.entries(SHAPES))('%s', (_, make) => {
    const [small, large] = [make(10_000), make(100_000)];
    timeOf(small, 1);
    let ratio = Infinity;
    // Garbage is collected when it likes: what really grows does so every time.
    for (let again = 0; again < 3 && ratio >= 20; again += 1)
      ratio = timeOf(large, 1) / (timeOf(small, 4) / 4);
    expect(ratio).toBeLessThan(20);
  });
});
