/** A bank without a flaw, to plant defects in; it has nothing to do with the one that is shipped. */
export const smallBank: Readonly<Record<string, string>> = {
  'index.md': `---
title: Bread
concepts:
  - id: dough
    title: Dough
  - id: oven
    title: Oven
exam:
  questions: 6
  minutes: 10
---

How bread is made.
`,
  'dough/flour.md': `---
title: Flour
description: What flour is and does
objective: Choose a flour
tags: [grain]
difficulty: 2
references:
  - https://example.org/flour
checked: 2026-09-01
---

Flour is ground grain, and its protein makes the dough hold.

<!-- questions -->

## Protein

Which flour has the most protein?

- [x] Durum
- [ ] Cake flour
  > It has the least of all.
- [ ] Rye flour
  > Its protein makes no net.

Hard wheat is rich in protein.

## Ash

What does the number on a bag of flour say?

- [ ] How fine it is
  > Sieves tell that.
- [x] How much ash it leaves

Minerals do not burn, so they stay behind.

## Parts of the grain

Which parts hold most of the fibre and the fat? Choose two.

- [x] Bran
- [x] Germ
- [ ] Endosperm
  > It is nearly all starch.

The endosperm is starch.
`,
  'oven/heat.md': `---
title: Heat
references:
  - https://example.org/heat
---

An oven gives heat in three ways.

<!-- questions -->

# Two bakers

Ann bakes on a stone, Ben on a tray.

## The stone

Why does Ann get the darker bottom?

- [x] A stone stores heat
- [ ] A stone is hotter
  > Both are as hot as the oven.

It gives the heat off at once.

## Steam

What does steam do in the first minutes?

- [x] It keeps the crust soft
- [ ] It makes the crumb dark
  > The crumb does not brown.

A soft crust lets the loaf grow.

## Loaf

How warm is the crumb when a loaf is done, in degrees Celsius?

- [x] 94..98

Below that it stays wet.
`,
};

export const FLOUR = 'dough/flour.md';
export const HEAT = 'oven/heat.md';
