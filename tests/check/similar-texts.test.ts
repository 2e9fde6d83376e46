import { describe, expect, test } from '@jest/globals';
import { findSimilar, wordSets } from '../../src/check/similar-texts.ts';
import { seeded } from '../../src/answer/shown-order.ts';

function similar(...texts: readonly string[]) {
  return findSimilar(wordSets(texts)).earlier;
}

/** Texts of random words, rare and common ones, some of them changed copies of earlier ones. */
function randomTexts(size: number, words: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const word = () => `w${Math.floor(words ** random())}`;
  const texts: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const copied = texts[Math.floor(random() * texts.length)]?.split(' ');
    const text =
      copied !== undefined && random() < 0.4
        ? copied.map((own) => (random() < 0.1 ? word() : own))
        : Array.from({ length: Math.floor(random() * 30) }, word);
    texts.push(text.join(' '));
  }
  return texts;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

describe('sets of words', () => {
  test('have each word once, whatever its case and place', () => {
    const { row, starts, words } = wordSets(['The BGP, the bgp!', '', 'bgp? THE']);
    expect([...row]).toEqual([0, 1, 1, 0]);
    expect([...starts]).toEqual([0, 2, 2, 4]);
    expect(words).toBe(2);
  });

  test('have letters of any script, with their marks, and digits', () => {
    const texts = ['Größe 10.5', 'größe', 'مرحبا', 'é'];
    expect([...wordSets(texts).row]).toEqual([0, 1, 2, 0, 3, 4]);
  });

  test('have a sign for a word where none stands between spaces', () => {
    expect([...wordSets(['路由协议 BGP', '协议']).row]).toEqual([0, 1, 2, 3, 4, 2, 3]);
  });
});

describe('similar sets', () => {
  test.each([
    ['equal ones', ['a b c', 'c b a'], [undefined, 0]],
    ['four of five words', ['a b c d', 'a b c d e'], [undefined, 0]],
    ['not seven of nine', ['a b c d e f g h', 'a b c d e f g i'], [undefined, undefined]],
    ['eight of ten', ['a b c d e f g h i', 'a b c d e f g h j'], [undefined, 0]],
    ['not eight of eleven', ['a b c d e f g h i', 'a b c d e f g h j k'], [undefined, undefined]],
    ['the later of two', ['x y z', 'a b c d', 'a b c d e'], [undefined, undefined, 1]],
    ['no empty ones', ['', '', 'a'], [undefined, undefined, undefined]],
    ['no lone word and two', ['a', 'a b'], [undefined, undefined]],
  ])('are %s', (_, texts, expected) => {
    expect(similar(...texts)).toEqual(expected);
  });

  test.each([
    [400, 30, 1],
    [400, 300, 2],
    [400, 3000, 3],
    [1200, 1000, 4],
  ])(
    'are just those that comparing all pairs finds (%i texts of %i words)',
    (size, words, seed) => {
      const texts = randomTexts(size, words, seed);
      const sets = texts.map((text) => new Set(text.split(' ').filter((word) => word !== '')));
      const { earlier } = findSimilar(wordSets(texts));
      const found = sets.map((own, index) =>
        sets.slice(0, index).some((other) => own.size > 0 && jaccard(own, other) >= 0.8),
      );
      expect(earlier.map((other) => other !== undefined)).toEqual(found);
      for (const [index, other] of earlier.entries()) {
        const [a, b] = [sets[index], sets[other ?? -1]];
        if (a !== undefined && b !== undefined) expect(jaccard(a, b)).toBeGreaterThanOrEqual(0.8);
      }
      expect(found.filter(Boolean).length).toBeGreaterThan(20);
    },
  );

  test('cost few comparisons: no more than one a text on average', () => {
    for (const words of [300, 3000, 30_000]) {
      const { compared } = findSimilar(wordSets(randomTexts(4000, words, words)));
      expect(compared).toBeLessThan(4000);
    }
  });

  test('cost one comparison a copy where there are very many copies', () => {
    const texts = Array.from({ length: 3000 }, (_, index) => `all of the words are here ${index}`);
    expect(findSimilar(wordSets(texts.map((text) => text.replace(/\d+/, '')))).compared).toBe(2999);
  });

  test('is looked for among the first 2,500 that share the rarest word', () => {
    const words = Array.from({ length: 72 }, (_, at) => `word${at}`);
    const rare = words.flatMap((a, at) => words.slice(at + 1).map((b) => `rare ${a} ${b}`));
    // All other words are less rare.
    const others = words.flatMap((word) => Array.from({ length: rare.length + 1 }, () => word));
    const [last, beyond] = [rare[2_499], rare[2_500]];
    const { earlier } = findSimilar(wordSets([...rare, ...others, last ?? '', beyond ?? '']));
    expect(rare.length).toBeGreaterThan(2_500);
    expect(earlier.slice(-2)).toEqual([2_499, undefined]);
  });
});
