import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPlainMap } from '../../src/bank/plain-yaml.ts';
import { readYaml, type Yaml, type YamlProblem } from '../../src/bank/yaml.ts';

/** What was read, with what its offsets cut out of the source. */
function viewed(yaml: Yaml | YamlProblem | undefined, source: string): unknown {
  if (yaml === undefined || yaml.type === 'problem') return yaml?.type;
  if (yaml.type === 'list') return yaml.items.map((item) => viewed(item, source));
  if (yaml.type === 'text') {
    return `${yaml.plain ? '' : '"'}${yaml.text} @${source.slice(yaml.from, yaml.to)}`;
  }
  return yaml.entries.map(({ key, value }) => [viewed(key, source), viewed(value, source)]);
}

describe('front matter of the usual form is read without YAML', () => {
  test.each([
    ['title: A b', [['title @title', 'A b @A b']]],
    [
      'a: "b: c"\nd: \'e #f\'',
      [
        ['a @a', '"b: c @b: c'],
        ['d @d', '"e #f @e #f'],
      ],
    ],
    [
      'a:\n  - b\n  - https://c.example/d\ne: f',
      [
        ['a @a', ['b @b', 'https://c.example/d @https://c.example/d']],
        ['e @e', 'f @f'],
      ],
    ],
    ['a:\n- b\n- c', [['a @a', ['b @b', 'c @c']]]],
    ['a: [b, c d]', [['a @a', ['b @b', 'c d @c d']]]],
    ['a: 2026-11-24', [['a @a', '2026-11-24 @2026-11-24']]],
    [
      'a:\n  Office 365: b\n  c: 1\nd: e',
      [
        [
          'a @a',
          [
            ['Office 365 @Office 365', 'b @b'],
            ['c @c', '1 @1'],
          ],
        ],
        ['d @d', 'e @e'],
      ],
    ],
    [
      'a:\n  - b: c\n    d:\n    - e\n  - b: f',
      [
        [
          'a @a',
          [
            [
              ['b @b', 'c @c'],
              ['d @d', ['e @e']],
            ],
            [['b @b', 'f @f']],
          ],
        ],
      ],
    ],
  ])('%j', (text, expected) => {
    const source = `   \n${text}`;
    expect(viewed(readPlainMap(source), source)).toEqual(expected);
    expect(viewed(readYaml(source), source)).toEqual(expected);
  });

  test.each([
    '',
    'a',
    'a:',
    'a: b: c',
    'a: b #c',
    'a: b\na: c',
    'a: "b\\n"',
    'a: |\n  b',
    'a: b\n  c',
    'a: [b',
    'a: [b] c',
    'a:\n  - b\n - c',
    'a:\n  - b\n  c',
    'a:\nb: c',
    'a:\n  b: c\n d: e',
    'a:\n  b: c\n  b: d',
    'a:\n  - b: c\n     d: e',
    'a:\n  - b: c\n  d: e',
    'a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g: h',
    ' a: b',
    'a:\n  \t- b',
    'a:\n\t- b',
    'a:\n\u00a0 b: c',
    '1: b',
    '# a',
    'a: b\n\nc: d',
    'a: &b c',
    'a: b:',
    'a:\tb',
  ])('%j is left to YAML', (text) => {
    expect(readPlainMap(`   \n${text}`)).toBeUndefined();
  });

  test('whatever is written, the short way gives what YAML gives', () => {
    const token = fc.constantFrom(
      'a',
      'key',
      'Text',
      '2',
      ': ',
      ':',
      '\n',
      '\n  - ',
      '\n- ',
      '  - ',
      ' ',
      '  ',
      '"',
      "'",
      '[',
      ']',
      ', ',
      '#',
      ' #',
      '-',
      '.',
      '/',
      '\\',
      '&',
      '*',
      '!',
      '|',
      '>',
      '{',
      '}',
      '%',
      '@',
      '?',
      '\t',
      'é',
    );
    const usual = fc.constantFrom(
      'a b',
      'Text',
      '2026-11-24',
      '"b: c"',
      '[a, b]',
      'https://a.example',
      "'d'",
      'a\n  - b',
      'x',
    );
    const line = fc.oneof(
      usual,
      usual,
      fc.array(token, { maxLength: 5 }).map((parts) => parts.join('')),
    );
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom(
          ...[
            'a: ',
            'b: ',
            'c:\n  - ',
            'd:\n- ',
            '  - ',
            'Key e:\n  ',
            '  f: ',
            '  g h:\n  ',
            '    ',
          ],
          ...['    i: ', '  - j: ', '- k: ', ''],
        ),
        line,
      ),
      { maxLength: 6 },
    );
    let plain = 0;
    fc.assert(
      fc.property(lines, (parts) => {
        const source = `   \n${parts.map(([start, rest]) => start + rest).join('\n')}`;
        const short = readPlainMap(source);
        if (short === undefined) return;
        plain += 1;
        expect(viewed(short, source)).toEqual(viewed(readYaml(source), source));
      }),
      { numRuns: 50_000, seed: 5 },
    );
    expect(plain).toBeGreaterThan(1000);
  });
});
