import type { Bank } from '../bank/question.ts';
import type { TopicCount } from '../memory/count.ts';
import { viewJson } from './json.ts';
import type { SafeText } from './safe-text.ts';

/** A question that was left out because of an error in its file. */
interface LeftOut {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** `list --json`; a change of meaning raises `version`. */
export function viewListJson(
  bank: Bank,
  counts: readonly TopicCount[],
  left: readonly LeftOut[],
): SafeText {
  const concepts = bank.concepts.map(({ id, title }) => ({
    id,
    title,
    topics: counts
      .filter(({ topic }) => topic.concept === id)
      .map(({ topic, ...count }) => ({ id: topic.id, title: topic.title, ...count })),
  }));
  const questions = bank.questions.map(
    ({ id, concept, topic, kind, difficulty, volatile, place }) => ({
      id,
      concept,
      topic,
      kind,
      difficulty,
      volatile,
      file: place.file,
      line: place.line,
    }),
  );
  return viewJson({ version: 1, title: bank.title, concepts, questions, left });
}
