import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Loaded } from '../../src/bank/load.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import { readers } from '../../src/formats/index.ts';
import { isSound } from './soundness.ts';

/** What breaks readers of Markdown and YAML, each alone and next to all others. */
const TOKENS = [
  ...['- ', '* ', '+ ', '1. ', '2) ', '> ', ' ', '    ', '\t', '\n', '\n\n', '\r\n', '\r', '  '],
  ...[
    '[x] ',
    '[ ] ',
    '[X] ',
    '[]',
    '[х] ',
    '-[x] ',
    '- [x] a\n- [ ] b\n',
    '- [x] 8..10\n',
    '- [x] True\n',
  ],
  ...[
    '# ',
    '## ',
    '### ',
    '##',
    '## T\n\n',
    '## T\n\nS?\n\n',
    '---\n',
    '===\n',
    '***\n',
    '----',
    '...\n',
  ],
  ...[
    '```\n',
    '```js\n',
    '````',
    '~~~\n',
    '`',
    '``',
    '<!-- ',
    ' -->',
    '-->\n',
    '<!-- questions -->\n\n',
    '<!-- id: a -->\n',
    '<!-- kind: matching -->\n',
    '<!-- kind: ordering -->\n',
    '<!-- kind: cloze -->\n',
    '<!-- check-disable a: b -->\n',
    '<div>\n',
    '</div>',
    '<pre>',
    '<b>',
    '<?',
    '<![CDATA[',
  ],
  ...[
    '[[',
    ']]',
    '|',
    '\\',
    '[[a|b]]',
    '[a](',
    ')',
    '![](a)',
    '[a]: http://a\n',
    '[a][b]',
    'http://a',
    '<http://a>',
    '| a | b |\n',
    '| - | - |\n',
  ],
  ...[
    'title: ',
    'tags: [',
    '{',
    '}',
    ': ',
    ' #',
    '&a ',
    '*a',
    '!!js ',
    '"',
    "'",
    '__proto__: a\n',
    'constructor',
    '1:1',
    '%YAML',
  ],
  ...[
    'a',
    'b c',
    'True',
    'Choose two. ',
    'Option B ',
    'Both A and B',
    '1,500',
    '±',
    'ü',
    '\u200b',
    '\u202e',
    '\x1b[31m',
    '\0',
    '\ufeff',
    '\ud83d\ude00',
    '[!TIP]\n',
  ],
  ...[
    '#### 1. a\n',
    "<i class='far fa-square'></i> b\n",
    "<i class='fas fa-check-square'></i> c\n",
    '<span data-ttu-id="a">',
    '<span class="sxs-lookup">',
    '</span>',
    '&amp;',
    '&#27;',
  ],
];

const HEAD = '---\ntitle: T\n---\n';
const body = fc
  .array(fc.constantFrom(...TOKENS), { maxLength: 30 })
  .map((tokens) => tokens.join(''));
const text = fc
  .tuple(
    fc.constantFrom(HEAD, `${HEAD}## T\n\nS?\n\n`, `${HEAD}## T\n\n- [x] a\n- [ ] `, '---\n', ''),
    body,
  )
  .map((parts) => parts.join(''));
const encoder = new TextEncoder();

function read(content: string, path = 't.md'): Loaded {
  const sources = [{ file: path, path, content: encoder.encode(content) }];
  return checkBank(sources, { readers, rules: [], setting: { today: '2026-11-24' } });
}

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100_000);

test('whatever a file contains, it is read without a crash, and what is read is true', () => {
  fc.assert(
    fc.property(text, (content) => {
      const loaded = read(content);
      const shown = loaded.texts.get('t.md') ?? content;
      if (!isSound(loaded, shown)) throw new Error(JSON.stringify(loaded, null, 1));
    }),
    { numRuns: RUNS, seed: 20261124 },
  );
});

test('the same bytes give the same bank twice', () => {
  fc.assert(
    fc.property(text, (content) => {
      expect(read(content)).toEqual(read(content));
    }),
    { numRuns: 300, seed: 7 },
  );
});
