import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import {
  markdownBlock,
  markdownCode,
  markdownLine,
  markdownText,
  proseMarkdown,
  viewTable,
} from '../../../src/view/markdown/markdown-text.ts';

const render = (markdown: string) => new MarkdownIt({ html: true, linkify: true }).render(markdown);
/** What a reader sees of a page, without the spaces of no width. */
const seen = (markdown: string) =>
  render(markdown)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .trim();

const nasty = fc.constantFrom(
  ...[
    '#',
    '-',
    '+',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '|',
    '~',
    '\\',
    '&',
    ':',
    '=',
  ],
  ...['1.', '12)', ' ', 'x', 'http://a.b', '@me', '$', '&amp;', '<b>', '---', '\u001b'],
);

describe('a line', () => {
  test('is shown as it is, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: nasty, minLength: 1 }), (text) => {
        const line = text.replaceAll('\u001b', '').trim();
        fc.pre(line !== '');
        expect(render(markdownLine(line).text)).toMatch(/^<p>[^<]*<\/p>\n$/);
        expect(seen(markdownLine(line).text).replace(/\s+/g, ' ')).toBe(line.replace(/\s+/g, ' '));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['::error::', '\\::error::'],
    ['a\nb', 'a␊b'],
  ])('%j is written as %s', (text, written) => {
    expect(markdownLine(text).text).toBe(written);
  });
});

test('code within a line is shown as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: nasty, minLength: 1 }), (text) => {
      const code = text.replaceAll('\u001b', '').trim().replace(/\s+/g, ' ');
      fc.pre(code !== '' && !/##[a-z]*\[|^\s*::/i.test(code));
      expect(seen(`x ${markdownCode(code).text}`)).toBe(`x ${code}`);
    }),
    { numRuns: 500 },
  );
  expect(markdownCode('').text).toBe('');
});

test('a block of code is fenced longer than any fence in it', () => {
  expect(markdownBlock('a\n````\nb').text).toBe('`````text\na\n````\nb\n`````');
  expect(markdownBlock('::error::x').text).toBe('```text\n<003A>:error::x\n```');
});

test('a table has figures to the right, and cells that end nothing', () => {
  expect(
    viewTable(
      ['Name', 'Count', 'Share'],
      [
        ['a|b\n', 1, '5 %'],
        ['–', 2, '–'],
      ],
    ).text,
  ).toBe(
    `| Name | Count | Share |
| --- | --: | --: |
| a\\|b␊ | 1 | 5 % |
| – | 2 | – |`,
  );
});

describe('prose', () => {
  test.each([
    ['It is **not** so: `a|b`.', 'It is **not** so: `a|b`.'],
    ['*one* __two__', '*one* **two**'],
    ['## Heading', '**Heading**'],
    ['- one\n- two', '- one\n- two'],
    ['text\n- one\n# Two', 'text\n\n- one\n\n**Two**'],
    ['- one\n\n  more', '- one\n\n  more'],
    ['3. three', '3. three'],
    ['> a\n>\n> b', '> a\n> \n> b'],
    ['```sh\nls # x\n```', '```text\nls # x\n```'],
    ['| a | b |\n| - | - |\n| `x\\|y` | 2 |', '| a | b |\n| --- | --- |\n| `x\\|y` | 2 |'],
    ['[docs](https://example.org)', '[docs](<https://example.org>)'],
    ['[x](javascript:alert)', 'x (javascript:alert)'],
    ['Look!<https://a.example>', 'Look\\![https:/&#8203;/a.example](<https://a.example>)'],
    ['a \\![x](https://a.example)', 'a \\![x](<https://a.example>)'],
    ['<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['# of hosts\n\n1986\\. A year', '**of hosts**\n\n1986\\. A year'],
    ['Two\nlines', 'Two lines'],
  ])('%j', (markdown, written) => {
    expect(proseMarkdown(markdown).text).toBe(written);
  });

  test('never leaves its place: no HTML and no heading, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: nasty }), { maxLength: 5 }), (lines) => {
        const html = render(proseMarkdown(lines.join('\n')).text);
        expect(html).not.toMatch(/<(?:b|h\d|script|img|hr)\b/);
        expect(html).not.toMatch(/href="(?!https?:)/);
      }),
      { numRuns: 500 },
    );
  });

  test('what is nested too deeply is text', () => {
    expect(proseMarkdown(`${'> '.repeat(2000)}x`).text).toMatch(/^(?:> ){9}&gt; /);
  });
});

test('addresses are no links and names call nobody', () => {
  expect(markdownText('http://a.b @me #1 www.x').text).toBe(
    'http:/&#8203;/a.b @&#8203;me #&#8203;1 www&#8203;.x',
  );
});
