import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFlow, readYaml, type Yaml, type YamlProblem } from '../../src/bank/yaml.ts';
import { wordAdvice } from '../../src/bank/fields.ts';

describe('flow', () => {
  /** What was read, with what its offsets cut out of the source. */
  function viewed(yaml: Yaml | YamlProblem, source: string): unknown {
    if (yaml.type === 'problem') return 'problem';
    if (yaml.type === 'list') return yaml.items.map((item) => viewed(item, source));
    if (yaml.type === 'text') return `${yaml.text} @${source.slice(yaml.from, yaml.to)}`;
    return yaml.entries.map(({ key, value }) => [viewed(key, source), viewed(value, source)]);
  }

  describe('settings are a YAML mapping without its braces', () => {
    test.each([
      ['a: b', [['a @a', 'b @b']]],
      [
        ' difficulty: 2, tags: [a, b c] ',
        [
          ['difficulty @difficulty', '2 @2'],
          ['tags @tags', ['a @a', 'b c @b c']],
        ],
      ],
      [
        'a: "b, c", d: \'e\'',
        [
          ['a @a', 'b, c @b, c'],
          ['d @d', 'e @e'],
        ],
      ],
      ['a: b,', [['a @a', 'b @b']]],
      ['a: [b,]', [['a @a', ['b @b']]]],
      ['a: {b: c}', [['a @a', [['b @b', 'c @c']]]]],
      ['a: b: c', 'problem'],
      ['a: b, a: c', 'problem'],
      ['a: [b', 'problem'],
      ['a: }', 'problem'],
      ['', []],
    ])('%j', (source, expected) => {
      expect(viewed(readFlow(source), source)).toEqual(expected);
    });

    test('whatever is written, the short way gives what YAML gives', () => {
      const tokens = fc.constantFrom(
        'a',
        'kind',
        ': ',
        ':',
        ', ',
        ',',
        '[',
        ']',
        ' ',
        '  ',
        '-',
        '2',
        '.',
        '/',
        '"',
        "'",
        '#',
        '{',
        '}',
        'true',
        '_',
        '\n',
        '\t',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
      );
      const texts = fc.oneof(
        fc.array(tokens, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.array(tokens, { maxLength: 8 }).map((parts) => `a: ${parts.join('')}, b: [c, d]`),
      );
      fc.assert(
        fc.property(texts, (source) => {
          const braced = `{${source}\n}`;
          expect(viewed(readFlow(source), source)).toEqual(viewed(readYaml(braced), braced));
        }),
        { numRuns: 20_000, seed: 3 },
      );
    });
  });
});

describe('fields', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word-${index}`);

  test.each([
    ['word-3', words(20), ' Did you mean "word-3"?'],
    ['colour', words(2), ' Use one of: word-0, word-1.'],
    ['colour', words(12), ` Use one of: ${words(12).join(', ')}.`],
    ['colour', words(13), ''],
    ['colour', [], ''],
  ])(
    'what may be meant by %j is named where it is near, or one of few',
    (word, known, expected) => {
      expect(wordAdvice(word, known)).toBe(expected);
    },
  );
});
