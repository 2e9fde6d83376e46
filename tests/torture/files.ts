import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../bench/learning/random.ts';
import { oneOf, soup } from './nasty.ts';

/** The files of a bank, by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Real question files to be spoilt: those shipped, and those that show what each rule finds. */
const models = ['questions', 'tests/fixtures/rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8')),
);

/** A small bank that nobody would write: noise, real questions with noise in them, broken bytes. */
export function hostileFiles(random: Random): Files {
  const files: Record<string, Uint8Array> = { [nameOf(random)]: fileOf(random) };
  if (random() < 0.2) files['questions/index.md'] = encoded(random, indexOf(random));
  if (random() < 0.2) files['questions/two/b.md'] = fileOf(random);
  return files;
}

function nameOf(random: Random): string {
  if (random() < 0.8) return 'questions/one/a.md';
  return `questions/${soup(random, 3).replaceAll('/', '')}x.md`;
}

function fileOf(random: Random): Uint8Array {
  const make = oneOf(random, [noise, wrapped, wrapped, spoilt, spoilt]);
  return encoded(random, make(random));
}

const noise = (random: Random): string => soup(random, 60);

const indexOf = (random: Random): string =>
  `---\ntitle: ${soup(random, 2)}\nconcepts:\n  - id: ${soup(random, 2)}\n${soup(random, 12)}\n---\n${soup(random, 10)}`;

/** Two questions that would do but for what stands in them. */
function wrapped(random: Random): string {
  const put = (): string => (random() < 0.3 ? soup(random, 6) : 'A word');
  return `---\ntitle: ${put()}\nreferences: [${put()}]\n---\n\n${put()}\n\n<!-- questions -->\n
## ${put()}\n\n${put()}\n\n${put()}?\n\n> [!TIP]\n> ${put()}\n
- [x] ${put()}\n- [ ] ${put()} b\n  > ${put()}\n- [ ] ${put()} c\n\n${put()}\n
## Two ${put()}\n\n<!-- ${oneOf(random, ['kind: ordering', 'kind: matching', 'kind: typed', put()])} -->\n
Which ${put()} [[${put()}]]?\n\n${oneOf(random, BODIES)}${put()}\n`;
}

const BODIES = [
  '1. One\n2. Two\n3. ',
  '| L | R |\n| - | - |\n| a | b |\n| c | ',
  '- [x] 8..10\n- [x] ',
  '- [x] BGP\n- [x] ',
  '',
];

/** A stretch of a real file with pieces cut out, doubled or put in. */
function spoilt(random: Random): string {
  const model = oneOf(random, models);
  const from = random() < 0.5 ? 0 : model.indexOf('\n## ', Math.floor(random() * model.length));
  const stretch = model.slice(Math.max(0, from)).slice(0, 400 + Math.floor(random() * 2_000));
  return withPieces(random, stretch);
}

/** A text with pieces cut out, doubled or put in. */
export function withPieces(random: Random, whole: string): string {
  let text = whole;
  for (let times = Math.floor(random() * 6); times > 0; times--) {
    const at = Math.floor(random() * text.length);
    const to = at + Math.floor(random() * random() * 80);
    const put = oneOf(random, ['', soup(random, 3), text.slice(at, to).repeat(2)]);
    text = text.slice(0, at) + put + text.slice(to);
  }
  return text;
}

/** As bytes, now and then with other line ends, a byte order mark, or bytes that are no UTF-8. */
export function encoded(random: Random, text: string): Uint8Array {
  const ended = random() < 0.1 ? text.replaceAll('\n', oneOf(random, ['\r\n', '\r'])) : text;
  const bytes = new TextEncoder().encode(random() < 0.05 ? `\ufeff${ended}` : ended);
  if (random() < 0.06 && bytes.length > 0)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}
