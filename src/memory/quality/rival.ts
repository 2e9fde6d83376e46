import type { Picked } from '../../session/attempt.ts';
import type { Option } from './options.ts';

/** A wrong answer against a correct one. */
export interface Rival {
  readonly picked: Picked;
  /** Who gave it. */
  readonly count: number;
  /** Who gave the correct one. */
  readonly correct: number;
  /**
   * (rival − correct) / √(rival + correct), over those who gave just one of the two: the sign test,
   * and McNemar's where several can be picked. Standard normal where both are as likely.
   */
  readonly z: number;
}

/** The wrong answer that speaks loudest against a correct one; none where none was given more often. */
export function rivalOf(options: readonly Option[]): Rival | undefined {
  const correct = options.filter((option) => option.correct);
  const wrong = options.filter((option) => !option.correct);
  const rivals = wrong.flatMap((rival) => correct.map((right) => against(rival, right)));
  return rivals.reduce<Rival | undefined>(
    (loudest, rival) => (rival.z > (loudest?.z ?? 0) ? rival : loudest),
    undefined,
  );
}

function against(rival: Option, right: Option): Rival {
  const mine = without(rival.who, right.who);
  const theirs = without(right.who, rival.who);
  const z = mine + theirs === 0 ? 0 : (mine - theirs) / Math.sqrt(mine + theirs);
  return { picked: rival.picked, count: rival.who.size, correct: right.who.size, z };
}

function without(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...some].filter((one) => !others.has(one)).length;
}
