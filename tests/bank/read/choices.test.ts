import { expect, test, describe } from '@jest/globals';
import fc from 'fast-check';
import { loadText, placeless, outline, questionIn, told } from '../reading.ts';

describe('plain choice', () => {
  const SIGNS = [
    'a',
    'B c',
    '1',
    '1.',
    '-',
    '*',
    '+',
    '>',
    '#',
    '`',
    '```',
    '~',
    '<b>',
    '<',
    '[',
    '[x] ',
    ']',
    '|',
    '=',
    ' ',
    '  ',
    '\t',
    '"',
    "'",
    '(',
    'é',
    '\\',
    '_',
    '&',
    '![a](b)',
    '[a](b)',
    '---',
    '[!TIP]',
    '\u00a0',
  ];
  const words = fc
    .array(fc.constantFrom(...SIGNS), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const bullet = fc.constantFrom('- ', '-  ', ' - ', '-\t', '- ', '- ');
  const indent = fc.constantFrom('', ' ', '  ', '   ', '    ', '\t', '  ');

  test('answers of the usual form are read as all others are', () => {
    fc.assert(
      fc.property(bullet, words, indent, words, (sign, text, margin, quoted) => {
        const body = `## T\n\nS?\n\n${sign}[x] ${text}\n${margin}> ${quoted}\n${sign}[ ] other\n`;
        // A link definition makes the reader take the long way.
        const short = loadText(body);
        const long = loadText(`${body}\n[zz]: https://zz.example\n`);
        const answersIn = ({ bank }: typeof short) =>
          bank.questions.map((one) => ('choices' in one ? one.choices : one.kind));
        expect(answersIn(short)).toEqual(answersIn(long));
        expect(placeless(short.diagnostics)).toEqual(placeless(long.diagnostics));
      }),
      { numRuns: 5000, seed: 11 },
    );
  });
});

describe('structure', () => {
  const asked = (body: string) => `## T\n\nS?\n\n${body}\n`;

  describe('check boxes that are not quite right', () => {
    test.each([
      ['- [] a\n- [x] b', '8:3-8:5', '- [ ] a\n- [x] b'],
      ['- [×] a\n- [ ] b', '8:3-8:6', '- [x] a\n- [ ] b'],
      ['- [х] a\n- [ ] b', '8:3-8:6', '- [x] a\n- [ ] b'],
      ['- [ x] a\n- [ ] b', '8:3-8:7', '- [x] a\n- [ ] b'],
      ['- [  ] a\n- [x] b', '8:3-8:7', '- [ ] a\n- [x] b'],
      ['- [x]a\n- [ ] b', '8:3-8:6', '- [x] a\n- [ ] b'],
      ['- [✓] a\n- [ ] b', '8:3-8:6', '- [x] a\n- [ ] b'],
      ['-[x] a\n- [ ] b', '8:1-8:5', '- [x] a\n- [ ] b'],
      ['- [ ] b\n\n-[x] a', '10:1-10:5', '- [ ] b\n\n- [x] a'],
      ['• [ ] a\n- [x] b', '8:1-8:6', '- [ ] a\n- [x] b'],
      ['  -[x] a\n- [ ] b', '8:3-8:7', '  - [x] a\n- [ ] b'],
      ['- [\u00a0] a\n- [x] b', '8:3-8:6', '- [ ] a\n- [x] b'],
    ])('%j', (body, place, mended) => {
      const loaded = loadText(asked(body));
      expect(told(loaded)).toContain(`${place} checkbox-malformed`);
      expect(loaded.bank.questions).toEqual([]);
      const { fix } = loaded.diagnostics.find(({ rule }) => rule === 'checkbox-malformed') ?? {};
      const lines = asked(body).split('\n');
      const index = (fix?.place.line ?? 0) - 4;
      const line = lines[index] ?? '';
      lines[index] =
        line.slice(0, (fix?.place.column ?? 0) - 1) +
        (fix?.text as string) +
        line.slice((fix?.place.endColumn ?? 0) - 1);
      expect(lines.join('\n')).toBe(asked(mended));
      expect(told(loadText(asked(mended)))).toEqual([]);
    });

    test.each([
      ['- [x](https://a.example) is a link\n- [a] is text', '4:1-4:5 answer-missing'],
      ['- [x][a] is a link', '4:1-4:5 answer-missing'],
    ])('%j has no boxes', (body, expected) => {
      expect(told(loadText(asked(body)))).toEqual([expected]);
    });
  });

  test('what looks like a box inside an answer is its text', () => {
    expect(outline(questionIn(asked('- [x] a\n  -[x] c\n- [ ] b')))).toBe(
      'single | S? | [x] a\n-[x] c | [ ] b',
    );
  });

  describe('answers in one list', () => {
    test.each([
      ['some have no box', '- [x] a\n- b\n- [ ] c', ['9:1-9:4 checkbox-missing']],
      ['box on the next line', '- [x] a\n-\n  [ ] b', ['9:1-9:2 checkbox-missing']],
      ['a second list', '- [x] a\n- [ ] b\n\nText.\n\n- [ ] c', ['13:1-13:8 checkbox-missing']],
      ['another bullet', '- [x] a\n* [ ] b', ['9:1-9:8 checkbox-missing']],
      ['numbers', '1. [x] a\n2. [ ] b', ['8:1-8:3 checkbox-missing']],
      ['a nested box', '- [x] a\n  - [ ] b\n- [ ] c', ['9:5-9:10 checkbox-missing']],
      [
        'a box nested deeper',
        '- [x] a\n  1. b\n     - [ ] c\n- [ ] d',
        ['10:8-10:13 checkbox-missing'],
      ],
      ['an unindented line', '- [x] a\nmore\n- [ ] b', ['9:1-9:5 choices-split']],
      ['an unindented line at the end', '- [x] a\n- [ ] b\nmore', ['10:1-10:5 choices-split']],
      ['feedback that is not indented', '- [x] a\n- [ ] b\n> No.', ['10:1-10:6 choices-split']],
      ['a line below feedback', '- [x] a\n- [ ] b\n  > No.\n  more', ['11:3-11:7 choices-split']],
      ['code that is not indented', '- [x] a\n- [ ] b\n```\nc\n```', ['10:1-10:4 choices-split']],
      ['no text', '- [x] a\n- [ ]\n- [ ] c', ['9:1-9:6 choice-empty']],
      ['only feedback', '- [x] a\n- [ ]\n  > No.', ['9:1-9:6 choice-empty']],
      ['the same twice', '- [x] a\n- [ ] b\n- [ ] b', ['10:7-10:8 choice-duplicate']],
    ])('%s', (_, body, expected) => {
      const loaded = loadText(asked(body));
      expect(told(loaded)).toEqual(expected);
      expect(loaded.bank.questions).toEqual([]);
      expect(loaded.left).toEqual([
        { file: 'bank/t.md', line: 4, message: loaded.diagnostics[0]?.message },
      ]);
    });

    test.each([
      ['case may be the point', '- [x] TRUE\n- [ ] True', 'single | S? | [x] TRUE | [ ] True'],
      ['a heading may follow', '- [x] a\n- [ ] b\n### More', 'single | S? | [x] a | [ ] b'],
      ['a line across may follow', '- [x] a\n- [ ] b\n***', 'single | S? | [x] a | [ ] b'],
      ['a comment may follow', '- [x] a\n- [ ] b\n<!-- c -->', 'single | S? | [x] a | [ ] b'],
      ['loose lists', '- [x] a\n\n- [ ] b', 'single | S? | [x] a | [ ] b'],
      ['a slight indent', ' - [x] a\n - [ ] b', 'single | S? | [x] a | [ ] b'],
      ['text in lines', '- [x] a\n  more\n- [ ] b', 'single | S? | [x] a\nmore | [ ] b'],
      ['a wide gap', '-   [x] a\n    > Yes.\n-   [ ] b', 'single | S? | [x] a > Yes. | [ ] b'],
      ['paragraphs', '- [x] a\n\n  more\n- [ ] b', 'single | S? | [x] a\n\nmore | [ ] b'],
      [
        'code',
        '- [x] a\n\n  ```js\n  - [ ] no\n  ```\n- [ ] b',
        'single | S? | [x] a\n\n```js\n- [ ] no\n``` | [ ] b',
      ],
      ['code alone', '- [x]\n  ```\n  a\n  ```\n- [ ] b', 'single | S? | [x] ```\na\n``` | [ ] b'],
      [
        'quotes are joined',
        '- [x] a\n  > One.\n\n  more\n\n  > Two.\n- [ ] b',
        'single | S? | [x] a\n\nmore > One.\n\nTwo. | [ ] b',
      ],
      ['bullets in an answer', '- [x] a\n  - c\n- [ ] b', 'single | S? | [x] a\n- c | [ ] b'],
      ['comments are not shown', '- [x] a\n\n  <!-- c -->\n- [ ] b', 'single | S? | [x] a | [ ] b'],
      [
        'signs of blocks',
        '- [x] # a\n- [ ] - b\n- [ ] 1. c',
        'single | S? | [x] # a | [ ] - b | [ ] 1. c',
      ],
      ['a tab', '-\t[x] a\n\t> Yes.\n-\t[ ] b', 'single | S? | [x] a > Yes. | [ ] b'],
    ])('%s', (_, body, expected) => {
      expect(outline(questionIn(asked(body)))).toBe(expected);
    });
  });

  describe('headings', () => {
    const good = '- [x] a\n- [ ] b\n';

    test.each([
      ['##T', `##T\n\nS?\n\n${good}`, ['4:1-4:4 heading-malformed'], 0],
      ['an underlined title', `T\n---\n\nS?\n\n${good}`, ['4:1-5:4 heading-malformed'], 0],
      ['in a stem', `## T\n\n###S\n\nS?\n\n${good}`, ['6:1-6:5 heading-malformed'], 0],
      [
        'a line across below text',
        `## T\n\nS?\n\n${good}\nSo.\n---\n\n## U\n\nS?\n\n${good}`,
        ['11:1-12:4 heading-malformed'],
        2,
      ],
      ['in an answer', '## T\n\nS?\n\n- [x] a\n  ---\n- [ ] b\n', ['8:7-9:6 heading-malformed'], 0],
      ['no title', `##\n\nS?\n\n${good}`, ['4:1-4:3 id-empty'], 0],
      ['a title without letters', `## ?!\n\nS?\n\n${good}`, ['4:1-4:6 id-empty'], 0],
      ['nothing asked', `##\n\n<!-- id: a -->\n\n${good}`, ['4:1-4:3 stem-missing'], 0],
    ])('%s', (_, text, expected, questions) => {
      const loaded = loadText(text);
      expect(told(loaded).toSorted()).toEqual(expected.toSorted());
      expect(loaded.bank.questions).toHaveLength(questions);
    });

    test.each([
      ['## A ##', 'a'],
      ['## `a` *b*', 'a-b'],
      ['## A  B', 'a--b'],
      ['## Zürich, 2²', 'zürich-2'],
      ['## snake_case', 'snake_case'],
      ['   ## A', 'a'],
      ['##\tA', 'a'],
      ['## A#', 'a'],
    ])('%j has the id %s', (title, id) => {
      expect(questionIn(`${title}\n\nS?\n\n${good}`).id).toBe(`t/${id}`);
    });

    test('levels 3 to 6 are prose', () => {
      expect(questionIn(`## T\n\n### U\n\nS?\n\n${good}`).stem.text).toBe('### U\n\nS?');
    });
  });

  describe('code and HTML that have no end', () => {
    const good = '- [x] a\n- [ ] b\n';

    test('take nothing away from the questions below', () => {
      const loaded = loadText(`## T\n\n\`\`\`\ncode\n\n${good}\n## U\n\nS?\n\n${good}`);
      expect(told(loaded)).toEqual(['6:1-6:4 fence-unclosed']);
      expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/u']);
    });

    test('a fence that another one opens inside has none', () => {
      const loaded = loadText(
        `## T\n\nS?\n\n\`\`\`\ncode\n\n${good}\n## U\n\n\`\`\`js\ncode\n\`\`\`\n\n${good}`,
      );
      expect(told(loaded)).toEqual(['8:1-8:4 fence-unclosed']);
      expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/u']);
    });

    test.each([
      ['a comment', '<!-- c'],
      ['an element', '<pre>'],
      ['an instruction', '<?php'],
      ['character data', '<![CDATA['],
      ['tildes', '~~~'],
      ['a longer fence', '````\n```'],
    ])('%s', (_, opening) => {
      const loaded = loadText(`## T\n\nS?\n\n${good}\n${opening}\n\n## U\n\nS?\n\n${good}`);
      expect(told(loaded)).toEqual([
        `11:1-11:${(opening.split('\n')[0] ?? '').length + 1} fence-unclosed`,
      ]);
      expect(loaded.bank.questions.map(({ id }) => id)).toEqual(['t/u']);
    });

    test('in an answer', () => {
      expect(told(loadText('## T\n\nS?\n\n- [x] a\n\n  ```\n  b\n- [ ] c\n'))).toEqual([
        '10:3-10:6 fence-unclosed',
      ]);
    });

    test.each([
      '<!-- a\n\n## b\n\nc -->',
      '<pre>\n\n## b\n\n</pre>',
      '<?a\n\n## b ?>',
      '```\n## b\n```',
      '    ## b',
    ])('%j hides a title', (hiding) => {
      expect(questionIn(`## T\n\nS?\n\n${hiding}\n\n${good}`).id).toBe('t/t');
    });
  });
});
