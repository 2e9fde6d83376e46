import { createEmptyCard, fsrs, generatorParameters, Rating, type Card } from 'ts-fsrs';
import type { Policy, Setting, Teacher } from '../policy.ts';
import { pick } from '../student.ts';
import { planned } from './planned.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(2026, 0, 1, 19);

const dateOf = (at: number): Date => new Date(EPOCH + at * DAY);

/**
 * ts-fsrs as it comes, with its learning steps of 1 and 10 minutes; Good where right, Again where
 * wrong. What is due now comes first, then new questions in file order, then what falls due soonest.
 */
export const fsrsDefault: Policy = {
  name: 'FSRS',
  teacher: (setting) => {
    const { cards, answered } = deck(setting, true);
    const due = (index: number): number => {
      const card = pick(cards, index);
      return card.due.getTime() - (card.scheduled_days > 0 ? DAY / 2 : 0);
    };
    const soonest = (indices: readonly number[]): number | undefined =>
      indices.reduce<number | undefined>(
        (best, index) => (best === undefined || due(index) < due(best) ? index : best),
        undefined,
      );
    return {
      begin: () => undefined,
      next: (at) => {
        const met = [...cards.keys()].filter((index) => pick(cards, index).reps > 0);
        const first = soonest(met);
        if (first !== undefined && due(first) <= dateOf(at).getTime()) return first;
        const fresh = cards.findIndex(({ reps }) => reps === 0);
        return fresh >= 0 ? fresh : first;
      },
      answered,
    };
  },
};

/** The memory of FSRS without learning steps; due questions weakest first, none twice a day. */
export const fsrsWeakest: Policy = {
  name: 'FSRS, no steps',
  teacher: (setting) => {
    const { cards, scheduler, answered } = deck(setting, false);
    const plan = (at: number): readonly number[] => {
      const now = dateOf(at);
      const chance = (index: number): number =>
        scheduler.get_retrievability(pick(cards, index), now, false);
      const indices = [...cards.keys()];
      const met = indices
        .filter((index) => {
          const { last_review: last } = pick(cards, index);
          return last !== undefined && now.getTime() - last.getTime() > DAY / 2;
        })
        .map((index) => ({ index, chance: chance(index) }))
        .sort((a, b) => a.chance - b.chance)
        .map(({ index }) => index);
      const isDue = (index: number): boolean =>
        pick(cards, index).due.getTime() - DAY / 2 <= now.getTime();
      return [
        ...met.filter(isDue),
        ...indices.filter((index) => pick(cards, index).reps === 0),
        ...met.filter((index) => !isDue(index)),
      ];
    };
    return { ...planned(plan), answered };
  },
};

interface Deck {
  readonly cards: readonly Card[];
  readonly scheduler: ReturnType<typeof fsrs>;
  readonly answered: Teacher['answered'];
}

function deck({ bank }: Setting, steps: boolean): Deck {
  const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: steps }));
  const cards = bank.questions.map(() => createEmptyCard(dateOf(0)));
  return {
    cards,
    scheduler,
    answered: (index, right, at) => {
      const grade = right ? Rating.Good : Rating.Again;
      cards[index] = scheduler.next(pick(cards, index), dateOf(at), grade).card;
    },
  };
}
