import {
  ANSWERS,
  asking,
  type BankFiles,
  bankOf,
  filesOf,
  fill,
  type Growing,
  HEAD,
  idOf,
  INDEX,
  lines,
  numbered,
  type Place,
} from './growing-fills.ts';
import { INDEX_LISTS, LISTS, type TokenPair } from './growing-tokens.ts';

/** As many files as a bank may have, or fewer, by their paths and texts. */
function manyFiles(size: number, file: (at: number) => readonly [string, string]): BankFiles {
  const files = new Map<string, string>();
  for (let at = 0, left = size; left > 0 && at < 9_990; at += 1) {
    const [path, text] = file(at);
    files.set(path, text);
    left -= text.length;
  }
  return Object.fromEntries(files);
}

const small = (front: string) => `---\n${front}\n---\n## Q\n\nW?\n\n- [x] a\n- [ ] b\n`;

/** Paths and texts of small files; `§` is a file's own number. */
const SMALL_FILES: Readonly<Record<string, TokenPair>> = {
  'one concept': ['c/t§.md', small('title: T')],
  'no concept': ['t§.md', small('title: T')],
  'a concept each': ['c§/t.md', small('title: T')],
  'a concept and a name each': ['c§/t§.md', small('title: T')],
  'long names': [`c/${'t'.repeat(100)}§.md`, small('title: T')],
  'deep folders': ['c/a/b/c/d/e/f§/t§.md', small('title: T')],
  'equal names': ['c/f§/t.md', small('title: T')],
  'requires of one': ['c/t§.md', small('title: T\nrequires: [t00000]')],
  'requires of none': ['c/t§.md', small('title: T\nrequires: [none-§]')],
  'requires of itself': ['c/t§.md', small('title: T\nrequires: [t§]')],
  'unknown keys': ['c/t§.md', small('title: T\nkey§: a')],
  'equal questions': ['c/t§.md', `${HEAD}## Q\n\nWhich of these words is it?\n\n${ANSWERS}`],
  nothing: ['c/t§.md', ''],
  'a line': ['c/t§.md', 'a\n'],
  'front matter alone': ['c/t§.md', '---\ntitle: T\n---\n'],
  'broken front matter': ['c/t§.md', '---\ntitle: "T\n---\n'],
  'missing pictures': ['c/t§.md', `${HEAD}## Q\n\n![a](p§.png)\n\nW?\n\n${ANSWERS}`],
  suppressions: ['c/t§.md', `${HEAD}<!-- check-disable-file a§: b -->\n\n## Q\n\nW?\n\n${ANSWERS}`],
  'titles alone': ['c/t§.md', `${HEAD}${'## a\n'.repeat(50)}`],
  'parts of a topic': [
    'c/p/t§.md',
    '---\nquestion: W§?\nanswers:\n- text: a\n  correct: true\n- text: b\n---\n',
  ],
  gift: ['c/t§.gift', 'W§? {=a ~b}\n'],
  csv: ['c/t§.csv', 'question,a,b,correct\nW§?,x,y,A\n'],
  json: ['c/t§.json', '[{"question":"W§?","options":["a","b"],"correct":0}]'],
  'check boxes of others': ['c/t§.md', '### W§?\n\n- [ ] a\n- [x] b\n'],
  letters: ['c/t§.md', '## W§?\n\nA. a\nB. b\n\nAnswer: A\n'],
};

/** What a file can have nearly a thousand of. */
const TINY: Readonly<Record<string, string>> = {
  'small questions': '## §\n\n- [x] a\n- [ ] b\n',
  'equal questions': '## a\n\n- [x] a\n- [ ] b\n',
  'questions without a title': '##\n',
  'questions without an answer': '## §\n',
  'questions without a correct answer': '## §\n- [ ] a\n- [ ] b\n',
  'questions with many faults': '## §\n-[x] a\n[b][c] [d][e]\n',
  cases: '# §\n',
};

/** Which files, by their numbers, each file requires. */
const CHAINS: Readonly<Record<string, (at: number) => readonly number[]>> = {
  'the one before': (at) => [at - 1],
  'the one behind': (at) => [at + 1],
  'ten before': (at) => Array.from({ length: 10 }, (_, more) => at - more - 1),
  'those at half and a third': (at) => [Math.floor(at / 2), Math.floor(at / 3)],
};

/** Banks of many small files. */
export function manySmallFiles(): Growing {
  const single = Object.entries(SMALL_FILES).flatMap(([name, [path, text]]): Growing => {
    const make = (size: number) =>
      manyFiles(size, (at) => [numbered(path, at), numbered(text, at)]);
    const listed = INDEX.replace('id: c', 'id: other');
    return [
      [`files, ${name}`, make],
      [`files, ${name}, not listed`, (size) => ({ ...make(size), 'index.md': listed })],
    ];
  });
  const chains = Object.entries(CHAINS).map(([name, required]): Growing[number] => [
    `files that require ${name}`,
    (size) =>
      manyFiles(size, (at) => {
        const ids = required(at).map((other) => `t${idOf(Math.max(0, other))}`);
        return [`c/t${idOf(at)}.md`, small(`title: T\nrequires: [${ids.join(', ')}]`)];
      }),
  ]);
  const tiny = Object.entries(TINY).map(([name, text]): Growing[number] => [
    `files of ${name}`,
    (size) => filesOf(size, 900, (at) => numbered(text, at)),
  ]);
  return [...single, ...chains, ...tiny, ['files, a concept each, all listed', conceptsListed]];
}

function conceptsListed(size: number): BankFiles {
  const all = manyFiles(size * 0.75, (at) => [`c${idOf(at)}/t.md`, small('title: T')]);
  const ids = Object.keys(all).map((path) => `  - id: ${path.split('/')[0] ?? ''}\n`);
  return { ...all, 'index.md': `---\ntitle: B\nconcepts:\n${ids.join('')}---\n` };
}

/** Front matter has a limit of its own, and of more than that nothing is read. */
const FRONT = 240 * 1024;

/** Front matter of a topic, and of `index.md`, that a text is all of. */
export const topicFront: Place = (text) =>
  bankOf(`---\ntitle: T\n${text.slice(0, FRONT)}\n---\n\n## Q\n\nW?\n\n${ANSWERS}`);
export const indexFront: Place = (text) => ({
  ...asking('What?'),
  'index.md': `---\ntitle: B\n${text.slice(0, FRONT)}\n---\n\nB.\n`,
});

const listOf = ([key, item]: TokenPair, size: number) =>
  `${key}\n${lines(item, Math.min(size, FRONT - 500))}`;

/** Lists in front matter, alone and above as many questions as there is room for. */
export function lists(): Growing {
  const alone = (name: string, all: readonly TokenPair[], place: Place): Growing =>
    all.map((list) => [`${name} ${JSON.stringify(list)}`, (size) => place(listOf(list, size))]);
  return [
    ...alone('front matter, a list', LISTS, topicFront),
    ...alone('index.md, a list', INDEX_LISTS, indexFront),
    ...aboveQuestions(),
    ...['Old', 'Old Old', 'Old a Old', '.Old', 'a Old'].map((start): Growing[number] => [
      `names that begin with "${start}"`,
      (size) => ({
        'index.md': `---\ntitle: B\nterms:\n${namesFrom(start, Math.min(size / 2, FRONT - 500))}---\n`,
        ...filesOf(size / 2, 900, (at) => question(at, `${`${start} `.repeat(60)}\n`)),
      }),
    ]),
  ];
}

/** What a file says once and each of its questions has. */
function aboveQuestions(): Growing {
  const many = (size: number, more: string) =>
    fill(Math.min(size, 90_000), (at) => question(at, more));
  const topics = LISTS.flatMap((list) =>
    ['', '<!-- tags: [own] -->\n\n'].map((more): Growing[number] => [
      `${JSON.stringify(list)} above questions ${more.trim()}`,
      (size) => bankOf(`---\ntitle: T\n${listOf(list, size / 2)}---\n${many(size / 2, more)}`),
    ]),
  );
  const indexes = INDEX_LISTS.map((list): Growing[number] => [
    `${JSON.stringify(list)} of questions`,
    (size) => ({
      'index.md': `---\ntitle: B\n${listOf(list, size / 2)}---\n`,
      ...filesOf(size / 2, 900, (at) => question(at, '')),
    }),
  ]);
  const cases = [
    'a ',
    'See the diagram.\n\n',
    '![a](§.png)\n',
    '[a](b)\n',
    'Old name ',
    '- a\n',
  ].map((token): Growing[number] => [
    `a case of ${JSON.stringify(token)} above questions`,
    (size) => {
      const text = (length: number) =>
        fill(length, (at) => numbered(token, at) + (at % 99 === 98 ? '\n' : ''));
      const half = Math.min(size / 2, 5_000);
      const files = Math.ceil(size / 2 / half);
      return Object.fromEntries(
        Array.from({ length: files }, (_, at) => [
          `c/t${at}.md`,
          `${HEAD}<!-- questions -->\n\n# C\n\n${text(half)}\n${fill(half, (own) => `\n## ${idOf(own)}\n\n- [x] a\n- [ ] b\n`)}`,
        ]),
      );
    },
  ]);
  return [...topics, ...indexes, ...cases];
}

const question = (at: number, more: string) =>
  `\n## Q ${idOf(at)}\n\n${more}What Old ${at} is Old ${idOf(at)}?\n\n${ANSWERS}`;

/** Names of one beginning, each longer than the one before. */
function namesFrom(start: string, size: number): string {
  return fill(size - 4_000, (at) => `  ${start}${' b'.repeat(at % 2_000)}${at}: New\n`);
}
