import type { Policy, Teacher } from '../policy.ts';
import { shuffled } from '../random.ts';

/** Asks a plan made when a session begins, and a new one when that is through. */
export function planned(plan: (at: number) => readonly number[]): Teacher {
  let queue: number[] = [];
  return {
    begin: (at) => {
      queue = [...plan(at)];
    },
    next: (at) => {
      if (queue.length === 0) queue = [...plan(at)];
      return queue.shift();
    },
    answered: () => undefined,
  };
}

/** From the first question of the file, each time. */
export const restart: Policy = {
  name: 'restart',
  teacher: ({ head }) => planned(() => [...head.minds.keys()]),
};

/** What every quiz program does: all questions in a new order each time. */
export const shuffle: Policy = {
  name: 'shuffle',
  teacher: ({ head, random }) => planned(() => shuffled(random, [...head.minds.keys()])),
};
