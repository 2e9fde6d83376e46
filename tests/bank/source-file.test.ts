import { expect, test, describe } from '@jest/globals';
import { decode } from '../../src/bank/source-file.ts';
import type { Loaded } from '../../src/bank/load.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import { LIMITS } from '../../src/bank/limits.ts';
import { readers } from '../../src/formats/index.ts';

describe('decode', () => {
  const decoded = (...bytes: readonly number[]) =>
    decode({ file: 'f', path: 'f', content: Uint8Array.from(bytes) });

  test.each([
    ['ASCII', [0x61, 0x0a], 'a\n'],
    ['two bytes', [0xc3, 0xbc], 'ü'],
    ['three bytes', [0xe2, 0x82, 0xac], '€'],
    ['four bytes', [0xf0, 0x9f, 0x98, 0x80], '😀'],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['nothing', [], ''],
  ])('%s', (_, bytes, text) => {
    expect(decoded(...bytes)).toEqual({ text });
  });

  test.each([
    ['a lone continuation', [0x61, 0x80], 1],
    ['an overlong form', [0xc0, 0xaf], 0],
    ['an overlong form of three', [0xe0, 0x80, 0x80], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
    ['an impossible byte', [0x61, 0x62, 0xff], 2],
    ['a character cut short', [0x61, 0xe2, 0x82], 1],
    ['a wrong third byte', [0xe2, 0x82, 0x20], 0],
    ['a good character before', [0xf0, 0x9f, 0x98, 0x80, 0xf8], 4],
    ['a byte order mark before', [0xef, 0xbb, 0xbf, 0x80], 3],
    ['a written U+FFFD before', [0xef, 0xbf, 0xbd, 0xef, 0xbf, 0x20, 0xef, 0xbf, 0xbd], 3],
  ])('%s does not fit', (_, bytes, offset) => {
    expect(decoded(...bytes)).toMatchObject({
      problem: {
        rule: 'encoding-invalid',
        message: `Not valid UTF-8: the byte at offset ${offset} does not fit. Save the file as UTF-8.`,
      },
    });
  });

  test.each([[[0xff, 0xfe, 0x61, 0x00]], [[0xfe, 0xff, 0x00, 0x61]]])(
    '%j looks like UTF-16',
    (bytes) => {
      expect(decoded(...bytes)).toMatchObject({
        problem: {
          message:
            'Not valid UTF-8: the byte at offset 0 does not fit. It looks like UTF-16. Save the file as UTF-8.',
        },
      });
    },
  );
});

describe('hostile', () => {
  const HEAD = '---\ntitle: T\n---\n';
  const ANSWERS = '- [x] a\n- [ ] b\n';
  const SIZE = 200_000;

  const filled = (part: string, start = '') =>
    start + part.repeat((SIZE - start.length) / part.length);
  const inStem = (part: string) => filled(part, `${HEAD}## T\n\nS?\n\n`);
  const inExplanation = (part: string) => filled(part, `${HEAD}## T\n\nS?\n\n${ANSWERS}\n`);
  const rising = (sign: string, around: (run: string) => string) =>
    HEAD + Array.from({ length: 1200 }, (_, at) => around(sign.repeat(at + 3))).join('');
  const falling = (from: number) =>
    HEAD + Array.from({ length: from }, (_, at) => `## a\n${'`'.repeat(from + 3 - at)}\n`).join('');

  function read(text: string): Loaded {
    const content = new TextEncoder().encode(text).slice(0, LIMITS.file);
    return checkBank([{ file: 't.md', path: 't.md', content }], {
      readers,
      rules: [],
      setting: { today: '2026-11-24' },
    });
  }

  // Each took many seconds, or for ever, in some reader of Markdown or YAML; the test's own time limit tells.
  describe('a whole megabyte of small things does not fill the stack', () => {
    test.each([
      '| a | b |\n',
      '1. a\n',
      '- [x] a\n',
      '<!-- id: a -->\n',
      '[[a]]\n',
      '# a\n',
      '> [!TIP]\n> a\n\n',
    ])('%j', (part) => {
      const start = `${HEAD}## T\n\n<!-- kind: matching -->\n\n| a | b |\n| - | - |\n`;
      expect(read(start + part.repeat(LIMITS.file / part.length)).bank.questions).toEqual([]);
    });
  });

  describe('hostile text is read in time with its length', () => {
    test.each([
      ['bare carriage returns', '\r'.repeat(LIMITS.file)],
      ['carriage returns in front matter', `---\ntitle: T\n${filled('\r')}\n---\n`],
      ['blank lines', filled('\n', HEAD)],
      ['blank lines in front matter', `${filled('\n', '---\n')}---\n`],
      ['remarks in front matter', `${filled(' #\n', '---\n')}---\n`],
      ['keys', `---\n${Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n')}\n---\n`],
      [
        'sexagesimal numbers',
        `---\n${Array.from({ length: 26 }, (_, at) => `k${at}: ${'1:'.repeat(4900)}`).join('\n')}\n---\n`,
      ],
      ['brackets of YAML', `---\na: ${'['.repeat(9000)}\n---\n`],
      ['bullets', inStem('- ')],
      ['bullets on lines', inStem('- a\n')],
      ['lazy lines', inStem('- a\nb\n  c\n')],
      ['quotes', inStem('> ')],
      ['lazy quotes', inStem('> a\nb\n')],
      ['deep quotes', inStem(`${'> '.repeat(4000)}\n`)],
      ['deep lists', inStem(`${'- '.repeat(4000)}\n`)],
      ['check boxes', inStem('- [ ] a\n')],
      ['broken check boxes', inStem('- []\n')],
      ['backticks', inStem('`')],
      ['backticks on lines', inStem('`a\n')],
      ['rising runs of backticks', rising('`', (run) => `${run} `)],
      ['fences', inStem('```js\n')],
      ['fences of falling length', `${falling(700)}${'```\n'.repeat(120_000)}`],
      ['rising fences', rising('`', (run) => `## a\n${run}x\n`)],
      ['comments without an end', inStem('## a\n\n<!--\n')],
      ['comments on a line', inStem('<!-- a --> ')],
      ['settings', inStem('<!-- id: a -->\n')],
      ['elements', inStem('<a b="c" ')],
      ['declarations', inStem('<!A\n## a\n')],
      ['titles', filled('## a\n', HEAD)],
      ['underlined titles', filled('a\n===\n', HEAD)],
      ['questions', filled(`## a\n\nS?\n\n${ANSWERS}\n`, HEAD)],
      ['cases', filled('# a\n\n', `${HEAD}<!-- questions -->\n\n`)],
      ['open links', inExplanation('[a](')],
      ['open titles of links', inExplanation('[a](b (c\n')],
      ['links', inExplanation('[a](b)\n')],
      ['labels', inExplanation('[a][b]\n')],
      ['brackets', inExplanation('[[[[[[[[[[\n')],
      ['addresses', inExplanation('http://a!!!!!!!!!\n')],
      ['open addresses', inExplanation('<a:<a:\n')],
      ['images', inStem('![](a)\n')],
      ['blanks', inStem('[[a]]\n')],
      ['open blanks', inStem('[[a|\n')],
      ['table rows', inStem('| a | b |\n| - | - |\n')],
      ['hyphens of tables', inStem('a|b\n-|-\n')],
      ['items to order', filled('1. a\n', `${HEAD}## T\n\n<!-- kind: ordering -->\n\n`)],
      [
        'rows to match',
        filled('| a | b |\n', `${HEAD}## T\n\n<!-- kind: matching -->\n\n| a | b |\n| - | - |\n`),
      ],
      ['invisible characters', inStem('\u200b\n')],
      ['tabs', inStem('\t-\t')],
      ['emphasis to be typed', `${HEAD}## T\n\nS?\n\n- [x] ${'*a [b _c \n  '.repeat(80_000)}`],
      ['knowledge checks', filled("#### 1. a\n<i class='far fa-square'></i> b\n")],
      ['spans', filled('<span ', '<span data-ttu-id="<span class="sxs-lookup">')],
    ])('%s', (_, text) => {
      const { diagnostics, left } = read(text);
      expect(diagnostics.length).toBeLessThanOrEqual(LIMITS.questions * LIMITS.findings);
      expect(left.length).toBeLessThanOrEqual(LIMITS.questions + 1);
    });
  });
});
