import type { Random } from '../learning/random.ts';

const SYLLABLES =
  'ba co da fe ga ho ki lo mu ne pra que ri sta te um va wor xe yo zin cre plo tion ment ker net set dis'.split(
    ' ',
  );

/** The words that stand between others in any text. */
const COMMON =
  'the of and to in is that for it as with on by this at from or an be are which one two its when each over than more only same'.split(
    ' ',
  );

/** A word as texts use them: few come often, and most of the many others seldom (Zipf's law). */
function word(random: Random): string {
  if (random() < 0.45) return COMMON[Math.floor(COMMON.length * random() ** 2)] ?? '';
  return spelled(Math.floor(VOCABULARY ** random()));
}

const VOCABULARY = 20_000;

function spelled(rank: number): string {
  let rest = rank;
  let text = SYLLABLES[rest % SYLLABLES.length] ?? '';
  do {
    rest = Math.floor(rest / SYLLABLES.length);
    text += SYLLABLES[(rest * 7 + 3) % SYLLABLES.length] ?? '';
  } while (rest > 0);
  return text;
}

/** So many words and the sign at their end, with a capital at the start and a comma now and then. */
export function sentence(random: Random, size: number, end = '.'): string {
  const words = Array.from({ length: size }, (_, index) => {
    const comma = index > 3 && index < size - 2 && random() < 0.1 ? ',' : '';
    return `${word(random)}${comma}`;
  });
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
