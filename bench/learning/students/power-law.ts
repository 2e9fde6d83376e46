import type { Mind, Model } from '../mind.ts';
import { logNormal, normal, uniform, type Random } from '../random.ts';

/**
 * After FSRS-6 (Ye 2025; its published weights, spread over students and questions): a power law
 * whose stability, the days until 0.9, grows more the more has been forgotten and the easier the
 * question is. A miss costs most of it; a second look on the same day gives little.
 */
export const powerLaw: Model = {
  name: 'power law',
  student: (random) => {
    const decay = uniform(random, 0.1, 0.5);
    const student = {
      decay,
      factor: 0.9 ** (-1 / decay) - 1,
      first: logNormal(random, 0.3, 0.5),
      growth: logNormal(random, Math.exp(1.8722), 0.3),
    };
    return (each) => minds(student, each);
  },
};

interface Student {
  readonly decay: number;
  readonly factor: number;
  readonly first: number;
  readonly growth: number;
}

interface Item extends Student {
  readonly difficulty: number;
}

function minds(student: Student, random: Random): { fresh: Mind; learned: Mind } {
  const item = {
    ...student,
    difficulty: Math.min(10, Math.max(1, 5 + 2 * normal(random))),
    first: student.first * logNormal(random, 1, 0.6),
  };
  return {
    fresh: { known: () => 0, learn: (at) => mind(item, item.first, at) },
    learned: mind(item, logNormal(random, 25, 1), -logNormal(random, 20, 0.7)),
  };
}

function mind(item: Item, stability: number, since: number): Mind {
  const known = (at: number): number =>
    (1 + (item.factor * Math.max(0, at - since)) / stability) ** -item.decay;
  return {
    known,
    learn: (at, recalled) => {
      const chance = known(at);
      if (!recalled) return mind(item, lapsed(item, stability, chance), at);
      const grown = at - since < 0.25 ? sameDay(stability) : recalledLater(item, stability, chance);
      return mind(item, stability * Math.max(1, grown), at);
    },
  };
}

function sameDay(stability: number): number {
  return Math.exp(0.5425 * 0.0912) * stability ** -0.0658;
}

function recalledLater({ growth, difficulty }: Item, stability: number, chance: number): number {
  return 1 + growth * (11 - difficulty) * stability ** -0.1666 * Math.expm1(0.796 * (1 - chance));
}

function lapsed({ difficulty, first }: Item, stability: number, chance: number): number {
  const left = 1.4835 * difficulty ** -0.0614 * ((stability + 1) ** 0.2629 - 1);
  return Math.max(first, Math.min(stability, left * Math.exp(1.6483 * (1 - chance))));
}
