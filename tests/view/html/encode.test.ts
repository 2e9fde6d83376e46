import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markup, NOTHING, page } from '../../../src/view/html/markup.ts';
import { isWeb } from '../../../src/view/words.ts';

const textOf = (value: string) => page(markup`<p title="${value}">${value}</p>`).text;

describe('text', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"&'`, '&quot;&amp;&#39;'],
    ['\u001b[31m\u202e\0', '␛[31m&lt;202E&gt;␀'],
    ['::error::x\n ::add-mask::y', '&#58;:error::x\n &#58;:add-mask::y'],
    ['##[group] ##vso[task]', '##&#91;group] ##vso&#91;task]'],
    ['\ud800 🙂 回', '&lt;D800&gt; 🙂 回'],
  ])('%j is written as %s, in attributes as well', (text, written) => {
    expect(textOf(text)).toBe(`<p title="${written}">${written}</p>`);
  });

  test('whatever it is, ends neither its element nor its attribute', () => {
    const nasty = fc.constantFrom('<', '>', '"', "'", '&', '/', '!--', '\u001b', '\n', 'x', '&lt;');
    fc.assert(
      fc.property(fc.string({ unit: nasty }), (text) => {
        expect(textOf(text)).toMatch(/^<p title="[^<>"']*">[^<>"']*<\/p>$/);
        expect(textOf(text)).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39|#58|#91);)/);
      }),
    );
  });
});

test('markup stays, lists are put together, numbers are figures', () => {
  const cells = [1, 2].map((number) => markup`<td>${number}</td>`);
  expect(page(markup`<tr>${cells}${NOTHING}</tr>`).text).toBe('<tr><td>1</td><td>2</td></tr>');
});

test.each([
  ['https://example.org/a?b=c#d', true],
  ['HTTP://example.org', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['https://example.org/" onclick="x', false],
  ['https://example.org/<b>', false],
  [' https://example.org', false],
  ['mailto:a@example.org', false],
])('%s may be followed: %j', (address, may) => {
  expect(isWeb(address)).toBe(may);
});
