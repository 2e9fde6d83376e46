import { lists, manySmallFiles, indexFront, topicFront } from './growing-files.ts';
import {
  ANSWERS,
  apart,
  asking,
  type BankFiles,
  bankOf,
  eachOf,
  eachPair,
  type Fill,
  filesOf,
  fill,
  type Grow,
  type Growing,
  HEAD,
  idOf,
  INDEX,
  LINE,
  lines,
  numbered,
  oneLine,
  packed,
  paragraphs,
  type Place,
  sloping,
} from './growing-fills.ts';
import { FOREIGN } from './growing-foreign.ts';
import {
  BLOCK_PAIRS,
  BLOCKS,
  row,
  SETTINGS,
  SPAN_PAIRS,
  SPANS,
  WORDS,
  YAML,
} from './growing-tokens.ts';

/** Where a text can stand in a bank. */
const PLACES = {
  note: (text) => bankOf(`${HEAD}${text}\n\n<!-- questions -->\n\n## Q\n\nWhat?\n\n${ANSWERS}`),
  stem: asking,
  explanation: (text) => bankOf(`${HEAD}## Q\n\nWhat?\n\n- [x] a\n- [ ] b\n\n${text}\n`),
  case: (text) =>
    bankOf(`${HEAD}<!-- questions -->\n\n# C\n\n${text}\n\n## Q\n\nWhat?\n\n${ANSWERS}`),
  'below an answer': (text) =>
    bankOf(`${HEAD}## Q\n\nWhat?\n\n- [x] a\n${text.replace(/^(?=.)/gm, '  ')}\n- [ ] b\n`),
  introduction: (text) => ({ ...asking('What?'), 'index.md': `${INDEX}\n${text}\n` }),
  setting: (text) => asking(`<!-- ${text} -->\n\nWhat?`),
  typed: (text) => asking(`<!-- kind: typed -->\n\nWhat?\n\n${text}`),
  matching: (text) => bankOf(`${HEAD}## Q\n\n<!-- kind: matching -->\n\nMatch.\n\n${text}\n`),
  ordering: (text) => bankOf(`${HEAD}## Q\n\n<!-- kind: ordering -->\n\nOrder.\n\n${text}\n`),
  page: (text) => bankOf(text),
} as const satisfies Readonly<Record<string, Place>>;

type PlaceName = keyof typeof PLACES;

const PROSE: readonly PlaceName[] = [
  ...(['note', 'stem', 'explanation', 'case', 'below an answer', 'introduction'] as const),
];

/** The same in several places. */
const within = (
  names: readonly PlaceName[],
  make: (name: string, place: Place) => Growing,
): Growing => names.flatMap((name) => make(name, PLACES[name]));

/** Below the limit of an answer. */
const ANSWER = 1_900;

/** Answers of a token each, as many to a question as there may be. */
const answers: Fill = (token, size) =>
  fill(size, (at) => {
    const text = fill(ANSWER, () => numbered(token, at)).slice(0, ANSWER);
    return `${at % 26 === 0 ? `\n## Q ${idOf(at)}\n\nWhat?\n\n- [x]` : '- [ ]'} ${text}\n`;
  });

/** Questions that have a token in all their texts. */
function questions(token: string, size: number): BankFiles {
  const one = (at: number) => {
    const said = numbered(token, at);
    const id = idOf(at);
    return `\n## Q ${id} ${said}\n\nWhat ${said} is ${id}?\n\n- [x] ${said} b\n- [ ] c ${said}\n  > d ${said}\n\nBecause ${said}.\n`;
  };
  return { 'index.md': INDEX, ...filesOf(size, 900, one) };
}

function spans(): Growing {
  const tokens = [...SPANS, ...WORDS];
  const topic: Place = (text) => bankOf(HEAD + text);
  const cells: Place = (text) => PLACES.matching(`| a | b |\n| - | - |\n${text}`);
  const titles = packed(500, '## ', `\n\nWhat?\n\n${ANSWERS}\n`);
  return [
    ...within(PROSE, (name, place) =>
      eachOf(`${name}, long lines of`, tokens, place, packed(LINE)),
    ),
    ...eachOf('stem, lines of', tokens, asking, lines),
    ...eachOf('stem, one line of', tokens, asking, oneLine),
    ...eachPair('stem, nested', SPAN_PAIRS, asking, apart('', LINE)),
    ...eachPair('stem, nested in paragraphs', SPAN_PAIRS, asking, apart('', 400)),
    ...eachPair('stem, halves of', SPAN_PAIRS, asking, apart('')),
    ...eachPair('stem, lines in halves of', SPAN_PAIRS, asking, apart('\n')),
    ...eachOf('answers of', tokens, topic, answers),
    ...eachOf('titles of', tokens, topic, titles),
    ...eachOf('feedback of', tokens, PLACES['below an answer'], packed(500, '> ')),
    ...eachOf('cells of', tokens, cells, packed(500, '| a | ', ' |\n')),
    ...tokens.map((token): Growing[number] => [
      `questions with ${JSON.stringify(token)}`,
      (size) => questions(token, size),
    ]),
  ];
}

/** Two signs in turn: for what one of them leaves open, each of the other may look to the end. */
function mixed(): Growing {
  const signs = row('*¦**¦_¦`¦``¦[¦]¦](¦(¦)¦<¦>¦!¦\\¦"¦&¦|¦[[¦]]¦<!--¦-->¦~¦a¦ ¦\n');
  return signs.flatMap((first) =>
    signs
      .filter((second) => second !== first)
      .map((second): Growing[number] => [
        `stem, in turn ${JSON.stringify([first, second])}`,
        (size) => asking(packed(LINE)(first + second, size)),
      ]),
  );
}

function blocks(): Growing {
  const places: readonly PlaceName[] = [...PROSE, 'typed', 'matching', 'ordering', 'page'];
  return [
    ...within(places, (name, place) => eachOf(`${name}, lines of`, BLOCKS, place, lines)),
    ...within(['note', 'stem', 'below an answer'], (name, place) => [
      ...eachOf(`${name}, paragraphs of`, BLOCKS, place, paragraphs),
      ...eachOf(`${name}, deeper and deeper`, BLOCKS, place, sloping),
      ...eachPair(`${name}, halves of`, BLOCK_PAIRS, place, apart('\n')),
      ...eachPair(`${name}, paragraphs in halves of`, BLOCK_PAIRS, place, apart('\n\n')),
      ...eachPair(`${name}, again and again`, BLOCK_PAIRS, place, apart('\n', 30)),
    ]),
    ...eachOf('a setting, lines of', SETTINGS, PLACES.setting, lines),
    ...eachOf('a setting, one line of', SETTINGS, PLACES.setting, oneLine),
    ...eachOf('a setting, with commas, of', SETTINGS, PLACES.setting, packed(LINE, '', ',\n')),
    ...eachOf('comments with', SETTINGS, asking, packed(1, '<!-- ', ' -->\n')),
  ];
}

function fronts(): Growing {
  const both: readonly (readonly [string, Place])[] = [
    ['front matter', topicFront],
    ['index.md', indexFront],
  ];
  return both.flatMap(([name, place]) => [
    ...eachOf(`${name}, lines of`, YAML, place, lines),
    ...eachOf(`${name}, long lines of`, YAML, place, packed(LINE)),
    ...eachOf(`${name}, deeper and deeper`, YAML, place, sloping),
  ]);
}

function foreign(): Growing {
  return Object.entries(FOREIGN).flatMap(([name, { file, head, tokens }]): Growing => {
    const place: Place = (text) => ({ [file]: head + text });
    return [
      ...eachOf(`${name}, one line of`, tokens, place, oneLine),
      ...eachOf(`${name}, lines of`, tokens, place, lines),
      ...eachOf(`${name}, long lines of`, tokens, place, packed(LINE)),
      ...(/\.mdx?$/.test(file) ? eachOf(`${name}, lines of`, BLOCKS, place, lines) : []),
    ];
  });
}

/** Banks by name: every token of the grammar and of foreign formats wherever it can stand, in every order. */
export function growing(): ReadonlyMap<string, Grow> {
  return new Map([
    ...spans(),
    ...mixed(),
    ...blocks(),
    ...fronts(),
    ...lists(),
    ...manySmallFiles(),
    ...foreign(),
  ]);
}
