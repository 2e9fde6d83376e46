import type { Policy } from '../policy.ts';
import { leitner, sm2 } from './by-day.ts';
import { fsrsDefault, fsrsWeakest } from './fsrs.ts';
import { estimator, oracle } from './greedy.ts';
import { ours } from './ours.ts';
import { restart, shuffle } from './planned.ts';
import { retryMissed } from './retry-missed.ts';
import { weakestConcept } from './weakest-concept.ts';

/** What a program could do. */
export const policies: readonly Policy[] = [
  restart,
  shuffle,
  retryMissed,
  weakestConcept,
  leitner,
  sm2,
  fsrsDefault,
  fsrsWeakest,
  ours,
];

/** What nobody can do, for comparison: both know the true memory and the day of the exam. */
export const bounds: readonly Policy[] = [estimator, oracle];

export { estimator, oracle, ours, shuffle };
