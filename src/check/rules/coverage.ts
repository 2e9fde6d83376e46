import type { Bank } from '../../bank/question.ts';
import type { Place } from '../../markdown/lines.ts';
import { type Finding, type Rule, bankPlace, hasIndex } from '../rule.ts';

/** With fewer questions a score says nothing: the report calls it "few questions". */
const FEWEST = 3;

export const coverage: Rule = {
  id: 'coverage',
  severity: 'warning',
  scope: 'bank',
  *check(bank, { unread }) {
    if (!hasIndex(bank)) return;
    const ids = unread?.ids ?? [];
    yield* thinTopics(bank, ids);
    if (unread?.files !== true) yield* thinConcepts(bank, ids);
  },
};

/** The topics of questions, also of those of which no more than their id is known. */
function topicsOf({ questions }: Bank, unread: readonly string[]): readonly string[] {
  return [
    ...questions.map(({ topic }) => topic),
    ...unread.map((id) => id.slice(0, id.indexOf('/'))),
  ];
}

function* thinTopics(bank: Bank, unread: readonly string[]): Iterable<Finding> {
  const { topics } = bank;
  const counts = countBy(topicsOf(bank, unread));
  for (const { id, place } of topics) {
    const count = counts.get(id) ?? 0;
    if (count >= FEWEST) continue;
    const message = `This topic has ${count} ${count === 1 ? 'question' : 'questions'} to ask; with fewer than ${FEWEST} a score says nothing. Add some, or join it with another topic.`;
    yield { message, place };
  }
}

function* thinExam(exam: Bank['exam'], questions: number, place: Place): Iterable<Finding> {
  if (questions >= exam.questions) return;
  const message = `A practice exam wants ${exam.questions} questions; the bank has ${questions}. Add some, or lower "exam: questions".`;
  yield { message, place: exam.place ?? place };
}

function* thinConcepts(bank: Bank, unread: readonly string[]): Iterable<Finding> {
  const { concepts, exam } = bank;
  const conceptOf = new Map(bank.topics.map(({ id, concept }) => [id, concept]));
  const questions = topicsOf(bank, unread).map((topic) => conceptOf.get(topic) ?? '');
  const place = bankPlace(bank);
  if (place === undefined) return;
  yield* thinExam(exam, questions.length, place);
  const counts = countBy(questions);
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
