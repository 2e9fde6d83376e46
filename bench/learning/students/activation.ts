import type { Mind, Minds, Model } from '../mind.ts';
import { logNormal, normal, uniform, type Random } from '../random.ts';

/**
 * ACT-R's base-level activation with the spacing effect of Pavlik & Anderson (2005) and their
 * published values, spread over students: every meeting leaves a trace, which fades the faster the
 * more active the memory was when it was laid down. Hours between sessions count for less than
 * minutes in them. An explanation in words one knows lasts longer than their foreign vocabulary did:
 * the base of a question lies above 0.
 */
export const activation: Model = {
  name: 'activation',
  student: (random) => {
    const student = {
      fading: logNormal(random, 0.177, 0.25),
      spacing: logNormal(random, 0.217, 0.25),
      threshold: -0.704 + 0.15 * normal(random),
      base: 1 + 0.3 * normal(random),
    };
    return (each) => minds(student, each);
  },
};

const NOISE = 0.255;
const BETWEEN = 0.025;
const DAY_SECONDS = 86_400;
const SESSION_SECONDS = 1_800;

interface Student {
  readonly fading: number;
  readonly spacing: number;
  readonly threshold: number;
  readonly base: number;
}

interface Trace {
  readonly at: number;
  readonly decay: number;
}

function minds(student: Student, random: Random): Minds {
  const item = { ...student, base: student.base + 0.4 * normal(random) };
  const fresh = mind(item, []);
  const meetings = Math.floor(uniform(random, 2, 6));
  const learned = Array.from({ length: meetings }, () => -logNormal(random, 25, 0.8))
    .sort((a, b) => a - b)
    .reduce((head, at) => head.learn(at, true), fresh);
  return { fresh, learned };
}

function mind(item: Student, traces: readonly Trace[]): Mind {
  return {
    known: (at) => chance(item, strength(traces, at) + item.base),
    learn: (at) => {
      const decay = item.spacing * Math.exp(strength(traces, at)) + item.fading;
      return mind(item, [...traces, { at, decay }]);
    },
  };
}

function chance({ threshold }: Student, active: number): number {
  return 1 / (1 + Math.exp((threshold - active) / NOISE));
}

/** Minus infinity where nothing was ever learned. */
function strength(traces: readonly Trace[], at: number): number {
  return Math.log(traces.reduce((sum, trace) => sum + age(at - trace.at) ** -trace.decay, 0));
}

function age(days: number): number {
  const seconds = Math.max(1, days * DAY_SECONDS);
  const within = Math.min(seconds, SESSION_SECONDS);
  return within + BETWEEN * (seconds - within);
}
