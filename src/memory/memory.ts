import type { Question } from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import { guessRate } from '../answer/kinds.ts';
import * as model from './model.ts';

/** An attempt and when it was made, UTC milliseconds. A skipped one is a wrong one. */
export interface Answer extends Attempt {
  readonly at: number;
}

/** The questions of a bank by id. */
export function byId(questions: readonly Question[]): ReadonlyMap<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}

/** What is left of one question in somebody's head. */
export interface Trace {
  /** Days until the chance of knowing it has fallen to 0.9, for a learner of speed 1. */
  readonly strength: number;
  /** UTC milliseconds of the latest answer. */
  readonly at: number;
  /** The half of the question's hash that stands for its correct answer. */
  readonly key: string;
}

/** First answers of a learner: how many, and how much of them was known. */
export interface Tally {
  readonly asked: number;
  readonly known: number;
}

/** All that the answers say about a learner: a fold over them. */
export interface Memory {
  /** How long things last with this learner, against the average. */
  readonly speed: number;
  readonly traces: ReadonlyMap<string, Trace>;
  readonly learner: Tally;
  readonly topics: ReadonlyMap<string, Tally>;
}

const NONE: Tally = { asked: 0, known: 0 };

export const blank: Memory = { speed: 1, traces: new Map(), learner: NONE, topics: new Map() };

/**
 * Folds answers, in order of time, into what was known before them. Two batches folded one after the
 * other give what one fold over both gives, if no answer of the second is older than one of the
 * first. Answers to questions no longer in the bank are passed over.
 */
export function remember(
  answers: readonly Answer[],
  questions: ReadonlyMap<string, Question>,
  before: Memory = blank,
): Memory {
  const memory = {
    speed: before.speed,
    traces: new Map(before.traces),
    learner: before.learner,
    topics: new Map(before.topics),
  };
  for (const answer of [...answers].sort((a, b) => a.at - b.at)) {
    const question = questions.get(answer.question);
    if (question !== undefined) learn(memory, answer, question);
  }
  return memory;
}

interface MemoryFold {
  speed: number;
  readonly traces: Map<string, Trace>;
  learner: Tally;
  readonly topics: Map<string, Tally>;
}

function learn(memory: MemoryFold, answer: Answer, question: Question): void {
  const trace = memory.traces.get(question.id);
  const key = keyOf(answer.hash);
  const first = trace?.key !== key;
  const strength = first
    ? firstStrength(memory, answer, question)
    : laterStrength(memory, answer, question, trace);
  memory.traces.set(question.id, { strength, at: answer.at, key });
}

function firstStrength(memory: MemoryFold, answer: Answer, question: Question): number {
  const known = knownBy(answer, unseen(memory, question.topic), guessRate(question));
  memory.learner = add(memory.learner, known);
  memory.topics.set(question.topic, add(memory.topics.get(question.topic) ?? NONE, known));
  return model.FIRST_MISS ** (1 - known) * model.FIRST_HIT ** known;
}

function laterStrength(
  memory: MemoryFold,
  answer: Answer,
  question: Question,
  trace: Trace,
): number {
  const { strength } = trace;
  const days = (answer.at - trace.at) / model.DAY;
  if (days < model.DAY_GAP) return answer.correct ? strength : Math.min(strength, model.FIRST_MISS);
  const guess = guessRate(question);
  const chance = retained(days, strength * memory.speed);
  const known = knownBy(answer, chance, guess);
  const spacing = Math.min(1, days / (strength * memory.speed));
  const surprise = Number(answer.correct) - rightness(chance, guess);
  memory.speed = Math.min(
    model.SPEED_HIGH,
    Math.max(model.SPEED_LOW, memory.speed * Math.exp(model.SPEED_STEP * surprise)),
  );
  return (
    Math.min(strength, model.FIRST_MISS) ** (1 - known) *
    (strength * (1 + model.GROWTH * spacing)) ** known
  );
}

/** How much of an answer was knowledge, from the chance that it was known and the chance of a blind hit. */
export function knownBy({ correct, sure }: Attempt, chance: number, guess: number): number {
  if (!correct) return 0;
  const weight = sure === undefined ? 0.5 : sure ? model.SURE : 1 - model.SURE;
  const known = chance * (1 - model.SLIP) * weight;
  return known / (known + (1 - chance) * guess * (1 - weight));
}

/** The chance of a right answer, from the chance that it is known and the chance of a blind hit. */
export function rightness(chance: number, guess: number): number {
  return chance * (1 - model.SLIP) + (1 - chance) * guess;
}

/** The chance that a question is known now (UTC milliseconds); for one never met, what its topic suggests. */
export function chanceKnown(memory: Memory, question: Question, now: number): number {
  const trace = traceOf(memory, question);
  if (trace === undefined) return unseen(memory, question.topic);
  return retained((now - trace.at) / model.DAY, trace.strength * memory.speed);
}

/** The trace of a question, unless its correct answer has changed since. */
export function traceOf(memory: Memory, question: Question): Trace | undefined {
  const trace = memory.traces.get(question.id);
  return trace?.key === keyOf(question.hash) ? trace : undefined;
}

/** UTC milliseconds at which a question met before falls due. */
export function dueAt(memory: Memory, { strength, at }: Trace): number {
  const days = ((model.DUE ** -2 - 1) / model.DECAY) * strength * memory.speed;
  return at + Math.max(days, model.DAY_GAP) * model.DAY;
}

function retained(days: number, strength: number): number {
  return (1 + (model.DECAY * Math.max(0, days)) / strength) ** -0.5;
}

function unseen(memory: Pick<Memory, 'learner' | 'topics'>, topic: string): number {
  const learner = shrunk(memory.learner, model.PRIOR, model.LEARNER_WEIGHT);
  return shrunk(memory.topics.get(topic) ?? NONE, learner, model.TOPIC_WEIGHT);
}

function shrunk({ asked, known }: Tally, belief: number, weight: number): number {
  return (known + belief * weight) / (asked + weight);
}

function add({ asked, known }: Tally, more: number): Tally {
  return { asked: asked + 1, known: known + more };
}

function keyOf(hash: string): string {
  return hash.slice(8);
}
