import { blank, byId, remember, type Answer } from '../../../src/memory/memory.ts';
import { next } from '../../../src/memory/next.ts';
import { studyOrder } from '../../../src/memory/order.ts';
import type { Policy } from '../policy.ts';
import { answerOf, timeOf } from '../answer.ts';
import { pick } from '../student.ts';

/** As `peerdrill study` plans without `--count`. */
const COUNT = 10;

/** The three rules of `src/memory/next.ts`, ten questions at a time. */
export const ours: Policy = {
  name: 'peerdrill',
  teacher: ({ bank }) => {
    const questions = byId(bank.questions);
    const order = studyOrder(bank.questions, bank.topics);
    const positions = new Map(bank.questions.map((question, index) => [question, index]));
    let memory = blank;
    let answers: Answer[] = [];
    let queue: number[] = [];
    const plan = (at: number): void => {
      memory = remember(answers, questions, memory);
      answers = [];
      queue = next(memory, order, timeOf(at), COUNT).map((one) => positions.get(one) ?? 0);
    };
    return {
      begin: plan,
      next: (at) => {
        if (queue.length === 0) plan(at);
        return queue.shift();
      },
      answered: (index, right, at) => {
        answers.push(answerOf(pick(bank.questions, index), right, at));
      },
    };
  },
};
