import type { Question } from '../bank/question.ts';
import { orderOf } from './kinds.ts';

/** Numbers from 0 to below 1, the same for the same seed (32 bits) everywhere: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order that the random numbers decide. */
export function shuffle<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  return things
    .map((thing) => ({ thing, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}

/**
 * Shown position → the author's position, of whatever can be picked. Empty where text is typed. It
 * depends on nothing but seed and question, so that going back, undo and resume show the same order
 * again.
 */
export function shownOrder(question: Question, seed: number): readonly number[] {
  const random = seeded(mix(seed, question.id));
  return orderOf(question, (things) => shuffle(things, random));
}

/** FNV-1a over the id, beginning from the seed. */
function mix(seed: number, id: string): number {
  return id
    .split('')
    .reduce((hash, unit) => Math.imul(hash ^ unit.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5);
}
