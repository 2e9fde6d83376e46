import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Source } from '../../src/bank/source-file.ts';
import { growing } from '../torture/growing.ts';
import type { Grow } from '../torture/growing-fills.ts';
import { sized, timeOf } from '../torture/growth.ts';
import { source } from './reading.ts';

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

const sizedBank = (make: (size: number) => readonly Source[]) => (size: number) =>
  Object.fromEntries(
    make(size).map(({ path, content }) => [
      path,
      content instanceof Uint8Array ? new TextDecoder().decode(content) : '',
    ]),
  );

/** Ten times as much may take so many times as long: what grows as the square takes a hundred times. */
const STEEPEST = 12;

const MIDDLE = 100_000;
const ordinary = growing().get(`questions with ${JSON.stringify('word ')}`);
let yardstick = 0;

beforeAll(async () => {
  if (ordinary === undefined) throw new Error('There are no ordinary questions.');
  yardstick = await timeOf('check', sized(ordinary, MIDDLE), 5);
});

/**
 * How many times as long the tenfold takes, the least of some tries, since garbage is collected when
 * it likes; nothing where it takes no longer than `share` of ordinary questions of as many bytes: signs
 * alone make more objects than words do, and of so many the collector lets none of the small one grow old.
 */
async function steepness(make: Grow, share: number): Promise<number> {
  const large = sized(make, MIDDLE);
  const small = sized(make, MIDDLE / 10);
  let least = Infinity;
  for (let tries = 0; tries < 6 && least >= STEEPEST; tries += 1) {
    const long = await timeOf('check', large, 1);
    if (long <= share * yardstick) return 0;
    least = Math.min(least, long / (await timeOf('check', small, 4)));
  }
  return least;
}

describe('ten times as much takes at most twelve times as long', () => {
  test.each(Object.entries(SHAPES))('%s', async (_, make) => {
    expect(await steepness(sizedBank(make), 0.1)).toBeLessThan(STEEPEST);
  });

  // All of them: npm run bench -- torture growth
  const some = [...growing()].filter((_, index) => index % 37 === 0);

  test('some banks of the tables', async () => {
    const steep: string[] = [];
    for (const [name, make] of some) {
      const times = await steepness(make, 2);
      if (times >= STEEPEST) steep.push(`${name}: ${times.toFixed(1)} times`);
    }
    expect(some.length).toBeGreaterThan(200);
    expect(steep).toEqual([]);
  });
});
