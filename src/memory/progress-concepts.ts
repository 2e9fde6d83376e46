import type { Bank, Question } from '../bank/question.ts';
import { percentOf } from '../session/session.ts';
import { countTopics, type TopicCount } from './next.ts';
import { chanceKnown, traceOf, type Memory } from './memory.ts';

/** Questions by how they stand now, as `TopicCount` has them; and how many were answered. */
export interface Counts {
  readonly questions: number;
  readonly new: number;
  readonly due: number;
  readonly known: number;
  /** Those whose correct answer has changed since do not count. */
  readonly answered: number;
}

export interface TopicProgress extends Counts {
  readonly id: string;
  readonly title: string;
  /** See `ConceptProgress`. */
  readonly percent?: number;
}

export interface ConceptProgress extends Counts {
  readonly id: string;
  readonly title: string;
  /**
   * How much of what was answered will be known: the mean of P(know), which takes the luck out of
   * right answers. Absent where too few questions were answered to say.
   */
  readonly percent?: number;
  readonly word: 'few questions' | 'review' | 'good' | 'strong';
  readonly topics: readonly TopicProgress[];
}

/** Answers below which nothing is said of a concept or topic: so many, and such a share of its questions, but never more than it has. */
const FEW = 10;
const FEW_SHARE = 0.2;
/** Percent. */
const STRONG = 90;
/** Sorts behind every per cent. */
const UNTOLD = 101;

/** How far a learner is with each concept that has questions; counts hold `now`, shares hold `at`. */
export function conceptsOf(
  bank: Bank,
  memory: Memory,
  { now, at }: { readonly now: number; readonly at: number },
): readonly ConceptProgress[] {
  const counts = countTopics(bank, memory, now);
  const sums = sumsOf(bank.questions, memory, at);
  return bank.concepts
    .map((concept) => conceptOf(bank, concept, counts, sums))
    .filter(({ questions }) => questions > 0)
    .sort((a, b) => (a.percent ?? UNTOLD) - (b.percent ?? UNTOLD));
}

/** What was answered of a topic, and how many of those are expected to be known. */
interface TopicSum {
  readonly answered: number;
  readonly known: number;
}

const NONE: TopicSum = { answered: 0, known: 0 };

function sumsOf(
  questions: readonly Question[],
  memory: Memory,
  at: number,
): ReadonlyMap<string, TopicSum> {
  const sums = new Map<string, TopicSum>();
  for (const question of questions) {
    if (traceOf(memory, question) === undefined) continue;
    const one = { answered: 1, known: chanceKnown(memory, question, at) };
    sums.set(question.topic, plus(sums.get(question.topic) ?? NONE, one));
  }
  return sums;
}

function plus(a: TopicSum, b: TopicSum): TopicSum {
  return { answered: a.answered + b.answered, known: a.known + b.known };
}

function conceptOf(
  { pass }: Bank,
  { id, title }: Bank['concepts'][number],
  counts: readonly TopicCount[],
  sums: ReadonlyMap<string, TopicSum>,
): ConceptProgress {
  const inside = counts.filter(({ topic }) => topic.concept === id);
  const sum = inside.map(({ topic }) => sums.get(topic.id) ?? NONE).reduce(plus, NONE);
  const topics = inside.map(({ topic, ...count }): TopicProgress => {
    const own = sums.get(topic.id) ?? NONE;
    return {
      id: topic.id,
      title: topic.title,
      ...count,
      answered: own.answered,
      ...percentIn(own, count.questions, pass),
    };
  });
  const all = countsIn(topics);
  const percent = percentIn(sum, all.questions, pass);
  return { id, title, ...all, ...percent, word: wordFor(percent.percent, pass), topics };
}

function percentIn(
  { answered, known }: TopicSum,
  questions: number,
  pass: number,
): { readonly percent?: number } {
  const needed = Math.min(questions, Math.max(FEW, Math.ceil(FEW_SHARE * questions)));
  if (answered === 0 || answered < needed) return {};
  return { percent: percentOf({ correct: known, total: answered }, pass) };
}

function wordFor(percent: number | undefined, pass: number): ConceptProgress['word'] {
  if (percent === undefined) return 'few questions';
  if (percent < pass) return 'review';
  return percent >= STRONG ? 'strong' : 'good';
}

/** The counts of several parts together. */
export function countsIn(parts: readonly Counts[]): Counts {
  const sum = (of: (part: Counts) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    questions: sum((part) => part.questions),
    new: sum((part) => part.new),
    due: sum((part) => part.due),
    known: sum((part) => part.known),
    answered: sum((part) => part.answered),
  };
}
