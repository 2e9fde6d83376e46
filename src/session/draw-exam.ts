import { grouped } from '../bank/grouped.ts';
import type { Bank, Question } from '../bank/question.ts';
import { caseOf } from './choose-questions.ts';
import { seeded, shuffle } from '../answer/shown-order.ts';

/** What of a bank its practice exam depends on. */
export type Blueprint = Pick<Bank, 'concepts' | 'questions' | 'exam'>;

/** Which exam somebody wants. */
export interface ExamWish {
  readonly count: number;
  readonly seed: number;
  /** Whether the learner has met a question before, by its id. */
  readonly seen: (id: string) => boolean;
}

/** Questions that belong together: those of a case in the author's order, or one alone. */
type Unit = readonly Question[];

/**
 * Draws an exam, the same for the same seed and history.
 *
 * 1. Each concept gets its share of the places by its weight, none more than it has questions.
 * 2. Within a concept what the learner has not met comes first: a question met before shows what
 *    is remembered of it more than what is known of its subject. A case counts as met with the
 *    first of its questions.
 * 3. Of those, each level of difficulty gets its share of the concept's places, the share it has
 *    among the concept's questions. Nobody knows the mix of a real exam, and the author's is the
 *    best guess there is; drawn blindly, exams of one bank would differ in how hard they are, and
 *    their scores could not be compared.
 * 4. A case is drawn as a whole, and begun only where it is the last thing left to draw from.
 *
 * Questions come in a random order, those of a case one after the other.
 */
export function draw(blueprint: Blueprint, { count, seed, seen }: ExamWish): readonly Question[] {
  const random = seeded(seed);
  const blocks = grouped(
    shuffle(blocksOf(blueprint.questions), random),
    ([first]) => first?.concept,
  );
  const concepts = weighed(blueprint).map((concept) => ({
    ...concept,
    blocks: blocks.get(concept.id) ?? [],
  }));
  const places = apportion(count, concepts);
  const drawn = concepts.flatMap((one, index) => drawIn(one.blocks, places[index] ?? 0, seen));
  return shuffle(drawn, random).flat();
}

/** How many questions an exam can have at most. */
export function drawable(blueprint: Blueprint): number {
  return weighed(blueprint).reduce((sum, { weight, room }) => sum + (weight > 0 ? room : 0), 0);
}

/** The minutes for so many questions, where nobody says otherwise: in proportion to the bank's own exam. */
export function minutesFor({ exam }: Pick<Bank, 'exam'>, count: number): number {
  return Math.ceil((exam.minutes * count) / exam.questions);
}

/** The concepts that have questions. Where none of them has any weight they all have the same. */
function weighed({ concepts, questions }: Blueprint) {
  const inside = grouped(questions, ({ concept }) => concept);
  const filled = concepts
    .map(({ id, weight }) => ({ id, weight, room: inside.get(id)?.length ?? 0 }))
    .filter(({ room }) => room > 0);
  const equal = filled.every(({ weight }) => weight === 0);
  return equal ? filled.map((concept) => ({ ...concept, weight: 1 })) : filled;
}

function blocksOf(questions: readonly Question[]): readonly Unit[] {
  return [...grouped(questions, caseOf).values()];
}

function drawIn(blocks: readonly Unit[], places: number, seen: ExamWish['seen']): readonly Unit[] {
  const lacks = levelsFor(blocks.flat(), places);
  const met = new Set(blocks.filter((block) => block.some(({ id }) => seen(id))));
  const rest = new Set(blocks);
  const drawn: Unit[] = [];
  let open = places;
  while (open > 0) {
    const rank = (block: Unit) => (block.length <= open ? 2 : 0) + (met.has(block) ? 0 : 1);
    const best = bestOf(rest, rank, lacks);
    if (best === undefined) break;
    rest.delete(best);
    const taken = best.slice(0, open);
    for (const { difficulty } of taken) lacks.set(difficulty, (lacks.get(difficulty) ?? 0) - 1);
    drawn.push(taken);
    open -= taken.length;
  }
  return drawn;
}

type DifficultyLevel = Question['difficulty'];

/** How many of the places each level of difficulty ought to get; fractions are left as they are. */
function levelsFor(questions: readonly Question[], places: number): Map<DifficultyLevel, number> {
  const levels = new Map<DifficultyLevel, number>();
  for (const { difficulty } of questions) {
    levels.set(difficulty, (levels.get(difficulty) ?? 0) + places / questions.length);
  }
  return levels;
}

/** The first of the highest rank whose levels lack most. */
function bestOf(
  blocks: Iterable<Unit>,
  rank: (block: Unit) => number,
  lacks: ReadonlyMap<DifficultyLevel, number>,
): Unit | undefined {
  let best: { readonly block: Unit; readonly rank: number; readonly lack: number } | undefined;
  for (const block of blocks) {
    const own = rank(block);
    if (best !== undefined && own < best.rank) continue;
    const lack = lackOf(block, lacks);
    if (best === undefined || own > best.rank || lack > best.lack)
      best = { block, rank: own, lack };
  }
  return best?.block;
}

function lackOf(block: Unit, lacks: ReadonlyMap<DifficultyLevel, number>): number {
  const sum = block.reduce((all, { difficulty }) => all + (lacks.get(difficulty) ?? 0), 0);
  return sum / block.length;
}

/** Whatever is given seats by its weight, and no more of them than it has room for. */
export interface Party {
  readonly weight: number;
  readonly room: number;
}

/**
 * Gives out seats by the largest remainder (Hamilton's method): everybody the whole part of their
 * share, then one more to those whose fractions are largest, of equals to the first. What does not
 * fit into a party goes to the others by their weights; one without weight gets none.
 */
export function apportion(count: number, parties: readonly Party[]): readonly number[] {
  const given = new Map<Party, number>();
  let open = parties.filter(({ weight }) => weight > 0);
  let left = count;
  for (;;) {
    const shares = sharesOf(left, open);
    const full = open.filter((party) => (shares.get(party) ?? 0) >= party.room);
    if (full.length === 0) {
      for (const [party, number] of rounded(left, shares)) given.set(party, number);
      return parties.map((party) => given.get(party) ?? 0);
    }
    for (const party of full) given.set(party, party.room);
    left -= full.reduce((sum, { room }) => sum + room, 0);
    open = open.filter((party) => !full.includes(party));
  }
}

function sharesOf(count: number, parties: readonly Party[]): ReadonlyMap<Party, number> {
  const sum = parties.reduce((all, { weight }) => all + weight, 0);
  return new Map(parties.map((party) => [party, (count * party.weight) / sum]));
}

function rounded(
  count: number,
  shares: ReadonlyMap<Party, number>,
): readonly (readonly [Party, number])[] {
  const whole = [...shares].map(([party, share]) => ({ party, share, number: Math.floor(share) }));
  const rest = count - whole.reduce((sum, { number }) => sum + number, 0);
  return whole
    .sort((a, b) => b.share - b.number - (a.share - a.number))
    .map(({ party, number }, index) => [party, index < rest ? number + 1 : number]);
}
