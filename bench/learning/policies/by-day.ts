import type { Policy, Teacher } from '../policy.ts';
import { pick } from '../student.ts';
import { planned } from './planned.ts';

/** When a question comes again: a whole day, and what the scheduler keeps besides. */
interface Card {
  readonly due: number;
  readonly asked: number;
}

/**
 * Due questions first, longest overdue first, then new ones in file order, then those that fall due
 * soonest; none twice a day. Days are whole days, as in the programs that do this.
 */
function byDay<C extends Card>(
  size: number,
  schedule: (card: C | undefined, right: boolean, day: number) => C,
): Teacher {
  const cards: (C | undefined)[] = Array.from({ length: size }, () => undefined);
  const plan = (at: number): readonly number[] => {
    const today = Math.round(at);
    const indices = [...cards.keys()];
    const due = (index: number): number => cards[index]?.due ?? Infinity;
    const met = indices
      .filter((index) => cards[index] !== undefined && cards[index].asked < today)
      .sort((a, b) => due(a) - due(b));
    return [
      ...met.filter((index) => due(index) <= today),
      ...indices.filter((index) => cards[index] === undefined),
      ...met.filter((index) => due(index) > today),
    ];
  };
  return {
    ...planned(plan),
    answered: (index, right, at) => {
      cards[index] = schedule(cards[index], right, Math.round(at));
    },
  };
}

const BOX_DAYS = [1, 2, 4, 8, 16];

/** Five boxes: up one when right, back to the first when wrong. */
export const leitner: Policy = {
  name: 'Leitner',
  teacher: ({ bank }) =>
    byDay<Card & { readonly box: number }>(bank.questions.length, (card, right, day) => {
      const box = right ? Math.min(BOX_DAYS.length - 1, (card?.box ?? 0) + 1) : 0;
      return { box, due: day + pick(BOX_DAYS, box), asked: day };
    }),
};

interface Sm2Card extends Card {
  readonly ease: number;
  readonly days: number;
  readonly run: number;
}

/** SuperMemo 2 (Wozniak 1987) with grade 4 for right and 1 for wrong, without its last round of the day. */
export const sm2: Policy = {
  name: 'SM-2',
  teacher: ({ bank }) =>
    byDay<Sm2Card>(bank.questions.length, (card, right, day) => {
      const { ease, days, run } = card ?? { ease: 2.5, days: 0, run: 0 };
      if (!right) {
        return { ease: Math.max(1.3, ease - 0.54), days: 1, run: 0, due: day + 1, asked: day };
      }
      const next = run === 0 ? 1 : run === 1 ? 6 : Math.round(days * ease);
      return { ease, days: next, run: run + 1, due: day + next, asked: day };
    }),
};
