import type { Question, Bank, Topic } from '../bank/question.ts';
import { chanceKnown, traceOf, type Memory } from './memory.ts';
import { AHEAD, DAY, DAY_GAP, DUE, FIRST_MISS } from './model.ts';

/** How a question stands with a learner. */
export type Standing = 'new' | 'due' | 'known' | 'today';

/**
 * New: never met. Today: met on this study day. Due: more likely forgotten than known, or its
 * correct answer has changed since. Known: the rest. An answer that a wrong clock dated far ahead
 * is not today's, or its question would not come again before that date.
 */
export function standing(memory: Memory, question: Question, now: number): Standing {
  if (!memory.traces.has(question.id)) return 'new';
  const trace = traceOf(memory, question);
  if (trace === undefined) return 'due';
  if (Math.abs(now - trace.at) / DAY < DAY_GAP) return 'today';
  return chanceKnown(memory, question, now) < DUE ? 'due' : 'known';
}

/**
 * What to ask next, by three rules: due questions, weakest first; then new ones, in the order given;
 * then the weakest of the others. What was met on this study day does not come again.
 * In simulation this gains more than reshuffling, Leitner, SM-2 and FSRS (`npm run bench learning`).
 */
export function next(
  memory: Memory,
  questions: readonly Question[],
  now: number,
  count: number,
): readonly Question[] {
  const due: Question[] = [];
  const fresh: Question[] = [];
  const rest: Question[] = [];
  for (const question of questions) {
    const stands = standing(memory, question, now);
    if (stands === 'due') due.push(question);
    if (stands === 'new') fresh.push(question);
    if (stands === 'known') rest.push(question);
  }
  const first = [...weakest(memory, due, now), ...fresh];
  const last = first.length < count ? weakest(memory, rest, now) : [];
  return [...first, ...last].slice(0, count);
}

/** The questions least likely to be known now come first. */
export function weakest(
  memory: Memory,
  questions: readonly Question[],
  now: number,
): readonly Question[] {
  return questions
    .map((question) => ({ question, chance: chanceKnown(memory, question, now) }))
    .sort((a, b) => a.chance - b.chance)
    .map(({ question }) => question);
}

/**
 * How far somebody is with a topic, in questions: all, and of these never met, due, known, and the rest,
 * which is being learnt. Known is what will more likely than not be known a week from now, as in shares.
 */
export interface TopicCount {
  readonly topic: Topic;
  readonly questions: number;
  readonly new: number;
  readonly learning: number;
  readonly due: number;
  readonly known: number;
}

/** Whether a question will more likely than not be known a week from now: not one that was missed last. */
function isKnown(memory: Memory, question: Question, now: number): boolean {
  const strength = traceOf(memory, question)?.strength ?? 0;
  return strength > FIRST_MISS && chanceKnown(memory, question, now + AHEAD * DAY) >= DUE;
}

/** Counts the questions of each topic by how they stand now (UTC milliseconds). */
export function countTopics(bank: Bank, memory: Memory, now: number): readonly TopicCount[] {
  const counts = new Map(
    bank.topics.map(({ id }) => [id, { questions: 0, new: 0, learning: 0, due: 0, known: 0 }]),
  );
  for (const question of bank.questions) {
    const count = counts.get(question.topic);
    if (count === undefined) continue;
    const stands = standing(memory, question, now);
    count.questions++;
    if (stands === 'new' || stands === 'due') count[stands]++;
    else count[isKnown(memory, question, now) ? 'known' : 'learning']++;
  }
  return bank.topics.flatMap((topic) => {
    const count = counts.get(topic.id);
    return count === undefined ? [] : [{ topic, ...count }];
  });
}
