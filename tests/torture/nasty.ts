import type { Random } from '../../bench/learning/random.ts';

/** What has broken a reader, a terminal or a format somewhere. */
const NASTY = [
  ...['\0', '\x07', '\b', '\t', '\v', '\f', '\r', '\r\n', '\x1b', '\x1b[2J', '\x1b]0;x\x07'],
  ...['\x1b]8;;https://a.example\x1b\\', '\x7f', '\x80', '\x85', '\x90', '\x9b31m', '\x9d'],
  ...['\u00a0', '\u00ad', '\u061c', '\u200b', '\u200c', '\u200d', '\u200e', '\u2028', '\u2029'],
  ...['\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\u3000', '\ufeff', '\ufffb', '\uffff'],
  ...['\u{e0041}', '\u{10ffff}', 'e\u0301', '回線', '👩‍👩‍👧‍👦', 'ﷺ', 'İ', 'ß', '\u0345'.repeat(9)],
  ...['::error::', '##[group]', '%0A', '<script>', ']]>', '&#0;', '<!--', '-->', '<?', '<![CDATA['],
  ...['__proto__', 'constructor', 'toString', 'NaN', '1e999', '-0', '..', '../', '/', '\\'],
];

/** What question files are made of. */
const GRAMMAR = [
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    ' ',
    '  ',
    '    ',
    '\n  ',
    '\n    ',
    '\n\t',
    '\n---\n',
    '---\n',
    '---js\n',
  ],
  ...['<!-- questions -->\n', '\n# ', '\n## ', '\n### ', '\n##', '\n===\n', '\n---', '\n***\n'],
  ...[
    '\n- [x] ',
    '\n- [ ] ',
    '\n- [] ',
    '\n-[x] ',
    '\n* [X] ',
    '\n+ [ ] ',
    '\n1. ',
    '\n1) [x] ',
    '\n- ',
  ],
  ...[
    '\n> ',
    '\n  > ',
    '\n> [!TIP]\n> ',
    '\n>',
    '\n```\n',
    '\n~~~',
    '\n````md\n',
    '`',
    '``',
    '<pre>\n',
  ],
  ...[
    '\n| a | b |\n| - | - |\n| c | d |\n',
    '\n| a | b |',
    '\n|:-|-:|',
    '|',
    '\\|',
    '<!-- id: ',
    ' -->\n',
  ],
  ...['\n<!-- kind: matching -->\n', '\n<!-- kind: ordering -->\n', '\n<!-- kind: typed -->\n'],
  ...[
    '\n<!-- check-disable length-cue: x -->\n',
    '\n<!-- check-disable-file: x -->\n',
    '<!-- shuffle: ',
  ],
  ...[
    '[[',
    ']]',
    '[[a|b]]',
    '[a](b)',
    '![](x.png)',
    '[x]: y\n',
    '\n[x]: https://a.example "t"\n',
    '**',
    '_',
  ],
  ...[
    '8..10',
    '1500 ± 50',
    '−1',
    '50 %',
    '1,000',
    'True',
    'False',
    'Yes',
    'A. ',
    'Choose two',
    'All of the above',
  ],
  ...[
    'option C',
    'title: ',
    'references: [',
    'requires: ',
    'terms:\n',
    'exam: {questions: ',
    'concepts:\n  - ',
  ],
  ...[
    '&a ',
    '*a',
    '!!js/function ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ': ',
    ' #',
    '"',
    "'",
    '|\n',
    '>\n',
    '? ',
    '<<: ',
  ],
];

const WORDS = [
  'a',
  'Z',
  '7',
  'Which one?',
  'peering',
  'the BGP session',
  'is not',
  'circuits',
  'x'.repeat(120),
];

/** One of a list. */
export function oneOf<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** So many pieces of nasty text, grammar and plain words in a row. */
export function soup(random: Random, most: number): string {
  const pieces = Array.from({ length: Math.floor(random() * (most + 1)) }, () =>
    oneOf(random, oneOf(random, [NASTY, GRAMMAR, GRAMMAR, WORDS])),
  );
  return pieces.join('');
}
