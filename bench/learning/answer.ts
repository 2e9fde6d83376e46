import type { Question } from '../../src/bank/question.ts';
import type { Answer } from '../../src/memory/memory.ts';

const EPOCH = Date.UTC(2026, 0, 1, 19);

/** UTC milliseconds of a simulated time in days. */
export function timeOf(at: number): number {
  return EPOCH + at * 86_400_000;
}

/** An answer as the history would give it. */
export function answerOf({ id, hash }: Question, correct: boolean, at: number): Answer {
  return {
    question: id,
    hash,
    picked: [],
    correct,
    points: Number(correct),
    maxPoints: 1,
    ms: 0,
    skipped: false,
    hint: 0,
    at: timeOf(at),
  };
}
