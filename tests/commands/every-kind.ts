import type { Picked } from '../../src/answer/attempt.ts';

/** A bank with a question of each kind, and two yes-no questions of one case, which an exam closes. */
export const everyKind = {
  'questions/index.md': `---
title: Every kind
pass: 60
exam: { questions: 11, minutes: 10 }
---
`,
  'questions/kinds.md': `---
title: Kinds
shuffle: false
---

<!-- questions -->

## Single

Which colour has deep ice?

- [x] Blue
- [ ] Green
- [ ] Red

## Choose two

Which two are seas? Choose two.

- [x] The North Sea
- [x] The Red Sea
- [ ] Lake Geneva
- [ ] The Rhine

## All that apply

Which of these float?

- [x] Ice
- [x] Oil
- [ ] Sand

## Whether

Ice floats.

- [x] True
- [ ] False

## Typed

What is frozen water?

- [x] Ice

## Numeric

How many seas are in the title of the other bank?

- [x] 2

## Ordering

<!-- kind: ordering -->

Put them in order.

1. Snow
2. Water
3. Steam

## Matching

<!-- kind: matching -->

Match them.

| Thing | Where  |
| ----- | ------ |
| Dune  | Desert |
| Berg  | Sea    |
| Delta | River  |

## Cloze

Ice is [[frozen]] water, and sand is [[ground]] stone.

# A beach

Sand is needed.

## Dig

You dig in the dunes. Does this meet the goal?

- [ ] Yes
- [x] No

## Dredge

You dredge a river. Does this meet the goal?

- [x] Yes
- [ ] No
`,
} as const;

/** Right answers, as an attempt has them. */
export const rightAnswers: Readonly<Record<string, Picked>> = {
  'kinds/single': [0],
  'kinds/choose-two': [0, 1],
  'kinds/all-that-apply': [0, 1],
  'kinds/whether': [0],
  'kinds/typed': 'Ice',
  'kinds/numeric': '2',
  'kinds/ordering': [0, 1, 2],
  'kinds/matching': [0, 1, 2],
  'kinds/cloze': ['frozen', 'ground'],
  'kinds/dig': [1],
  'kinds/dredge': [0],
};
