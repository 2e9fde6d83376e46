import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plain, wordsOnly } from '../../src/markdown/plain-text.ts';
import { linesOf } from '../../src/markdown/lines.ts';
import { paragraphsOf, proseOfBlocks } from '../../src/markdown/prose.ts';
import { scan } from '../../src/markdown/blocks.ts';
import { foreignOutline, ownOutline, wordsIn } from './outlines.ts';

const RUNS = Number(process.env['RUNS'] ?? 4000);

const words = fc.constantFrom(
  ...[
    'a',
    'b c',
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
    ' ~~s~~ ',
    '回',
    '“q”',
  ],
  ...['[l](u)', '![i](u "t")', '[', ']', '](x)', '!', '<https://a.b>', '<b>', '<br>', '<!-- c -->'],
  ...[
    '&lt;',
    '&nbsp;',
    '&amp;amp;',
    '\\*',
    '\\',
    '#',
    '|',
    '>',
    '1.',
    '(',
    ')',
    '.',
    '2 * 3',
    'foo__bar',
  ],
);
const paragraph = fc
  .array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((line) => `w ${line.join('')}`));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.constantFrom(
    ['## h *x*'],
    ['***'],
    ['```js', '- x', '```'],
    ['w', '', '    code', '', '      y', ''],
    [''],
  ),
  fc.constantFrom(
    ['<div>', 'x **y**', '</div>', ''],
    ['<!-- c', 'd -->'],
    ['| a | b |', '| - | - |', '| `c` | *d* |'],
  ),
  fc.constantFrom(
    ['> w', 'lazy *w*', ''],
    ['- w', 'lazy', '  w', ''],
    ['1. w', '   > w', 'lazy', ''],
  ),
  fc.constantFrom(['w', '| a | b |', '|:-|-:|', '| 1 |', '- w', ''], ['w', '***', 'w']),
);
const marks = fc.constantFrom('> ', '- ', '* ', '1. ', '1) ', '+   ');

/** Blocks below each other, some of them in a quote or an item. */
const markdown = fc
  .array(fc.tuple(fc.array(marks, { maxLength: 2 }), block, fc.boolean()), { maxLength: 6 })
  .map((parts) =>
    parts
      .flatMap(([around, lines, gap]) => [
        ...inside(around, lines),
        ...(gap || around.length > 0 ? [''] : []),
      ])
      .join('\n'),
  );

function inside(around: readonly string[], lines: readonly string[]): readonly string[] {
  return around.reduceRight<readonly string[]>(
    (inner, mark) =>
      inner.map((line, at) => (at === 0 || mark === '> ' ? mark : ' '.repeat(mark.length)) + line),
    lines,
  );
}

const settings = { numRuns: RUNS, seed: 20261201 };

test('what is read and what is shown are the same blocks, spans and words as markdown-it has', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(ownOutline(text)).toEqual(foreignOutline(text));
      expect(plain(`\n${text}`)).toBe(wordsIn(foreignOutline(text)));
    }),
    settings,
  );
});

test('a text that was cut out of its file is read as it was there', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const prose = proseOfBlocks({ file: '', links: new Map() }, scan(linesOf(text)));
      expect(wordsIn(ownOutline(prose?.text ?? ''))).toBe(wordsIn(ownOutline(text)));
    }),
    settings,
  );
});

test('what a check looks at stands in the paragraphs that are shown', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const found = wordsOnly(text);
      expect(found).toHaveLength(text.length);
      for (const { prose } of paragraphsOf('', scan(linesOf(text))))
        for (const [index, line] of prose.text.split('\n').entries()) {
          const start = prose.lines[index];
          const own = found.split('\n')[(start?.line ?? 1) - 1]?.slice((start?.column ?? 1) - 1);
          expect(line.length).toBeLessThanOrEqual((own ?? '').length);
        }
    }),
    { ...settings, numRuns: RUNS / 4 },
  );
});
