import { ALL_OF_THE_ABOVE, NONE_OF_THE_ABOVE } from '../bank/all-and-none.ts';
import type { ChoiceQuestion, MatchingQuestion, Question } from '../bank/question.ts';
import { areNumbers } from '../bank/numbers.ts';

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
 * Shown position → the author's position: of choices, of the items to put in order, of the rows
 * whose right-hand cells are offered. Empty where text is typed. It depends on nothing but seed and
 * question, so that going back, undo and resume show the same order again.
 */
export function shownOrder(question: Question, seed: number): readonly number[] {
  const random = seeded(mix(seed, question.id));
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return choiceOrder(question, random);
    case 'ordering':
      return itemOrder(question.items.length, random);
    case 'matching':
      return shuffle(rightCells(question), random);
    case 'typed':
    case 'numeric':
    case 'cloze':
      return [];
  }
}

/** The first row of each right-hand cell: equal cells are one choice. */
export function rightCells({ rows }: MatchingQuestion): readonly number[] {
  const first = new Map<string, number>();
  rows.forEach(({ right }, row) => {
    if (!first.has(right.text)) first.set(right.text, row);
  });
  return [...first.values()];
}

function choiceOrder(question: ChoiceQuestion, random: () => number): readonly number[] {
  const texts = question.choices.map(({ text }) => text.text);
  const positions = [...texts.keys()];
  if (!isShuffled(question, texts)) return positions;
  const isLast = (position: number): boolean => speaksOfOthers(texts[position] ?? '');
  const others = positions.filter((position) => !isLast(position));
  return [...shuffle(others, random), ...positions.filter(isLast)];
}

function isShuffled({ kind, shuffle: wanted }: ChoiceQuestion, texts: readonly string[]): boolean {
  return wanted && kind !== 'true-false' && !areNumbers(texts);
}

/** Such a choice reads oddly anywhere but below the others. */
function speaksOfOthers(text: string): boolean {
  return MAY.test(text) && (ALL_OF_THE_ABOVE.test(text) || NONE_OF_THE_ABOVE.test(text));
}

/** How such choices begin. Most can be told by this; the others' patterns take long to compile. */
const MAY = /^\W*(?:all|every|no|neither)/i;

// Shown in the correct order, a question answers itself.
function itemOrder(count: number, random: () => number): readonly number[] {
  const order = shuffle([...Array(count).keys()], random);
  const isCorrect = count > 1 && order.every((item, position) => item === position);
  return isCorrect ? [...order.slice(1), 0] : order;
}

/** FNV-1a over the id, beginning from the seed. */
function mix(seed: number, id: string): number {
  return id
    .split('')
    .reduce((hash, unit) => Math.imul(hash ^ unit.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5);
}
