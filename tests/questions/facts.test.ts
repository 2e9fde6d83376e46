import { describe, expect, test } from '@jest/globals';
import { addressesOf, facts, oldestOf, pageOf, pages } from './known-facts.ts';
import { leftOut } from './left-out.ts';
import { bank, idsWhere } from './shipped.ts';

const asked = new Set(bank.questions.flatMap((question) => question.facts));
const of = (keys: readonly string[]) => keys.flatMap((key) => facts.get(key) ?? []);
const pageOfUrl = (url: string) => url.replace(/#.*$/, '');

test('every question names the facts it asks, by their keys', () => {
  expect(idsWhere(({ facts: keys }) => keys.length === 0)).toEqual([]);
  expect([...asked].filter((key) => !/^[a-z]{2}\d{2}$/.test(key))).toEqual([]);
});

describe('the facts behind the shipped bank', () => {
  test('are all known', () => {
    expect([...asked].filter((key) => !facts.has(key))).toEqual([]);
  });

  test('are asked at least once, or left out for a reason', () => {
    const keys = [...facts.keys()];
    expect(keys.filter((key) => !asked.has(key) && leftOut[key] === undefined)).toEqual([]);
    expect(Object.keys(leftOut).filter((key) => asked.has(key) || !facts.has(key))).toEqual([]);
  });

  test('have a sentence, and pages that are listed with the day of a copy', () => {
    const bare = [...facts].filter(
      ([, { fact, at }]) =>
        fact === '' || at.length === 0 || at.some((place) => pageOf(place) === undefined),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
    const used = new Set([...facts.values()].flatMap(({ at }) => at.map(pageOfUrl)));
    expect([...pages.keys()].filter((name) => !used.has(name))).toEqual([]);
    expect(
      [...pages].filter(
        ([, { url, seen, copy }]) =>
          !url.startsWith('https://learn.microsoft.com/') ||
          !/^\d{4}-\d{2}-\d{2}$/.test(seen) ||
          copy === '',
      ),
    ).toEqual([]);
  });

  test('change where the question says so', () => {
    expect(
      idsWhere((question) => question.volatile !== of(question.facts).some((one) => one.volatile)),
    ).toEqual([]);
  });

  test('stand on the page that the question links to, at a section where it is known', () => {
    expect(
      idsWhere(({ facts: keys, references }) => {
        const known = of(keys).flatMap(addressesOf);
        const own = references.filter((url) => known.map(pageOfUrl).includes(pageOfUrl(url)));
        const isAtTop = (url: string) => !url.includes('#') && !known.includes(url);
        return own.length === 0 || own.every(isAtTop);
      }),
    ).toEqual([]);
  });

  test('were last looked up on the day that their questions bear', () => {
    expect(
      bank.questions
        .filter(({ checked, facts: keys, topic }) => {
          const own = oldestOf(keys);
          const around = bank.topics.find(({ id }) => id === topic)?.checked ?? '';
          return checked === around ? own < around : checked !== own;
        })
        .map(({ id, facts: keys, checked }) => `${id}: ${checked ?? ''} is ${oldestOf(keys)}`),
    ).toEqual([]);
  });

  test('date each topic: the oldest day of the questions without one of their own', () => {
    const dated = bank.topics.map(({ id, checked = '' }) => {
      const own = bank.questions.filter(
        ({ topic, ...one }) => topic === id && one.checked === checked,
      );
      return [id, checked, own.map((one) => oldestOf(one.facts)).sort()[0]];
    });
    expect(dated.filter(([, checked, oldest]) => checked !== oldest)).toEqual([]);
  });
});
