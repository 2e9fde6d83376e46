import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../src/markdown/lines.ts';
import { scan } from '../../src/markdown/blocks.ts';
import type { Block } from '../../src/markdown/block-starts.ts';
import { itemContent, quoteContent } from '../../src/markdown/containers.ts';

/** A block on one line: what it is, and its lines. */
function viewed(block: Block): string {
  const [first] = block.lines;
  const size = block.to - block.from;
  return `${nameOf(block)} ${first?.line ?? 0}${size > 1 ? `+${size - 1}` : ''}`;
}

function nameOf(block: Block): string {
  if (block.type === 'heading') {
    return `h${block.level}${block.malformed ?? ''}(${block.title.text})`;
  }
  const list = block.type === 'list' && `${block.ordered ? 'ol' : 'ul'}${block.items.length}`;
  return `${list || block.type}${markOf(block)}`;
}

/** `!` after a line that only Markdown takes as part of the block, `?` where its end is missing. */
function markOf(block: Block): string {
  if ('lazy' in block) return '!';
  return 'closed' in block && !block.closed ? '?' : '';
}

const blocksOf = (text: string) => scan(linesOf(text)).map(viewed).join(', ');

// Settled with cmark-gfm and commonmark.js, but for what the format calls malformed or unclosed.
describe('text is divided as CommonMark does', () => {
  test.each([
    ['a\nb\n\nc', 'paragraph 1+1, paragraph 4'],
    ['# a\n###### b #\n####### c', 'h1(a) 1, h6(b) 2, paragraph 3'],
    ['   # a\n    # b', 'h1(a) 1, indented 2'],
    ['# a #b\n# #\n#', 'h1(a #b) 1, h1() 2, h1() 3'],
    ['#\ta\t#', 'h1(a) 1'],
    ['a\n===\n\nb\nc\n---', 'h1underlined(a) 1+1, h2underlined(b) 4+2'],
    ['##a\n\n#1 is fine\n\nx\n##b', 'h2space(a) 1, paragraph 3, paragraph 5, h2space(b) 6'],
    ['---\n***\n_ _ _\n- - -\n--', 'break 1, break 2, break 3, break 4, paragraph 5'],
    ['    a\n\n    b\n\nc', 'indented 1+2, paragraph 5'],
    ['a\n    b', 'paragraph 1+1'],
    ['\ta', 'indented 1'],
    ['```js\na\n```\n~~~\nb\n~~~~', 'fence 1+2, fence 4+2'],
    ['````\n```\n````', 'fence 1+2'],
    ['```\n~~~\n```', 'fence 1+2'],
    ['``` a`b', 'paragraph 1'],
    ['```\na', 'fence? 1+1'],
    ['```\n## a', 'fence? 1, h2(a) 2'],
    ['a\n```\nb\n```', 'paragraph 1, fence 2+2'],
    ['```\na\n```js\nb\n```', 'fence? 1+1, fence 3+2'],
    ['> a\n> b\n\n> c', 'quote 1+1, quote 4'],
    ['> a\nb\n> c', 'quote! 1+2'],
    ['> a\n- b', 'quote 1, ul1 2'],
    ['> ```\nb', 'quote 1, paragraph 2'],
    ['> # a\nb', 'quote 1, paragraph 2'],
    ['- a\n- b\n\n- c', 'ul3 1+3'],
    ['- a\n* b\n+ c', 'ul1 1, ul1 2, ul1 3'],
    ['1. a\n2. b\n3) c', 'ol2 1+1, ol1 3'],
    ['- a\n\n  b\n\nc', 'ul1 1+2, paragraph 5'],
    ['- a\nb\n- c', 'ul2! 1+2'],
    ['- # a\nb', 'ul1 1, paragraph 2'],
    ['-\n\n  a', 'ul1 1, paragraph 3'],
    ['-\n  a', 'ul1 1+1'],
    ['- a\n ---', 'ul1 1, break 2'],
    ['a\n- b', 'paragraph 1, ul1 2'],
    ['a\n2. b', 'paragraph 1+1'],
    ['a\n1. b', 'paragraph 1, ol1 2'],
    ['a\n-', 'h2underlined(a) 1+1'],
    ['a\n*', 'paragraph 1+1'],
    ['1234567890. a', 'paragraph 1'],
    ['-a\n1.a', 'paragraph 1+1'],
    ['-     a', 'ul1 1'],
    ['<!-- a\n\nb -->\nc', 'html 1+2, paragraph 4'],
    ['<div>\na\n\nb', 'html 1+1, paragraph 4'],
    ['<pre>\n\na</pre>\nb', 'html 1+2, paragraph 4'],
    ['<b>\na', 'html 1+1'],
    ['a\n<b>', 'paragraph 1+1'],
    ['a\n<div>', 'paragraph 1, html 2'],
    ['<a b="c" d>\nx', 'html 1+1'],
    ['<a b=>\nx', 'paragraph 1+1'],
    ['<!-- a', 'html? 1'],
    ['<?a?>\n<!A>\n<![CDATA[a]]>', 'html 1, html 2, html 3'],
    ['<script>\n\n</script>', 'html 1+2'],
    ['a | b\n-|-\nc | d\n\ne', 'table 1+2, paragraph 5'],
    ['x\na | b\n-|-', 'paragraph 1, table 2+1'],
    ['a | b\n- | -\nc | d\n\ne', 'paragraph 1, ul1! 2+1, paragraph 5'],
    ['| a |\n| - |\n2. b', 'table 1+1, ol1 3'],
    ['a | b\n--- | --- | ---', 'paragraph 1+1'],
    ['| a |\n| - |\n> b', 'table 1+1, quote 3'],
    ['a\n:-: | x', 'paragraph 1+1'],
    ['[a]: http://b\n[c]: <d e> "f"\ng', 'definition 1, definition 2, paragraph 3'],
    ['[^a]: note', 'paragraph 1'],
    ['a\n[b]: c', 'paragraph 1+1'],
    ['', ''],
    ['\n \n\t\n', ''],
  ])('%j', (text, expected) => {
    expect(blocksOf(text)).toBe(expected);
  });
});

describe('what stands inside lists and quotes', () => {
  const itemsOf = (text: string) =>
    scan(linesOf(text)).flatMap((block) =>
      block.type === 'list'
        ? block.items.map((item) =>
            itemContent(item).map((line) => `${line.line}:${line.column} ${line.text}`),
          )
        : [],
    );

  test.each([
    ['- a\n  b\n\n  c', [['1:3 a', '2:3 b', '3:1 ', '4:3 c']]],
    [' -  a\n    b', [['1:5 a', '2:5 b']]],
    ['10) a\n    b\n      c', [['1:5 a', '2:5 b', '3:5   c']]],
    ['-\ta\n\tb', [['1:3 a', '2:2 b']]],
    ['- a\n\tb', [['1:3 a', '2:0   b']]],
    ['-     code', [['1:3     code']]],
    ['-\n  a', [['1:2 ', '2:3 a']]],
    ['- a\nlazy', [['1:3 a', '2:1 lazy']]],
    ['- - a\n  - b', [['1:3 - a', '2:3 - b']]],
  ])('%j', (text, expected) => {
    expect(itemsOf(text)).toEqual(expected);
  });

  test('quotes lose their marks and one space', () => {
    const [block] = scan(linesOf('> a\n>  b\n>\n  >c\n>\td\nlazy'));
    const lines = block?.type === 'quote' ? quoteContent(block) : [];
    expect(lines.map(({ line, column, text }) => `${line}:${column} ${text}`)).toEqual([
      '1:3 a',
      '2:3  b',
      '3:2 ',
      '4:4 c',
      '5:1   d',
      '6:1 lazy',
    ]);
  });
});
