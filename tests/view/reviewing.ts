import type { Reviewing } from '../../src/answer/prompt.ts';

/** Numbers of questions, from 1. */
interface Numbers {
  readonly unanswered?: readonly number[];
  readonly marked?: readonly number[];
  readonly closed?: readonly number[];
  readonly incomplete?: readonly number[];
}

/** The review of an exam of so many questions, answered but for those named; 34:10 are left. Incomplete ones are unanswered too. */
export function reviewing(count: number, numbers: Numbers = {}): Reviewing {
  const { unanswered = [], marked = [], closed = [], incomplete = [] } = numbers;
  return {
    questions: Array.from({ length: count }, (_, at) => ({
      answered: ![...unanswered, ...incomplete].includes(at + 1),
      incomplete: incomplete.includes(at + 1),
      marked: marked.includes(at + 1),
      closed: closed.includes(at + 1),
    })),
    left: () => 2_050_000,
  };
}
