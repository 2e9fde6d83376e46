import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markup, NOTHING, page, proseHtml } from '../../../src/view/html/markup.ts';
import { isWeb } from '../../../src/view/words.ts';
import { pages } from './pages.ts';
import { style } from '../../../src/view/html/style.ts';

describe('encode', () => {
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
      const nasty = fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '!--',
        '\u001b',
        '\n',
        'x',
        '&lt;',
      );
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
});

describe('prose', () => {
  const view = (markdown: string) => page(proseHtml(markdown)).text;

  test.each([
    ['Two\nlines.\n\nTwo paragraphs.', '<p>Two lines.</p><p>Two paragraphs.</p>'],
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
});

describe('chart', () => {
  describe('a chart draws', () => {
    /** The last elements that are drawn; what stands before them is the scale. */
    const drawn = (id: string, count: number) =>
      new RegExp(`<desc id="${id}-text">[^]*?</svg>`)
        .exec(pages.progress)?.[0]
        .match(/<(?:circle|line|poly|rect|text)[^>]*>(?:[^<]*<\/text>)?/g)
        ?.slice(-count);

    test('a mark for each session and a curve for each mode', () => {
      expect(drawn('trend-chart', 14)).toEqual([
        '<polyline points="44.7,117.6 156.9,82.4 381.3,64.8" class="curve first"/>',
        '<polyline points="269.1,78.9" class="curve second dashed"/>',
        '<circle cx="44.7" cy="117.6" r="4.5" class="fill-good ring"/>',
        '<circle cx="156.9" cy="82.4" r="4.5" class="fill-good ring"/>',
        '<circle cx="381.3" cy="64.8" r="4.5" class="fill-good ring"/>',
        '<rect x="264.6" y="74.4" width="9" height="9" class="fill-bad ring"/>',
        '<text x="34" y="204" class="quiet">2026-11-03</text>',
        '<text x="392" y="204" class="quiet" text-anchor="end">2026-11-24</text>',
        '<circle cx="42" cy="224" r="4.5" class="fill-good ring"/>',
        '<text x="56" y="228" class="quiet">study</text>',
        '<rect x="117.5" y="219.5" width="9" height="9" class="fill-bad ring"/>',
        '<text x="136" y="228" class="quiet">exam</text>',
        '<line x1="194" y1="224" x2="210" y2="224" class="dotted"/>',
        '<text x="216" y="228" class="quiet">pass line 70 %</text>',
      ]);
    });

    test('the days to come, and the score of one of them', () => {
      expect(drawn('forecast-chart', 11)).toEqual([
        '<circle cx="199.2" cy="57.8" r="5" class="fill-good ring"/>',
        '<text x="199.2" y="45.8" class="name" text-anchor="middle">74 %</text>',
        '<text x="34" y="204" class="quiet">tomorrow</text>',
        '<text x="199.2" y="204" class="quiet" text-anchor="middle">in 7 days</text>',
        '<text x="392" y="204" class="quiet" text-anchor="end">in 14 days</text>',
        '<line x1="34" y1="224" x2="50" y2="224" class="curve first"/>',
        '<text x="56" y="228" class="quiet">expected</text>',
        '<rect x="134" y="218" width="16" height="12" rx="2" class="band"/>',
        '<text x="156" y="228" class="quiet">95 times of 100</text>',
        '<line x1="276" y1="224" x2="292" y2="224" class="dotted"/>',
        '<text x="298" y="228" class="quiet">pass line 70 %</text>',
      ]);
    });

    test('a bar for each concept, and the pass line through all of them', () => {
      expect(drawn('concepts-chart', 18)).toEqual([
        '<text x="280" y="12" class="quiet" text-anchor="middle">pass line 70 %</text>',
        ...[
          '<text x="0" y="34" class="name">Security</text>',
          '<text x="400" y="34" text-anchor="end">52 %, review</text>',
          '<rect x="0" y="40" width="400" height="12" rx="3" class="track"/>',
          '<rect x="0" y="40" width="208" height="12" rx="3" class="fill-bad"/>',
          '<line x1="280" y1="37" x2="280" y2="55" class="pass"/>',
          '<text x="0" y="67" class="quiet">16 of 20 answered, 5 due</text>',
        ],
        ...[
          '<text x="0" y="98" class="name">Circuits</text>',
          '<text x="400" y="98" text-anchor="end">82 %, good</text>',
          '<rect x="0" y="104" width="400" height="12" rx="3" class="track"/>',
          '<rect x="0" y="104" width="328" height="12" rx="3" class="fill-good"/>',
          '<line x1="280" y1="101" x2="280" y2="119" class="pass"/>',
          '<text x="0" y="131" class="quiet">46 of 50 answered, 2 due</text>',
        ],
        ...[
          '<text x="0" y="162" class="name">Private peering</text>',
          '<text x="400" y="162" class="quiet" text-anchor="end">few questions</text>',
          '<rect x="0" y="168" width="400" height="12" rx="3" class="track"/>',
          '<line x1="280" y1="165" x2="280" y2="183" class="pass"/>',
          '<text x="0" y="195" class="quiet">4 of 26 answered, 0 due</text>',
        ],
      ]);
    });
  });
});

describe('style', () => {
  const blocks = [...page(style).text.matchAll(/:root \{([^}]*)\}/g)].map(([, inside = '']) => {
    const colours = [...inside.matchAll(/--([a-z\d-]+): (#[a-f\d]{6})/g)];
    return Object.fromEntries(colours.map(([, name = '', hex = '']) => [name, hex]));
  });

  /** Relative luminance and contrast as WCAG 2.2 defines them. */
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  describe.each([
    ['light', 0],
    ['dark', 1],
    ['print', 2],
  ])('colours on %s ground', (_name, at) => {
    const colours = blocks[at] ?? {};
    const of = (name: string) => colours[name] ?? '';

    test.each(['ink', 'soft', 'good', 'bad', 'open', 'link'])(
      'text in %s has a contrast of 4.5',
      (name) => {
        expect(contrast(of(name), of('card'))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
      },
    );

    test('what is drawn has a contrast of 3', () => {
      for (const name of ['good', 'bad', 'ink', 'heat-3', 'heat-4'])
        expect(contrast(of(name), of('card'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('good'), of('track'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('bad'), of('track'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('ink'), of('band'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of('good'), of('band'))).toBeGreaterThanOrEqual(3);
    });

    test('each level of the calendar is told from the next', () => {
      const levels = ['track', 'heat-1', 'heat-2', 'heat-3', 'heat-4'].map(of);
      levels.slice(1).forEach((level, index) => {
        expect(contrast(level, levels[index] ?? '')).toBeGreaterThan(1.2);
      });
    });
  });

  test('the focus can be seen on both grounds', () => {
    for (const colours of blocks.slice(0, 2))
      for (const ground of ['card', 'paper'])
        expect(contrast(colours['focus'] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
