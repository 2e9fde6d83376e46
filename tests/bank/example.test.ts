import { readFileSync } from 'node:fs';
import { expect, test, describe } from '@jest/globals';
import { loadFiles, outline, placeless, source } from './reading.ts';
import { placer, placeIn, placeOf } from '../../src/markdown/lines.ts';
import { sliced, trimmedProse } from '../../src/markdown/prose.ts';
import { isSlug, slug } from '../../src/bank/ids.ts';
import { format } from 'prettier';

describe('example', () => {
  const text = readFileSync(new URL('../fixtures/questions/circuits.md', import.meta.url), 'utf8');
  const load = (content: string) => loadFiles(source('circuits/circuits.md', content));

  test('the example of the format is read as it is meant', () => {
    const { bank, diagnostics, left } = load(text);
    expect([diagnostics, left]).toEqual([[], []]);
    expect(bank.topics[0]).toMatchObject({
      id: 'circuits',
      concept: 'circuits',
      title: 'Circuits',
      description: 'What a circuit is, who runs what, and how it comes to life.',
      objective: 'Design and implement ExpressRoute',
      checked: '2026-11-21',
      note: {
        text: "A circuit is the logical link between your edge and Microsoft's, ordered through a connectivity provider.\n\n## Who is who\n\nYou own the circuit resource, the provider carries it, Microsoft runs the edge routers.",
      },
    });
    expect(bank.questions.map(({ id, difficulty }) => [id, difficulty])).toEqual([
      ['circuits/what-a-circuit-is', 1],
      ['circuits/who-holds-what', 2],
      ['circuits/routing-protocol', 1],
    ]);
    expect(bank.questions.map(outline)).toEqual([
      'single | Your colleague says the new circuit "is the fibre the provider pulled last week". Which statement corrects them? | [ ] A circuit is the encrypted tunnel that runs inside that fibre. > No encryption is implied. You add IPsec or MACsec yourself. | [x] A circuit is a logical connection, identified by its service key. | [ ] A circuit is the gateway that ends the fibre in your virtual network. > That is the ExpressRoute gateway; a circuit can serve several of them.',
      'matching | Put each task with the party that does it. | Task = Party | Creates the circuit resource = You | Provisions the layer 2 connection = Provider | Runs the MSEE routers = Microsoft',
      "typed | Which protocol exchanges routes between your edge and Microsoft's? | [x] BGP | [x] Border Gateway Protocol",
    ]);
    expect(bank.questions[0]).toMatchObject({
      hints: [{ text: 'Think of what the service key names.' }],
      explanation: {
        text: 'The provider may carry many circuits over one pair of ports. What tells them apart is the s-key, a GUID that you hand to the provider.',
      },
      references: ['https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings'],
    });
  });

  test('places are exact', () => {
    const [question] = load(text).bank.questions;
    if (question?.kind !== 'single') throw new Error('not the question');
    const at = { file: 'bank/circuits/circuits.md' };
    expect(question.place).toEqual({ ...at, line: 19, column: 1, endLine: 19, endColumn: 21 });
    expect(question.title).toEqual({
      ...at,
      text: 'What a circuit is',
      lines: [{ line: 19, column: 4 }],
    });
    expect(question.hints[0]?.lines).toEqual([{ line: 24, column: 3 }]);
    expect(
      question.choices.map(({ place }) => [
        place.line,
        place.column,
        place.endLine,
        place.endColumn,
      ]),
    ).toEqual([
      [26, 1, 26, 69],
      [28, 1, 28, 72],
      [29, 1, 29, 76],
    ]);
    expect(question.choices[0]?.text.lines).toEqual([{ line: 26, column: 7 }]);
    expect(question.choices[0]?.feedback?.lines).toEqual([{ line: 27, column: 5 }]);
    expect(question.explanation?.lines).toEqual([{ line: 32, column: 1 }]);
  });

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['both', `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('%s changes neither questions nor places', (_, other) => {
    expect({ ...load(other), texts: undefined }).toEqual({ ...load(text), texts: undefined });
  });

  test('without a last line end nothing changes', () => {
    expect(load(text.trimEnd()).bank).toEqual(load(text).bank);
  });

  test('a question may move without changing', () => {
    const moved = text.replace('<!-- questions -->', '\n\n<!-- questions -->\n\n\n');
    expect(placeless(load(moved).bank)).toEqual(placeless(load(text).bank));
  });
});

describe('small', () => {
  describe('slugs follow github-slugger', () => {
    test.each([
      ['What a circuit is', 'what-a-circuit-is'],
      ["Microsoft's edge", 'microsofts-edge'],
      ['A – B', 'a--b'],
      ['a_b-c', 'a_b-c'],
      [' a ', '-a-'],
      ['50 %', '50-'],
      ['Ελληνικά', 'ελληνικά'],
      ['日本語 です', '日本語-です'],
      ['x² ½', 'x-'],
      ['Ⅷ', 'ⅷ'],
      ['😀', ''],
      ['e\u0301', 'e\u0301'],
      ['a\tb', 'ab'],
    ])('%j', (title, expected) => {
      expect(slug(title)).toBe(expected);
    });

    test.each([
      ['a-b_c', true],
      ['A', false],
      ['a b', false],
      ['a/b', false],
      ['', false],
    ])('%j can be an id: %j', (text, expected) => {
      expect(isSlug(text)).toBe(expected);
    });
  });

  describe('places', () => {
    const prose = {
      text: 'ab\ncd\n\nef',
      file: 'f',
      lines: [
        { line: 3, column: 5 },
        { line: 4, column: 1 },
        { line: 5, column: 1 },
        { line: 9, column: 2 },
      ],
    };

    test.each([
      [0, 2, [3, 5, 3, 7]],
      [1, 4, [3, 6, 4, 2]],
      [3, 3, [4, 1, 4, 1]],
      [7, 9, [9, 2, 9, 4]],
    ])('%d to %d', (from, to, expected) => {
      const { line, column, endLine, endColumn } = placeIn(prose, from, to);
      expect([line, column, endLine, endColumn]).toEqual(expected);
    });

    test('of a part are those of the whole', () => {
      expect(sliced(prose, 1, 8)).toEqual({
        text: 'b\ncd\n\ne',
        file: 'f',
        lines: [{ line: 3, column: 6 }, ...prose.lines.slice(1)],
      });
      expect(placeOf(sliced(prose, 3, 5))).toEqual(placeIn(prose, 3, 5));
      expect(trimmedProse({ ...prose, text: ' b\ncd\n\n ' })).toEqual({
        text: 'b\ncd',
        file: 'f',
        lines: [
          { line: 3, column: 6 },
          { line: 4, column: 1 },
        ],
      });
    });

    test('are found fast in a text that begins anywhere', () => {
      const place = placer('f', 'ab\ncd\n\nef', { line: 3, column: 5 });
      expect(place(1, 4)).toEqual({ file: 'f', line: 3, column: 6, endLine: 4, endColumn: 2 });
      expect(place(6, 9)).toEqual({ file: 'f', line: 5, column: 1, endLine: 6, endColumn: 3 });
    });
  });
});

describe('prettier', () => {
  const settings = {
    parser: 'markdown',
    singleQuote: true,
    printWidth: 100,
    embeddedLanguageFormatting: 'off',
  } as const;
  const fixture = (name: string) =>
    readFileSync(new URL(`../fixtures/questions/${name}`, import.meta.url), 'utf8');
  const load = (text: string) => loadFiles(source('c/t.md', text));

  describe('Prettier changes no meaning', () => {
    test.each(['circuits.md', 'all-kinds.md'])('of %s', async (name) => {
      const before = load(fixture(name));
      const text = await format(fixture(name), settings);
      const after = load(text);
      expect(before.diagnostics).toEqual([]);
      expect(placeless(after.bank)).toEqual(placeless(before.bank));
      expect(await format(text, settings)).toBe(text);
    });

    test('of a file that it has much to change in', async () => {
      const before = load(fixture('untidy.md'));
      const text = await format(fixture('untidy.md'), settings);
      const after = load(text);
      expect(text).not.toBe(fixture('untidy.md'));
      expect(before.diagnostics).toEqual([]);
      expect(after.diagnostics).toEqual([]);
      const meaning = (loaded: typeof before) =>
        loaded.bank.questions.map((one) => [
          one.id,
          one.hash.slice(8),
          outline(one).replace(/[*_\s-]+|(?<=1)[.)]/g, ' '),
        ]);
      expect(meaning(after)).toEqual(meaning(before));
    });
  });
});
