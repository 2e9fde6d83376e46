import { blank, byId, remember, type Answer } from '../../../src/memory/memory.ts';
import { next } from '../../../src/memory/next-questions.ts';
import { inOrder, type StudyOrder } from '../../../src/session/choose-questions.ts';
import type { Policy } from '../policy.ts';
import { answerOf, timeOf } from '../answer.ts';
import { pick } from '../student.ts';

/** As `peerdrill study` plans without `--count`. */
const COUNT = 10;

/** The three rules of `src/memory/next-questions.ts`, ten questions at a time. */
export const ours: Policy = {
  name: 'peerdrill',
  teacher: ({ bank }) => {
    const questions = byId(bank.questions);
    const positions = new Map(bank.questions.map((question, index) => [question, index]));
    const latest = new Map<string, Answer>();
    const wish = { order: 'study', count: COUNT, seed: 0 } as const;
    let memory = blank;
    let answers: Answer[] = [];
    let queue: number[] = [];
    const plan = (at: number): void => {
      memory = remember(answers, questions, memory);
      answers = [];
      const study: StudyOrder = (some, count) => next(memory, some, timeOf(at), count);
      queue = inOrder(bank.questions, wish, latest, study).map((one) => positions.get(one) ?? 0);
    };
    return {
      begin: plan,
      next: (at) => {
        if (queue.length === 0) plan(at);
        return queue.shift();
      },
      answered: (index, right, at) => {
        const answer = answerOf(pick(bank.questions, index), right, at);
        answers.push(answer);
        latest.set(answer.question, answer);
      },
    };
  },
};
