import { mean } from '../estimate.ts';
import type { Mind } from '../mind.ts';
import type { Policy, Setting, Teacher } from '../policy.ts';
import { pick, type Item } from '../student.ts';

/** Asks what adds most to the knowledge on the day of the exam, looking one question ahead. */
function greedy(size: number, gain: (index: number, at: number) => number): Teacher {
  let gains: number[] = [];
  return {
    begin: (at) => {
      gains = Array.from({ length: size }, (_, index) => gain(index, at));
    },
    next: () => gains.reduce((best, value, index) => (value > pick(gains, best) ? index : best), 0),
    answered: (index, _right, at) => {
      gains[index] = gain(index, at);
    },
  };
}

/** How much knowledge on the day of the exam is to be expected from asking now. */
function gainOf(mind: Mind, at: number, exam: number): number {
  const chance = mind.known(at);
  const recalled = chance > 0 ? chance * mind.learn(at, true).known(exam) : 0;
  const missed = chance < 1 ? (1 - chance) * mind.learn(at, false).known(exam) : 0;
  return recalled + missed - mind.known(exam);
}

/** Sees the student's true memory. */
export const oracle: Policy = {
  name: 'oracle',
  teacher: ({ head, exam }) =>
    greedy(head.minds.length, (index, at) => gainOf(pick(head.minds, index), at, exam)),
};

/** One way in which a question may stand with a student, and how likely that is. */
interface Belief {
  readonly mind: Mind;
  readonly weight: number;
}

/** How many questions are drawn to stand for one, and how many ways it may stand are kept. */
const DRAWN = 8;
const KEPT = 16;

/**
 * Is given the theory that is true of the student and the values in it, but like any program sees
 * only answers: what was learned before, what is known and which questions stick it has to infer.
 */
export const estimator: Policy = {
  name: 'estimator',
  teacher: ({ head, exam, random }: Setting) => {
    const { items, another, slip } = head.student;
    const familiar = mean(items.map((item) => item.familiar));
    const beliefs = items.map((): readonly Belief[] =>
      Array.from({ length: DRAWN }, () => another(random)).flatMap(({ fresh, learned }) => [
        { mind: fresh, weight: (1 - familiar) / DRAWN },
        { mind: learned, weight: familiar / DRAWN },
      ]),
    );
    const gain = (index: number, at: number): number =>
      pick(beliefs, index).reduce(
        (sum, { mind, weight }) => sum + weight * gainOf(mind, at, exam),
        0,
      );
    const teacher = greedy(items.length, gain);
    return {
      ...teacher,
      answered: (index, right, at) => {
        beliefs[index] = infer(pick(beliefs, index), { ...pick(items, index), slip, right, at });
        teacher.answered(index, right, at);
      },
    };
  },
};

interface Seen extends Item {
  readonly slip: number;
  readonly right: boolean;
  readonly at: number;
}

/** Bayes' rule, each way split into known and not known. */
function infer(beliefs: readonly Belief[], { slip, guess, right, at }: Seen): readonly Belief[] {
  const likely = beliefs
    .flatMap(({ mind, weight }): readonly Belief[] => {
      const chance = mind.known(at);
      const known = weight * chance * (right ? 1 - slip : slip);
      const missed = weight * (1 - chance) * (right ? guess : 1 - guess);
      return [
        ...(known > 0 ? [{ mind: mind.learn(at, true), weight: known }] : []),
        ...(missed > 0 ? [{ mind: mind.learn(at, false), weight: missed }] : []),
      ];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, KEPT);
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  return likely.map(({ mind, weight }) => ({ mind, weight: weight / total }));
}
