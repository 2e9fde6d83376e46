import { describe, expect, test } from '@jest/globals';
import { beside } from './beside.ts';
import { leftOut } from './left-out.ts';
import { bank, idsWhere } from './shipped.ts';

interface Fact {
  readonly key: string;
  readonly volatile: boolean;
  readonly sources: readonly { readonly url: string }[];
}

const [file] = beside('facts/facts.json');

test('every question names the facts it asks, by their keys', () => {
  expect(idsWhere(({ facts: keys }) => keys.length === 0)).toEqual([]);
  expect(idsWhere(({ facts: keys }) => !keys.every((key) => /^[a-z]{2}\d{2}$/.test(key)))).toEqual(
    [],
  );
});

if (file !== undefined) {
  const facts = new Map((JSON.parse(file) as Fact[]).map((fact) => [fact.key, fact]));
  const asked = new Set(bank.questions.flatMap((question) => question.facts));
  const of = (keys: readonly string[]) => keys.flatMap((key) => facts.get(key) ?? []);

  describe('the facts behind the shipped bank', () => {
    test('are all known', () => {
      expect([...asked].filter((key) => !facts.has(key))).toEqual([]);
    });

    test('are asked at least once where they are stable, or left out for a reason', () => {
      const missing = [...facts.values()].filter(
        ({ key, volatile }) => !volatile && !asked.has(key) && leftOut[key] === undefined,
      );
      expect(missing.map(({ key }) => key)).toEqual([]);
    });

    test('are left out only where they are stable and really not asked', () => {
      const keys = Object.keys(leftOut);
      expect(keys.filter((key) => asked.has(key) || facts.get(key)?.volatile !== false)).toEqual(
        [],
      );
    });

    test('change where the question says so', () => {
      expect(
        idsWhere(
          (question) => question.volatile !== of(question.facts).some((fact) => fact.volatile),
        ),
      ).toEqual([]);
    });

    test('stand on the page that the question links to', () => {
      expect(
        idsWhere(({ facts: keys, references }) => {
          const pages = of(keys).flatMap(({ sources }) => sources.map(({ url }) => page(url)));
          return !references.some((url) => pages.includes(page(url)));
        }),
      ).toEqual([]);
    });
  });
} else {
  test('there is no list of facts beside the project: the bank asks more than 400 all the same', () => {
    expect(new Set(bank.questions.flatMap(({ facts }) => facts)).size).toBeGreaterThan(400);
  });
}

function page(url: string): string {
  return url.replace(/#.*$/, '');
}
