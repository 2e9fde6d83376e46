import type { Mind, Minds, Model } from '../mind.ts';
import { logNormal, uniform, type Random } from '../random.ts';

/**
 * Three states (Atkinson 1972): unknown, held for a while, learned for long. Each meeting may move a
 * question up; what is held for a while is soon lost, what is learned lasts months. Atkinson let a
 * meeting a minute later count as much as one a day later; here it counts for less, as every
 * experiment on spacing says. The mind holds the chances of the states, given what was recalled.
 */
export const threeState: Model = {
  name: 'three states',
  student: (random) => {
    const student = {
      toLong: uniform(random, 0.15, 0.45),
      toShort: uniform(random, 0.6, 0.95),
      firmer: uniform(random, 0.3, 0.7),
      apart: logNormal(random, 0.2, 0.5),
      short: logNormal(random, 2, 0.5),
      long: logNormal(random, 120, 0.5),
    };
    return (each) => minds(student, each);
  },
};

interface Student {
  /** Chances that feedback moves an unknown answer to long, and else to short. */
  readonly toLong: number;
  readonly toShort: number;
  /** The chance that a recall moves short to long, when it comes late enough. */
  readonly firmer: number;
  /** Days after which a meeting counts half. */
  readonly apart: number;
  /** Half-lives, days. */
  readonly short: number;
  readonly long: number;
}

function minds(student: Student, random: Random): Minds {
  const ease = logNormal(random, 1, 0.3);
  const item = {
    ...student,
    toLong: Math.min(0.9, student.toLong * ease),
    firmer: Math.min(0.9, student.firmer * ease),
  };
  return {
    fresh: mind(item, { short: 0, long: 0 }, 0),
    learned: mind(item, { short: 0, long: 1 }, -logNormal(random, 20, 0.7)),
  };
}

/** The chances of the two states in which the answer is known. */
interface States {
  readonly short: number;
  readonly long: number;
}

function mind(item: Student, states: States, since: number): Mind {
  const left = (at: number): States => ({
    short: states.short * 2 ** (-Math.max(0, at - since) / item.short),
    long: states.long * 2 ** (-Math.max(0, at - since) / item.long),
  });
  return {
    known: (at) => left(at).short + left(at).long,
    learn: (at, recalled) => {
      if (!recalled) {
        return mind(item, { short: (1 - item.toLong) * item.toShort, long: item.toLong }, at);
      }
      const { short, long } = left(at);
      const held = short / (short + long);
      const moved = item.firmer * (1 - 2 ** (-(at - since) / item.apart));
      return mind(item, { short: held * (1 - moved), long: 1 - held * (1 - moved) }, at);
    },
  };
}
