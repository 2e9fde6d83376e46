import { describe, expect, test } from '@jest/globals';
import { spansOf, type Span } from '../../src/markdown/spans.ts';

/** Spans in short: what they are, and what stands in them. */
const brief = (spans: readonly Span[]): readonly unknown[] =>
  spans.map((span) => {
    switch (span.kind) {
      case 'text':
        return span.text;
      case 'code':
        return { code: span.text };
      case 'emphasis':
        return { [span.mark]: brief(span.inside) };
      case 'link':
        return { [span.image ? 'image' : 'link']: span.address, inside: brief(span.inside) };
      case 'break':
      case 'html':
        return { [span.kind]: `${span.from}-${span.to}` };
    }
  });

describe('spans', () => {
  test.each<[string, readonly unknown[]]>([
    ['plain', ['plain']],
    ['', []],
    ['a `b` c', ['a ', { code: 'b' }, ' c']],
    ['`` ` ``', [{ code: '`' }]],
    ['**not**', [{ '**': ['not'] }]],
    ['snake_case_word', ['snake_case_word']],
    ['foo__bar and 2 * 3 * 4', ['foo__bar and 2 * 3 * 4']],
    ['* alone', ['* alone']],
    ['\\*', ['*']],
    ['<https://example.org>', [{ link: 'https://example.org', inside: ['https://example.org'] }]],
    ['[a *b*](c)', [{ link: 'c', inside: ['a ', { '*': ['b'] }] }]],
    ['[docs](url "Title") x', [{ link: 'url', inside: ['docs'] }, ' x']],
    ['[a] (b)', ['[a] (b)']],
    ['**open', ['**open']],
    ['~5 and ~~6~~', ['~5 and ', { '~~': ['6'] }]],
    ['&lt;= &amp;amp; &foo;', ['<= &amp; &foo;']],
    ['a <!-- b --> c<br>d', ['a ', { html: '2-12' }, ' c', { break: '14-18' }, 'd']],
    ['a  \nb\\\n c\n d', ['a', { break: '1-4' }, 'b', { break: '5-8' }, 'c d']],
    ['*a [b*](c) d*', [{ '*': ['a ', { link: 'c', inside: ['b*'] }, ' d'] }]],
  ])('%j', (markdown, spans) => {
    expect(brief(spansOf(markdown))).toEqual(spans);
  });

  test('know where they stand', () => {
    const [first, second] = spansOf('***a** b* c');
    expect(first).toMatchObject({ kind: 'emphasis', mark: '*', from: 0, to: 9 });
    expect(first).toMatchObject({
      inside: [
        { from: 1, to: 6, mark: '**' },
        { from: 6, to: 8 },
      ],
    });
    expect(second).toMatchObject({ kind: 'text', from: 9, to: 11, text: ' c' });
  });

  test('hostile text is no trouble', () => {
    expect(brief(spansOf(`[${'\\a'.repeat(200_000)}](x)`))).toHaveLength(1);
    expect(brief(spansOf('['.repeat(100_000)))).toEqual(['['.repeat(100_000)]);
    expect(spansOf('*a **b '.repeat(50_000)).length).toBeGreaterThan(0);
    expect(spansOf(`${'!['.repeat(50_000)}a${'](b)'.repeat(50_000)}`).length).toBeGreaterThan(0);
    expect(spansOf('<!-- '.repeat(50_000))).toHaveLength(1);
  });
});
