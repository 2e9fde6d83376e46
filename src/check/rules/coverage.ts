import type { Bank } from '../../bank/question.ts';
import { type Finding, type Rule, bankPlace, hasIndex } from '../rule.ts';

/** With fewer questions a score says nothing: the report calls it "few questions". */
const FEWEST = 3;

export const coverage: Rule = {
  id: 'coverage',
  severity: 'warning',
  scope: 'bank',
  *check(bank) {
    if (!hasIndex(bank)) return;
    yield* thinTopics(bank);
    yield* thinConcepts(bank);
  },
};

function* thinTopics({ topics, questions }: Bank): Iterable<Finding> {
  const counts = countBy(questions.map(({ topic }) => topic));
  for (const { id, place } of topics) {
    const count = counts.get(id) ?? 0;
    if (count >= FEWEST) continue;
    const message = `This topic has ${count} ${count === 1 ? 'question' : 'questions'} to ask; with fewer than ${FEWEST} a score says nothing. Add some, or join it with another topic.`;
    yield { message, place };
  }
}

function* thinConcepts(bank: Bank): Iterable<Finding> {
  const { concepts, questions, exam } = bank;
  const place = bankPlace(bank);
  if (place === undefined) return;
  if (questions.length < exam.questions) {
    const message = `A practice exam wants ${exam.questions} questions; the bank has ${questions.length}. Add some, or lower "exam: questions".`;
    yield { message, place };
  }
  const counts = countBy(questions.map(({ concept }) => concept));
  const weights = concepts.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id, weight } of concepts) {
    const count = counts.get(id) ?? 0;
    const share = weights === 0 ? 0 : Math.floor((exam.questions * weight) / weights);
    if (count > 0 && count >= share) continue;
    const message = `The concept "${id}" has ${count} ${count === 1 ? 'question' : 'questions'} to ask${share > count ? `; its share of a practice exam is ${share}` : ''}. Add some, or lower its weight.`;
    yield { message, place };
  }
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
