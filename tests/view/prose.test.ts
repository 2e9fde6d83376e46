import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { trusted } from '../../src/view/safe-text.ts';
import { plainStyle, type Screen } from '../../src/view/screen.ts';
import { viewProse } from '../../src/view/formatted-text.ts';

describe('prose', () => {
  const plain: Screen = { width: 20, height: 24, unicode: true, style: plainStyle };
  const colour: Screen = {
    ...plain,
    style: { ...plainStyle, strong: ({ text }) => trusted(`<${text}>`) },
  };
  const lines = (...texts: readonly string[]) => texts.join('\n');

  describe('inline', () => {
    test.each([
      ['a **b** c', 'a <b> c', 'a **b** c'],
      ['*a* _b_ __c__ ***d***', '<a> <b> <c> <<d>>', '*a* _b_ __c__ ***d***'],
      ['**a *b* c**', '<a <b> c>', '**a *b* c**'],
      ['**use `x`**', '<use <x>>', '**use `x`**'],
      ['`a*b*c`', '<a*b*c>', '`a*b*c`'],
      ['`` a`b ``', '<a`b>', '`` a`b ``'],
      ['`` ` ``', '<`>', '`` ` ``'],
      ['`open', '`open', '`open'],
      ['2 * 3 * 4', '2 * 3 * 4', '2 * 3 * 4'],
      ['peer_asn_x', 'peer_asn_x', 'peer_asn_x'],
      ['*.a and *.b', '*.a and *.b', '*.a and *.b'],
      ['**a *b**', '*<a <b>>', '**a *b**'],
      ['a ____ b', 'a ____ b', 'a ____ b'],
      [String.raw`\*a\* \n`, String.raw`*a* \n`, String.raw`*a* \n`],
      ['\\`a`', '`a`', '`a`'],
      ['[a](https://b.c)', 'a (https://b.c)', 'a (https://b.c)'],
      ['![a](b.png)', 'a (b.png)', 'a (b.png)'],
      ['[**a**](b)', '<a> (b)', '**a** (b)'],
      ['[w](https://x/a_(b))', 'w (https://x/a_(b))', 'w (https://x/a_(b))'],
      ['<https://a.b>', 'https://a.b', 'https://a.b'],
      ['[https://a.b](https://a.b)', 'https://a.b', 'https://a.b'],
      ['a[0] [b](c)', 'a[0] b (c)', 'a[0] b (c)'],
      ['[1, 5) [b](c)', '[1, 5) b (c)', '[1, 5) b (c)'],
      ['a] b](c)', 'a] b](c)', 'a] b](c)'],
      ['a < b', 'a < b', 'a < b'],
      ['a\u001b[31m', 'a␛[31m', 'a␛[31m'],
    ])('%j', (markdown, painted, typed) => {
      expect(viewProse(markdown, colour, 60).text).toBe(painted);
      expect(viewProse(markdown, plain, 60).text).toBe(typed);
    });
  });

  describe('blocks', () => {
    test.each([
      ['', ''],
      ['one two three four five', lines('one two three four', 'five')],
      [lines('one', 'two', '', '', 'three'), lines('one two', '', 'three')],
      [lines('one  ', 'two\\', 'three'), lines('one', 'two', 'three')],
      [lines('## Head', '', 'text'), lines('## Head', '', 'text')],
      [
        lines('a', '```sh', 'show   ip', '', ' x', '```', 'b'),
        lines('a', '  show   ip', '', '   x', 'b'),
      ],
      [lines('~~~', 'a', '```'), lines('  a', '  ```')],
      [lines('- ```', 'a', '', 'b'), lines('• ', 'a', '', 'b')],
      [
        lines('a', '', '    code', '', '      x', '', 'b'),
        lines('a', '', '  code', '', '    x', '', 'b'),
      ],
      [
        lines('- one two three four five', '- six'),
        lines('• one two three four', '  five', '• six'),
      ],
      [
        lines('* one', 'goes on', '', '  more', '', 'end'),
        lines('• one goes on', '', '  more', '', 'end'),
      ],
      [lines('text', '- a', '  - b', '  - c'), lines('text', '• a', '  • b', '  • c')],
      [lines('9. a', '10. b'), lines('9. a', '10. b')],
      [lines('-', '- b'), lines('• ', '• b')],
      [lines('2024 was', '12. not a list'), '2024 was 12. not a' + '\nlist'],
      [
        lines('> quoted words that wrap', '>', '> - a', 'b'),
        lines('│ quoted words that', '│ wrap', '│ ', '│ • a b'),
      ],
      [
        lines('| a | b |', '|---|:-:|', '| c | d |', '', 'e'),
        lines('a  b', '─  ─', 'c  d', '', 'e'),
      ],
      [
        lines('a | b', '-|-', 'one two | three four five'),
        lines('a        b', '───────  ───────────', 'one two  three four', '         five'),
      ],
      [lines('a | b', 'c'), 'a | b c'],
      [lines('<!-- hidden', 'x -->', 'a', '', '***', '', 'b'), lines('a', '', 'b')],
      ['see https://learn.microsoft.com/azure', lines('see', 'https://learn.microsoft.com/azure')],
    ])('%j', (markdown, expected) => {
      expect(viewProse(markdown, plain).text).toBe(expected);
    });

    test('without Unicode only ASCII marks are drawn', () => {
      const ascii = { ...plain, unicode: false };
      expect(viewProse(lines('- a', '', '> b'), ascii).text).toBe(lines('- a', '', '| b'));
    });

    test('nesting ends where there is no room for it', () => {
      expect(viewProse('> '.repeat(9) + 'a', plain).text).toBe('│ │ │ │ │ │ > > > a');
    });
  });

  test('any text comes out, without a control character', () => {
    const nasty = fc.constantFrom(
      ...['*', '**', '_', '`', '``', '[', '](', ')', '![', '>', '- ', '1. ', '```\n', '\n', '\n\n'],
      ...[
        '    ',
        '|',
        '|-|',
        '<!--',
        '-->',
        '\\',
        '#',
        'a',
        '回',
        '\u001b[31m',
        '\r',
        '\u202e',
        '\t',
      ],
    );
    const text = fc.array(nasty, { maxLength: 40 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 80 }), (markdown, columns) => {
        expect(viewProse(markdown, plain, columns).text).not.toMatch(
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/,
        );
      }),
      { numRuns: 500 },
    );
  });
});
