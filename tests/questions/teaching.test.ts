import { describe, expect, test } from '@jest/globals';
import { bank, idsWhere, shipped } from './shipped.ts';
import { choicesOf } from './texts.ts';

/** Where a reference may lead: Microsoft's own pages. */
const ALLOWED = [
  'https://learn.microsoft.com/',
  'https://azure.microsoft.com/',
  'https://github.com/MicrosoftDocs/',
];

const isAllowed = (url: string) => ALLOWED.some((start) => url.startsWith(start));

describe('the shipped bank', () => {
  test('passes every rule at its strict severity, infos included', () => {
    expect([shipped.diagnostics, shipped.left]).toEqual([[], []]);
  });

  test('turns no rule off and suppresses nothing', () => {
    expect([...bank.severities]).toEqual([]);
    expect(bank.topics.filter(({ suppressions }) => suppressions.length > 0)).toEqual([]);
    expect(idsWhere(({ suppressions }) => suppressions.length > 0)).toEqual([]);
  });
});

describe('every question', () => {
  test('says of each wrong answer why it is wrong', () => {
    expect(
      idsWhere((question) =>
        choicesOf(question).some(({ correct, feedback }) => !correct && feedback === undefined),
      ),
    ).toEqual([]);
  });

  test('explains, and links its explanation to a page of Microsoft', () => {
    expect(
      idsWhere(({ explanation, references }) => {
        const text = explanation?.text ?? '';
        return text.length < 60 || !references.some((url) => text.includes(`](${url})`));
      }),
    ).toEqual([]);
    expect(idsWhere(({ references }) => !references.every(isAllowed))).toEqual([]);
  });

  test('names the facts that it asks', () => {
    expect(idsWhere(({ facts }) => facts.length === 0)).toEqual([]);
  });
});

describe('every topic', () => {
  test('has what a learner looks for at its head', () => {
    expect(
      bank.topics
        .filter(
          ({ description, objective, references, checked }) =>
            description === '' ||
            objective === '' ||
            references.length === 0 ||
            checked === undefined,
        )
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test('refers to pages of Microsoft', () => {
    expect(
      bank.topics.flatMap(({ references }) => references).filter((url) => !isAllowed(url)),
    ).toEqual([]);
  });
});
