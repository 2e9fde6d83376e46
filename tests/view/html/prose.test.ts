import { expect, test } from '@jest/globals';
import { page } from '../../../src/view/html/markup.ts';
import { proseHtml } from '../../../src/view/html/prose-html.ts';

const view = (markdown: string) => page(proseHtml(markdown)).text;

test.each([
  ['Two\nlines.\n\nTwo paragraphs.', '<p>Two\nlines.</p><p>Two paragraphs.</p>'],
  [
    'It is **not** so, `<b>` *but* __so__.',
    '<p>It is <strong>not</strong> so, <code>&lt;b&gt;</code> <em>but</em> <strong>so</strong>.</p>',
  ],
  ['### A heading', '<p><strong>A heading</strong></p>'],
  [
    '- one\n- two\n\n1. first\n2. second',
    '<ul><li><p>one</p></li><li><p>two</p></li></ul><ol start="1"><li><p>first</p></li><li><p>second</p></li></ol>',
  ],
  ['7) seven', '<ol start="7"><li><p>seven</p></li></ol>'],
  ['- one\n  - inside', '<ul><li><p>one</p><ul><li><p>inside</p></li></ul></li></ul>'],
  ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
  ['```\n# show <x>\n```', '<pre tabindex="0"><code># show &lt;x&gt;</code></pre>'],
  [
    '| a | |\n| - | - |\n| `1` | 2 |',
    '<table><thead><tr><th scope="col">a</th><td></td></tr></thead><tbody><tr><td><code>1</code></td><td>2</td></tr></tbody></table>',
  ],
  ['[the docs](https://example.org/a)', '<p><a href="https://example.org/a">the docs</a></p>'],
  ['<https://example.org>', '<p><a href="https://example.org">https://example.org</a></p>'],
  ['[](https://example.org)', '<p><a href="https://example.org">https://example.org</a></p>'],
  ['[x](javascript:alert(1))', '<p>x (javascript:alert(1))</p>'],
  ['[x]()', '<p>x</p>'],
  ['![alt](https://example.org/i.png)', '<p><a href="https://example.org/i.png">alt</a></p>'],
  ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  ['<!-- hidden -->', ''],
])('%j', (markdown, html) => {
  expect(view(markdown)).toBe(html);
});

test('what is nested too deeply is shown as it was typed', () => {
  const deep = `${'> '.repeat(5000)}x`;
  expect(view(deep).match(/<blockquote>/g)).toHaveLength(9);
  expect(view(deep)).toContain('&gt; &gt; x</p>');
});
