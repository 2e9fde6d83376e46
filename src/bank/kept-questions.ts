import type { Bank, Case, Question } from './question.ts';

/** Questions without what they share: a case of a thousand questions, or a topic's references, stands once. */
export interface KeptQuestions {
  readonly questions: readonly Question[];
  readonly cases: readonly Case[];
  /** For each question the position of its case, -1 without one, and whether its references are its topic's. */
  readonly shared: readonly (readonly [number, boolean])[];
}

/** Takes apart what the questions of a bank share, since JSON would write it out again and again. */
export function keptQuestions({
  questions,
  topics,
}: Pick<Bank, 'questions' | 'topics'>): KeptQuestions {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const cases = new Map<Case, number>();
  const positionOf = (scenario: Case) => {
    const known = cases.get(scenario) ?? cases.size;
    cases.set(scenario, known);
    return known;
  };
  const parts = questions.map((question) => {
    const { case: scenario, ...rest } = question;
    const isTopics = question.references === byId.get(question.topic)?.references;
    const at = scenario === undefined ? -1 : positionOf(scenario);
    return {
      question: { ...rest, ...(isTopics && { references: [] }) },
      shared: [at, isTopics] as const,
    };
  });
  return {
    questions: parts.map(({ question }) => question),
    cases: [...cases.keys()],
    shared: parts.map(({ shared }) => shared),
  };
}

/** The questions with what they share, put back in place: they are new, and to copy them takes as long as reading them. */
export function putBack(
  { questions, cases, shared }: KeptQuestions,
  { topics }: Pick<Bank, 'topics'>,
): readonly Question[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  for (const [index, question] of questions.entries()) {
    const [at = -1, isTopics = false] = shared[index] ?? [];
    const scenario = cases[at];
    if (scenario !== undefined) Object.assign(question, { case: scenario });
    const references = isTopics ? byId.get(question.topic)?.references : undefined;
    if (references !== undefined) Object.assign(question, { references });
  }
  return questions;
}
