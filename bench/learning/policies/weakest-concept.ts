import type { Policy } from '../policy.ts';
import { shuffled } from '../random.ts';
import { pick } from '../student.ts';

/** Always from the concept with the smallest share of right answers, each question once a session. */
export const weakestConcept: Policy = {
  name: 'weakest concept',
  teacher: ({ bank, random }) => {
    const conceptOf = bank.questions.map(({ concept }) => concept);
    const tallies = new Map(bank.concepts.map(({ id }) => [id, { right: 1, asked: 2 }]));
    const share = (index: number): number => {
      const { right, asked } = tallies.get(pick(conceptOf, index)) ?? { right: 0, asked: 1 };
      return right / asked;
    };
    let left: readonly number[] = [];
    return {
      begin: () => {
        left = shuffled(random, [...conceptOf.keys()]);
      },
      next: () => {
        const weakest = left.reduce<number | undefined>(
          (best, index) => (best === undefined || share(index) < share(best) ? index : best),
          undefined,
        );
        left = left.filter((index) => index !== weakest);
        return weakest;
      },
      answered: (index, right) => {
        const tally = tallies.get(pick(conceptOf, index));
        if (tally === undefined) return;
        tally.asked += 1;
        tally.right += Number(right);
      },
    };
  },
};
