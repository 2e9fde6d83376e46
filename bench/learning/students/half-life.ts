import type { Mind, Minds, Model } from '../mind.ts';
import { logNormal, uniform, type Random } from '../random.ts';

/**
 * Forgetting by half-lives (Settles & Meeder 2016, Tabibian et al. 2019): recall lengthens the
 * half-life, the more so the nearer it was to being lost; a miss shortens it, but not below what a
 * first meeting gives.
 */
export const halfLife: Model = {
  name: 'half-life',
  student: (random) => {
    const student = {
      first: logNormal(random, 4, 0.5),
      growth: logNormal(random, 3, 0.4),
      massed: uniform(random, 0, 0.2),
      kept: uniform(random, 0.2, 0.6),
    };
    return (each) => minds(student, each);
  },
};

interface Student {
  readonly first: number;
  readonly growth: number;
  readonly massed: number;
  readonly kept: number;
}

function minds(student: Student, random: Random): Minds {
  const item = { ...student, first: student.first * logNormal(random, 1, 0.6) };
  return {
    fresh: { known: () => 0, learn: (at) => mind(item, item.first, at) },
    learned: mind(item, logNormal(random, 60, 0.8), -logNormal(random, 20, 0.7)),
  };
}

function mind(item: Student, half: number, since: number): Mind {
  const known = (at: number): number => 2 ** (-Math.max(0, at - since) / half);
  return {
    known,
    learn: (at, recalled) =>
      recalled
        ? mind(item, half * (1 + item.massed + item.growth * (1 - known(at))), at)
        : mind(item, Math.max(item.first, half * item.kept), at),
  };
}
