import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../bench/learning/random.ts';
import { oneOf } from './nasty.ts';

/** What makes Markdown of words, or nearly. */
const INLINE = [
  ...[
    'a',
    'b c',
    'NOT',
    '**x**',
    '*y*',
    '_z_',
    '__',
    '*',
    '**',
    '_',
    '`k`',
    '``k`',
    '`',
    '回',
    '“q”',
  ],
  ...[
    '~~s~~',
    '[l](u)',
    '[l](https://a.b/c) ',
    '![i](u "t")',
    ']',
    '](x)',
    '!',
    'a[0]',
    '<https://a.b>',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<!-- c -->',
    'x<!-- c',
    '-->',
    '<!-->',
    '<x@y.z>',
    ' https://a.b/c ',
    '<a',
  ],
  ...['&lt;', '&gt;', '&nbsp;', '&amp;amp;', '&copy;', '&#62;', '&x;', '\\*', '\\', '\\\\', '#'],
  ...['|', '>', '1.', ' ( ', ')', '.', '2 * 3', 'foo__bar', '[r]', '[l][r]', '[r][]', '$x$', '  '],
  ...[
    '`a  b`',
    '`` ` ``',
    '`<b>`',
    '`<!-- c -->`',
    '`[l](https://a.b/c) `',
    '\u200d',
    '\u00ad',
    '\u202e',
  ],
];

/** What begins another block in other places. */
const STARTS = [
  ...[
    '> ',
    '>',
    '>> ',
    '+ ',
    '- ',
    '* ',
    '1. ',
    '7) ',
    '# ',
    '## ',
    '###',
    '***',
    '---',
    '___',
    '===',
  ],
  ...['    ', '<div>', '<b>', '<!-- c --> ', '<!-- keep the NOT --> ', '| a | b |', ':-', '|-'],
  ...['[x]', '[ ] ', '[!TIP] ', '&gt; ', '\\> ', '`>` ', '[r]: u', '$', '%', ':', '-- ', '-x'],
];

/** What would hide the rest of the file, but for behind a check box. */
const HIDING = ['```', '~~~ ', '<!-- c ', '<pre> ', ...STARTS];

const PLAIN = [
  'Which of these holds?',
  'A word',
  'the BGP session',
  'a circuit',
  'Because.',
  'x < y',
];

function line(random: Random, starts = STARTS): string {
  if (random() < 0.3) return oneOf(random, PLAIN);
  const pieces = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    random() < 0.3 ? ` ${oneOf(random, INLINE)} ` : oneOf(random, INLINE),
  );
  const begins = random() < 0.3 ? oneOf(random, starts) : random() < 0.5 ? 'w ' : '';
  return begins + pieces.join('').trimStart();
}

const MARKS = ['> ', '- ', '* ', '1. ', '1) ', '+   ', '  '];

const BLOCKS = [
  ['### h *x*'],
  ['```js', '- x', '', '<!-- c -->', '```'],
  ['~~~', '**not strong**', '~~~'],
  ['w', '', '    code', '', '      y', ''],
  ['<div>', 'x **y**', '</div>', ''],
  ['<!-- c', 'd -->'],
  ['<!-- c -->'],
  ['<!-- c --> text', 'more'],
  ['| a | b |', '| - | - |', '| `c` | *d* |', '| \\| | &lt; |'],
  ['', 'a | b', '-|-', '1 | <!-- c -->'],
  ['> w', 'lazy *w*', ''],
  ['- w', '  - v', '    w', ''],
  ['3. w', '   > w', '4. v', ''],
  ['w', '***', 'w'],
  [''],
] as const;

function block(random: Random): readonly string[] {
  const lines =
    random() < 0.6
      ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => line(random))
      : oneOf(random, BLOCKS);
  return random() < 0.2 ? within(oneOf(random, MARKS), lines) : lines;
}

function within(mark: string, lines: readonly string[]): readonly string[] {
  return lines.map(
    (text, at) => (at === 0 || mark === '> ' ? mark : ' '.repeat(mark.length)) + text,
  );
}

function blocks(random: Random, most: number): readonly string[] {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, () => [
    ...block(random),
    '',
  ]).flat();
}

function choice(random: Random, box: string): readonly string[] {
  const first = `- [${box}] ${random() < 0.9 ? line(random, HIDING) : ''}`;
  const more = random() < 0.2 ? blocks(random, 2) : [];
  const feedback = random() < 0.4 ? block(random).map((text) => `> ${text}`) : [];
  return [first, ...[...more, ...feedback].map((text) => (text === '' ? text : `  ${text}`))];
}

function question(random: Random, number: number): string {
  const boxes = [' ', 'x', ...Array.from({ length: Math.floor(random() * 3) }, () => ' ')];
  const comment = random() < 0.2 ? ['<!-- a note of mine -->', ''] : [];
  const hint = random() < 0.2 ? ['> [!TIP]', `> w ${line(random)}`, ''] : [];
  return [
    ...[`## Question ${number}`, '', ...comment, line(random), '', ...blocks(random, 2), ...hint],
    ...[...boxes.flatMap((box) => choice(random, box)), '', ...blocks(random, 3)],
  ].join('\n');
}

const FRONT = '---\ntitle: T\nreferences: [https://a.b/c]\n---\n\nNote.\n\n<!-- questions -->\n\n';

function made(random: Random): string {
  const questions = Array.from({ length: 12 }, (_, number) => question(random, number));
  const defined = random() < 0.3 ? '\n[r]: https://a.b/c\n' : '';
  return `${FRONT}${questions.join('\n')}\n${defined}`;
}

const models = readdirSync('questions', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !name.endsWith('index.md'))
  .map((name) => readFileSync(path.join('questions', name), 'utf8'));

/** Questions of the shipped bank with pieces cut out, doubled and put in. */
function spoilt(random: Random): string {
  const model = oneOf(random, models);
  const from = model.indexOf('\n## ', Math.floor((random() * model.length) / 2));
  let text = model.slice(from, from + 6_000);
  for (let times = Math.floor(random() * 12); times > 0; times--) {
    const at = Math.floor(random() * text.length);
    // Addresses without brackets end elsewhere for GitHub than for markdown-it, which has none.
    if (/https?:\S*$/.test(text.slice(0, at))) continue;
    const to = at + Math.floor(random() * random() * 20);
    const put = oneOf(random, [
      oneOf(random, INLINE),
      `\n${oneOf(random, STARTS)}`,
      text.slice(at, to).repeat(2),
      '\n',
    ]);
    text = text.slice(0, at) + put + text.slice(to);
  }
  return FRONT + text;
}

/** A file of questions whose texts have all that Markdown can mean, at places where it means something else. */
export function shownFile(random: Random): string {
  return random() < 0.7 ? made(random) : spoilt(random);
}
