import type { Choice, Question } from '../../src/bank/question.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { prose } from '../samples.ts';
import { question } from './learner.ts';

/** A stream of numbers from 0 (included) to 1 (excluded) that the same seed always gives (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const choices = (correct: number): readonly Choice[] =>
  [0, 1, 2, 3].map((position) => ({
    text: prose(`Choice ${position}`),
    correct: position === correct,
    place: { file: 'q.md', line: 1, column: 1, endLine: 1, endColumn: 2 },
  }));

/** A question with four choices, of which one is marked as correct. */
export const marked = (id: string, correct = 0): Question =>
  question(id, { choices: choices(correct) });

/** A learner's first answer to a question. */
export const given = (
  learner: number,
  { id, hash }: Pick<Question, 'id' | 'hash'>,
  picked: number,
  correct: boolean,
): HistoryRecord => ({
  v: 1,
  type: 'answer',
  id: `${learner}-${id}`,
  session: `s${learner}`,
  sequence: 1,
  at: 1_000 + learner,
  offset: 0,
  bank: 'azure-expressroute',
  question: id,
  hash,
  picked: [picked],
  correct,
  points: Number(correct),
  maxPoints: 1,
  ms: 1_000,
  skipped: false,
  hint: 0,
});

const MISMARKED = 20;

/**
 * Learners who differ in what they know answer questions that differ in how hard they are and in how
 * much one of the wrong choices draws. The truth is choice 0; every 20th question is marked wrong.
 */
export function cohort(seed: number, learners: number, size: number) {
  const random = stream(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const items = Array.from({ length: size }, (_, index) => ({
    question: marked(`circuits/${index}`, index % MISMARKED === 0 ? 1 : 0),
    hard: normal(),
    draw: 0.34 + 0.3 * random(),
  }));
  const histories = Array.from({ length: learners }, (_, learner) => {
    const ability = 0.8 + 0.8 * normal();
    return items.map(({ question: asked, hard, draw }, index) => {
      const knows = random() < 1 / (1 + Math.exp(1.5 * (hard - ability)));
      const wrong = random() < draw ? 1 : random() < 0.5 ? 2 : 3;
      const picked = knows || random() < 0.25 ? 0 : wrong;
      return given(learner, asked, picked, picked === (index % MISMARKED === 0 ? 1 : 0));
    });
  });
  const questions = items.map((item) => item.question);
  const mismarked = questions.filter((_, index) => index % MISMARKED === 0);
  return { questions, histories, mismarked };
}
