import type { Asker, Io } from '../../src/io/io.ts';
import type { Asking, Reviewing } from '../../src/answer/prompt.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { asker, browsing, command, historyInMemory } from './run.ts';

/** A bank with five questions: two in one concept, three in a series of the other one. */
export const files = {
  'questions/index.md': `---
title: Two seas
pass: 60
exam: { questions: 5, minutes: 10 }
concepts:
  - { id: north, title: North, weight: 2 }
  - { id: south, title: South, weight: 3 }
---
`,
  'questions/north/ice.md': `---
title: Ice
---

## Floating

Does ice float?

- [x] It floats
- [ ] It sinks
  > Its density is lower.

Water is densest at 4 degrees.

## Colour

Which colour has deep ice?

- [x] Blue
- [ ] Green

Red light is absorbed.
`,
  'questions/south/sand.md': `---
title: Sand
---

<!-- questions -->

# A beach to build

Sand is needed.

## Dunes

You dig in the dunes. Does this meet the goal?

- [ ] Yes
- [x] No

## Desert

You ship it from the desert. Does this meet the goal?

- [ ] Yes
- [x] No

## River

You dredge a river. Does this meet the goal?

- [x] Yes
- [ ] No
`,
};

export const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 24, 12);

type Does = Parameters<typeof asker>[0][number];

/** What a learner does next; a function does something to the world before. */
type Move = Does | (() => Does);

/** Somebody at an exam: what they do, what they were asked, and the clocks on the wall and in the machine. */
export function openWorld() {
  const history = historyInMemory();
  const time = { wall: START, monotonic: 0 };
  const asked: Asking[] = [];
  const reviewed: Reviewing[] = [];
  const menus: string[] = [];
  const listening = (moves: readonly Move[]): Asker => {
    const base = asker([]);
    const left = [...moves];
    const next = (): Asker => {
      const move = left.shift();
      const does = typeof move === 'function' ? move() : move;
      return asker(does === undefined ? [] : [does]);
    };
    return {
      ...base,
      ask: (asking) => {
        asked.push(asking);
        return next().ask(asking);
      },
      review: (reviewing) => {
        reviewed.push(reviewing);
        return next().review(reviewing);
      },
      choose: (title, options, back) => {
        menus.push([title, ...options.map(({ name }) => name)].map(({ text }) => text).join('|'));
        return next().choose(title, options, back);
      },
      browse: browsing(
        () => left.shift() ?? { type: 'stopped', code: 130 },
        undefined,
        (names) => menus.push(['home', ...names].join('|')),
      ),
    };
  };
  return {
    history,
    asked,
    reviewed,
    menus,
    /** Milliseconds go by, on both clocks. */
    pass: (ms: number): void => {
      time.wall += ms;
      time.monotonic += ms;
    },
    setWall: (ms: number): void => {
      time.wall = START + ms;
    },
    /** Runs a command line; the learner does these things. */
    run: (argv: readonly string[], does: readonly Move[] = [], change: Partial<Io> = {}) =>
      command(argv, {
        files: {
          ...files,
          'a.json': '{"ice/floating": [0], "sand/river": [0], "sand/dunes": [0]}',
        },
        change: {
          history: () => history,
          asker: () => Promise.resolve(listening(does)),
          now: () => time.wall,
          clock: () => time.monotonic,
          ...change,
        },
      }),
    /** The records as "type question". */
    kept: (): readonly string[] =>
      history.records.map((record) =>
        'question' in record ? `${record.type} ${record.question}` : record.type,
      ),
    start: (): Extract<HistoryRecord, { type: 'start' }> | undefined =>
      history.records.find((record) => record.type === 'start'),
  };
}
