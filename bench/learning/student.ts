import type { Bank } from '../../src/bank/question.ts';
import type { Mind, Minds, Model } from './mind.ts';
import { draw, logNormal, normal, stream, uniform, type Random } from './random.ts';

/** One question to a student. */
export interface Item extends Minds {
  /** As it stands at day 0. */
  readonly start: Mind;
  /** The chance, in this topic, that a question was learned before. */
  readonly familiar: number;
  /** The chance of a right answer that was not known. */
  readonly guess: number;
  /** Seconds that an answer takes, but for chance. */
  readonly seconds: number;
}

export interface Student {
  readonly seed: number;
  /** The chance of a wrong answer that was known. */
  readonly slip: number;
  /** How often the feedback is read after a lucky guess. After a miss it always is. */
  readonly reads: number;
  readonly items: readonly Item[];
  /** One more question, as this student might have it. */
  readonly another: (random: Random) => Minds;
}

/**
 * A student drawn at random. About a third of the bank was learned before, more in some topics than
 * in others. Who does not know rules out some choices, so that guessing does better than blind.
 */
export function studentOf(model: Model, bank: Bank, seed: number): Student {
  const random = stream(seed, 1);
  const minds = model.student(random);
  const background = -0.85 + 0.8 * normal(random);
  const familiar = new Map(
    bank.topics.map(({ id }) => [id, 1 / (1 + Math.exp(-background - 0.5 * normal(random)))]),
  );
  const pace = logNormal(random, 22, 0.25);
  const daring = uniform(random, 0.7, 1);
  return {
    seed,
    slip: uniform(random, 0, 0.08),
    reads: uniform(random, 0.5, 1),
    another: minds,
    items: bank.questions.map((question, index) => {
      const each = stream(seed, 2, index);
      const chance = familiar.get(question.topic) ?? 0;
      const known = each() < chance;
      const own = minds(each);
      return {
        ...own,
        start: known ? own.learned : own.fresh,
        familiar: chance,
        guess: BLIND[question.kind] ** daring,
        seconds: logNormal(each, pace, 0.3),
      };
    }),
  };
}

/** The chance of a blind hit on each kind of question that `bankOf` makes. */
const BLIND = {
  single: 1 / 4,
  'true-false': 1 / 2,
  multiple: 1 / 10,
  typed: 0.01,
  numeric: 0.01,
  cloze: 0.01,
  ordering: 1 / 24,
  matching: 1 / 24,
} as const;

/** A student in the course of studying: how each question stands, and how often it was asked. */
export interface Head {
  readonly student: Student;
  readonly minds: Mind[];
  readonly asked: number[];
}

export function headOf(student: Student): Head {
  return {
    student,
    minds: student.items.map(({ start }) => start),
    asked: student.items.map(() => 0),
  };
}

/** True knowledge: the share of the bank known at a time, without guessing. */
export function knowledge({ minds }: Head, at: number): number {
  return minds.reduce((sum, mind) => sum + mind.known(at), 0) / minds.length;
}

/** What came of asking a question. */
export interface Reply {
  readonly right: boolean;
  /** Days that answer and feedback took. */
  readonly took: number;
}

/**
 * Asks a question and lets the feedback teach. The luck of the n-th time a student meets a question
 * is the same whatever policy asks, so that policies are compared on equal students.
 */
export function ask(head: Head, index: number, at: number): Reply {
  const { student, minds, asked } = head;
  const item = pick(student.items, index);
  const mind = pick(minds, index);
  const occasion = pick(asked, index);
  const luck = (kind: number): number => draw(student.seed, 3, index, occasion, kind);
  const recalled = luck(0) < mind.known(at);
  const right = recalled ? luck(1) >= student.slip : luck(1) < item.guess;
  if (recalled || !right || luck(2) < student.reads) minds[index] = mind.learn(at, recalled);
  asked[index] = occasion + 1;
  const variation = logNormal(stream(student.seed, 4, index, occasion), 1, 0.4);
  return { right, took: (item.seconds * variation + (right ? 6 : 18)) / 86_400 };
}

/** A list's value at a position that is known to be there. */
export function pick<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`Nothing at ${index} of ${list.length}`);
  return value;
}
