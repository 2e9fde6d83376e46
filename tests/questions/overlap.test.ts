import { describe, expect, test } from '@jest/globals';
import { beside } from './beside.ts';
import { runsOf } from './runs.ts';
import { bank } from './shipped.ts';
import { textsOf } from './texts.ts';

/** Run of eight words → where the bank has it. */
const ours = new Map(
  textsOf(bank).flatMap(({ where, text }) => runsOf(text).map((run) => [run, where] as const)),
);

test('a run of eight words is found whatever its markup, case and line ends', () => {
  const run = 'the circuit is a logical connection between sites';
  expect(
    runsOf('The <b>circuit</b> is a\nlogical [connection](https://x.example) between sites.'),
  ).toEqual([run]);
  expect(runsOf('The circuit is a logical connection between')).toEqual([]);
});

describe.each([
  ['the seeds', 'seeds'],
  ["218 posts of Microsoft Learn's checks", 'corpora/mslearn-posts'],
  ['the list of facts', 'facts/FACTS.md'],
  ['the list of misconceptions', 'facts/MISCONCEPTIONS.md'],
])('with %s', (_, name) => {
  const texts = beside(name);
  if (texts.length > 0) {
    test('the shipped bank has no eight words in a row in common', () => {
      const shared = texts.flatMap(runsOf).filter((run) => ours.has(run));
      expect(shared.map((run) => `${ours.get(run) ?? ''}: ${run}`)).toEqual([]);
    });
  } else {
    test('it is not beside the project: only the bank is compared, which is found in itself', () => {
      const own = textsOf(bank).flatMap(({ text }) => runsOf(text));
      expect(own.length).toBeGreaterThan(10_000);
      expect(own.filter((run) => !ours.has(run))).toEqual([]);
    });
  }
});
