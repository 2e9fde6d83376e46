/** What was slow for somebody's parser once: a beginning, and what is said again and again. */
const REPEATED: readonly (readonly [string, string])[] = [
  ...[
    '\r',
    '\n',
    ' ',
    '\t',
    '\0',
    '\n\n',
    ' \n',
    '\r\n',
    '\u2028',
    'x',
    '\ufeff',
    '\u202e',
    '👩‍👩‍👧‍👦',
    'e\u0301',
  ],
  ...[
    '-',
    '- ',
    '- [',
    '- [x]',
    '- [x] ',
    '> ',
    '>',
    '\n> ',
    '\n- [x] a',
    '\n- [x] a\n  > b',
    '\n  - [x] a',
  ],
  ...[
    '#',
    '# ',
    '\n# a',
    '\n## a',
    '\n##a',
    '\n## a\n',
    '\n## a\n\n- [x] b\n- [ ] c\n',
    '\n## Same\n\nx\n\n- [x] b\n',
  ],
  ...[
    '`',
    '``',
    '` ``',
    '\n```',
    '\n~~~\n',
    '\n```\n## a\n```',
    '\n    code',
    '\n\tcode',
    '\\',
    '\\`',
    '*',
    '**a',
    '_ ',
  ],
  ...[
    '[',
    '](',
    '[a](',
    '[a][',
    '![',
    '![](',
    '[[',
    ']]',
    '[[a]] ',
    '[[a|',
    '[a]: b\n',
    '\n[a]: <b',
    '\n[a]: b "c',
  ],
  ...[
    '<',
    '<!--',
    '<!-- ',
    '\n<!-- a -->',
    '\n<!-- kind: typed',
    '-->',
    '<a ',
    '\n<div>',
    '\n<pre>',
    '\n<!-- check-disable a: b -->',
  ],
  ...[
    '|',
    '\n| a | b |',
    '\n| a | b |\n| - | - |',
    '|-',
    '\n1. a',
    '\n1) [x] a',
    '\n9999999999. ',
    '1',
    '1.',
    '..',
    '±',
  ],
  ...[
    'http://a.example ',
    'a@b.c ',
    '&amp;',
    '&#',
    'the ',
    'not ',
    'a. B. ',
    '(',
    '"',
    "'",
    '\n\n\n\n',
    '\n***\n',
    '\na\n===\n',
    '\na\n---\n',
  ],
].map((piece) => [`---\ntitle: T\n---\n\n<!-- questions -->\n\n## Q\n\nWhich?\n`, piece] as const);

const IN_FRONT: readonly (readonly [string, string])[] = [
  ...[
    'a: b\n',
    '- ',
    '[',
    '{',
    '{a: ',
    '[a, ',
    '"',
    "'",
    '|\n',
    '>\n',
    '&a ',
    '*a ',
    '? ',
    '!a ',
    ': ',
    '1:',
    '#',
    ' #a',
    '\t',
  ],
  ...[
    '\\',
    '\n',
    '  ',
    'a',
    '---\n',
    '...\n',
    '%a\n',
    '<<: ',
    'a:\n ',
    '- - ',
    '\ntags: [a]',
    'references:\n  - b\n',
    '\r',
  ],
].map((piece) => [`---\ntitle: `, piece] as const);

const OTHERS: readonly (readonly [string, string])[] = [
  ['', '\r'],
  ['', '\0'],
  ['', '---\n'],
  ['---\ntitle: T\n---\n\n', 'word '],
  ['---\ntitle: T\n---\n\n', '# a\n\n'],
  ['---\ntitle: T\n---\n\n', '- [x] a\n'],
  ['---\ntitle: T\n---\n\n', '**a** `b` [c](d) <br> &lt;\n'],
  ['---\ntitle: T\n---\n\n', '| a | b |\n| - | - |\n| c | d |\n\n'],
  ['---\ntitle: T\n---\n\n<!-- questions -->\n', '\n# Case\n\nx\n'],
  ['---\nlayout: post\n---\n\n', '1. a\n- [x] b\n'],
  ['<span>a</span>', '<span>b. b.</span>\n'],
];

/** Questions that are good, each other than the rest, so that rules and outputs have something to do. */
function manyQuestions(bytes: number): string {
  let text = '---\ntitle: T\n---\n\n<!-- questions -->\n';
  for (let at = 0; text.length < bytes; at++)
    text += `\n## Q${at}\n\nWhich ${at % 97} of ${at % 89} goes to ${at % 83} by ${at % 79}?\n
- [x] The way ${at} that is much longer than the others are, always\n- [ ] B ${at}\n- [ ] All of the above\n`;
  return text;
}

const repeat =
  ([head, piece]: readonly [string, string]) =>
  (bytes: number) =>
    (head + piece.repeat(Math.ceil(bytes / new TextEncoder().encode(piece).length))).slice(
      0,
      bytes,
    );

/** The same with a line end after every 8,000 characters, below the limit of a line. */
const lined =
  ([head, piece]: readonly [string, string]) =>
  (bytes: number) =>
    head +
    `${piece.repeat(Math.ceil(8_000 / piece.length))}\n`
      .repeat(Math.ceil(bytes / 8_000))
      .slice(0, bytes - head.length);

/** A text of so many characters. */
export type Make = (bytes: number) => string;

/** Texts by name, each as a function of its length in characters. */
export function growing(): ReadonlyMap<string, Make> {
  const all = [...REPEATED, ...IN_FRONT, ...OTHERS];
  return new Map<string, Make>([
    ['questions', manyQuestions],
    ...all.map((one) => [JSON.stringify(one), repeat(one)] as const),
    ...all.map((one) => [`${JSON.stringify(one)} in lines`, lined(one)] as const),
  ]);
}
