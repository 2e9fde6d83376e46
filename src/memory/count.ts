import type { Bank, Topic } from '../bank/question.ts';
import type { Memory } from './memory.ts';
import { standing } from './next.ts';

/** How far somebody is with a topic, in questions: all, never met, due, and the rest. */
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
    count[stands === 'today' ? 'known' : stands]++;
  }
  return bank.topics.flatMap((topic) => {
    const count = counts.get(topic.id);
    return count === undefined ? [] : [{ topic, ...count }];
  });
}
