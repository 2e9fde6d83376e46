import type { Question, Topic } from '../bank/question.ts';

/**
 * Questions in the order in which new ones are asked: topics in the author's order, none before the
 * topics it requires are through, and the concepts in turn as far as that allows. Required topics
 * that have no question here are not waited for.
 */
export function studyOrder(
  questions: readonly Question[],
  topics: readonly Topic[],
): readonly Question[] {
  const turns = firstTurns(questions, topics);
  const asked = new Map<string, number>();
  return questions
    .map((question) => {
      const index = asked.get(question.topic) ?? 0;
      asked.set(question.topic, index + 1);
      return { question, turn: (turns.get(question.topic) ?? 0) + index };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ question }) => question);
}

/** The turn in which each topic begins. In a turn every concept that is not waiting asks a question. */
function firstTurns(
  questions: readonly Question[],
  topics: readonly Topic[],
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { topic } of questions) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const turns = new Map<string, number>();
  const ends = new Map<string, number>();
  const conceptEnds = new Map<string, number>();
  for (const { id, concept, requires } of requiredFirst(topics)) {
    const size = sizes.get(id) ?? 0;
    const ready = requires.reduce((turn, other) => Math.max(turn, ends.get(other) ?? 0), 0);
    const turn = size === 0 ? ready : Math.max(ready, conceptEnds.get(concept) ?? 0);
    turns.set(id, turn);
    ends.set(id, turn + size);
    if (size > 0) conceptEnds.set(concept, turn + size);
  }
  return turns;
}

/** Topics, each after those it requires; where they require each other, in the author's order. */
function requiredFirst(topics: readonly Topic[]): Iterable<Topic> {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const visited = new Set<Topic>();
  const sorted = new Set<Topic>();
  const visit = (topic: Topic): void => {
    if (visited.has(topic)) return;
    visited.add(topic);
    for (const id of topic.requires) {
      const required = byId.get(id);
      if (required !== undefined) visit(required);
    }
    sorted.add(topic);
  };
  topics.forEach(visit);
  return sorted;
}
