import { expect, test } from '@jest/globals';
import { spansOf, type Span } from '../../src/view/spans.ts';

const text = (words: string): Span => ({ kind: 'text', text: words });

test.each<[string, readonly Span[]]>([
  ['plain', [text('plain')]],
  ['', []],
  ['a `b` c', [text('a '), { kind: 'code', text: 'b', typed: '`b`' }, text(' c')]],
  ['`` ` ``', [{ kind: 'code', text: '`', typed: '`` ` ``' }]],
  ['**not**', [{ kind: 'strong', mark: '**', inside: [text('not')] }]],
  ['snake_case_word', [text('snake'), text('_'), text('case'), text('_'), text('word')]],
  ['* alone', [text('*'), text(' alone')]],
  ['\\*', [text('*')]],
  [
    '<https://example.org>',
    [{ kind: 'link', address: 'https://example.org', inside: [text('https://example.org')] }],
  ],
  [
    '[a *b*](c)',
    [
      {
        kind: 'link',
        address: 'c',
        inside: [text('a '), { kind: 'strong', mark: '*', inside: [text('b')] }],
      },
    ],
  ],
  ['[a] (b)', [text('['), text('a'), text(']'), text(' (b)')]],
  ['**open', [text('**'), text('open')]],
])('%j', (markdown, spans) => {
  expect(spansOf(markdown)).toEqual(spans);
});

test('hostile text is no trouble', () => {
  expect(spansOf(`[${'\\a'.repeat(200_000)}](x)`)).toHaveLength(1);
  expect(spansOf('['.repeat(100_000))).toHaveLength(100_000);
});
