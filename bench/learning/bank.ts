import type { Place, Prose } from '../../src/markdown/lines.ts';
import type { Bank, Choice, Question, Topic } from '../../src/bank/question.ts';

const place: Place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

const prose = (text: string): Prose => ({ text, file: '', lines: [{ line: 1, column: 1 }] });

const CONCEPTS = 4;
const TOPICS_EACH = 3;

/** A bank of so many questions in 12 topics of 4 concepts, with kinds as practice exams mix them. */
export function bankOf(size: number): Bank {
  const concepts = Array.from({ length: CONCEPTS }, (_, index) => ({
    id: `concept-${index}`,
    title: '',
    description: '',
    weight: 1,
  }));
  const topics = concepts.flatMap(({ id }) =>
    Array.from({ length: TOPICS_EACH }, (_, index) => topic(`${id}-topic-${index}`, id)),
  );
  const questions = Array.from({ length: size }, (_, index) => {
    const { id, concept } = topics[Math.floor((index * topics.length) / size)] ?? topic('', '');
    return question(index, id, concept);
  });
  return {
    id: 'bench',
    title: '',
    lang: 'en',
    pass: 70,
    exam: { questions: 50, minutes: 100 },
    concepts,
    topics,
    questions,
    terms: [],
    severities: new Map(),
    introduction: prose(''),
    version: '00000000',
  };
}

function topic(id: string, concept: string): Topic {
  return {
    id,
    concept,
    title: '',
    description: '',
    objective: '',
    requires: [],
    tags: [],
    references: [],
    lang: 'en',
    note: prose(''),
    suppressions: [],
    place,
  };
}

function question(index: number, topic: string, concept: string): Question {
  const asked = {
    id: `${topic}/${index}`,
    concept,
    topic,
    title: prose(''),
    stem: prose(''),
    titleShown: false,
    hints: [],
    references: [],
    tags: [],
    volatile: false,
    facts: [],
    shuffle: true,
    lang: 'en',
    hash: '0123456789abcdef',
    suppressions: [],
    place,
  };
  switch (index % 10) {
    case 3:
      return { ...asked, kind: 'true-false', choices: choices(1, 2) };
    case 5:
      return { ...asked, kind: 'multiple', count: 2, choices: choices(2, 5) };
    case 7:
      return { ...asked, kind: 'typed', choices: choices(1, 1) };
    case 9:
      return { ...asked, kind: 'ordering', items: ['', '', '', ''].map(prose) };
    default:
      return { ...asked, kind: 'single', choices: choices(1, 4) };
  }
}

function choices(correct: number, count: number): readonly Choice[] {
  return Array.from({ length: count }, (_, index) => ({
    text: prose(String(index)),
    correct: index < correct,
    place,
  }));
}
