import type { Policy } from '../policy.ts';
import { shuffled } from '../random.ts';

/** How many other questions come before a missed one does again. */
const LATER = 5;

/** A new order each time; what was missed comes again in the same session until it is right. */
export const retryMissed: Policy = {
  name: 'retry missed',
  teacher: ({ head, random }) => {
    let queue: number[] = [];
    const deal = (): void => {
      queue = [...shuffled(random, [...head.minds.keys()])];
    };
    return {
      begin: deal,
      next: () => {
        if (queue.length === 0) deal();
        return queue.shift();
      },
      answered: (index, right) => {
        if (!right) queue.splice(LATER, 0, index);
      },
    };
  },
};
