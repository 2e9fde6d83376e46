import type { Question } from '../bank/question.ts';
import type { Memory } from './memory.ts';
import { next, weakest } from './next-questions.ts';

/**
 * What to ask of questions that somebody named: what `next` asks; where that is nothing all of them,
 * the weakest first, though they were met today. One named by its own id is always among them.
 */
export function nextNamed(
  memory: Memory,
  questions: readonly Question[],
  now: number,
  { count, ids }: { readonly count: number; readonly ids: readonly string[] },
): readonly Question[] {
  const first = next(memory, questions, now, count);
  if (first.length === 0) return weakest(memory, questions, now).slice(0, count);
  const own = questions.filter(
    (question) => ids.includes(question.id) && !first.includes(question),
  );
  return [...own, ...first].slice(0, count);
}
