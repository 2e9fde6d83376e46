import type { Bank, Topic } from '../bank/question.ts';
import { traceOf, type Memory } from './memory.ts';
import { FIRST_MISS } from './model.ts';
import { standing } from './next.ts';

/**
 * How far somebody is with a topic, in questions: all, never met, due, and known. What was missed last
 * time and is not due yet is none of these: its answer was read, which does not show that it is known.
 */
export interface TopicCount {
  readonly topic: Topic;
  readonly questions: number;
  readonly new: number;
  readonly due: number;
  readonly known: number;
}

/** Counts the questions of each topic by how they stand now (UTC milliseconds). */
export function countTopics(bank: Bank, memory: Memory, now: number): readonly TopicCount[] {
  const counts = new Map(
    bank.topics.map(({ id }) => [id, { questions: 0, new: 0, due: 0, known: 0 }]),
  );
  for (const question of bank.questions) {
    const count = counts.get(question.topic);
    if (count === undefined) continue;
    const stands = standing(memory, question, now);
    count.questions++;
    if (stands === 'new' || stands === 'due') count[stands]++;
    else if ((traceOf(memory, question)?.strength ?? 0) > FIRST_MISS) count.known++;
  }
  return bank.topics.flatMap((topic) => {
    const count = counts.get(topic.id);
    return count === undefined ? [] : [{ topic, ...count }];
  });
}
