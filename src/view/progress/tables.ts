import type { ConceptProgress, TopicProgress } from '../../memory/progress/concepts.ts';
import type { PastSession } from '../../memory/progress/sessions.ts';

type Rows = readonly (readonly (string | number)[])[];

/** Concepts in figures, for those who read a table. */
export function conceptTable(concepts: readonly ConceptProgress[]): {
  readonly heads: readonly string[];
  readonly rows: Rows;
} {
  return {
    heads: ['Concept', ...FIGURES, 'In a word'],
    rows: concepts.map((concept) => [concept.title, ...figuresOf(concept), concept.word]),
  };
}

/** The heads of the figures of a topic or a concept. */
export const FIGURES = ['Answered', 'Due', 'New', 'Known'] as const;

/** How far somebody is with a topic or a concept: a cell for each of `FIGURES`. */
export function figuresOf(
  topic: Omit<TopicProgress, 'id' | 'title'>,
): readonly (string | number)[] {
  const { answered, questions, due, percent } = topic;
  const known = percent === undefined ? '–' : `${percent} %`;
  return [`${answered}/${questions}`, due, topic.new, known];
}

/** The last sessions in figures, latest first. */
export function sessionTable(
  sessions: readonly PastSession[],
  most: number,
): { readonly heads: readonly string[]; readonly rows: Rows } {
  const rows = sessions
    .slice(-most)
    .toReversed()
    .map(({ date, mode, correct, total, percent }) => [
      date,
      mode === 'exam' ? 'Exam' : 'Study',
      `${correct}/${total}`,
      `${percent} %`,
    ]);
  return { heads: ['Day', 'Session', 'Right', 'Score'], rows };
}
