import type { Progress, ConceptProgress, TopicProgress } from '../src/memory/progress.ts';
import type { StudyDay, PastSession } from '../src/memory/past-sessions.ts';
import { answered } from './session/records.ts';
import { prose, samples } from './samples.ts';

const topic = (
  id: string,
  title: string,
  [questions, answers, due, percent]: readonly [number, number, number, number?],
): TopicProgress => ({
  id,
  title,
  questions,
  new: questions - answers,
  learning: 0,
  due,
  known: answers - due,
  answered: answers,
  ...(percent === undefined ? {} : { percent }),
});

const concept = (
  [id, title]: readonly [string, string],
  word: ConceptProgress['word'],
  topics: readonly TopicProgress[],
  percent?: number,
): ConceptProgress => {
  const sum = (of: (one: TopicProgress) => number) => topics.reduce((all, one) => all + of(one), 0);
  return {
    id,
    title,
    questions: sum((one) => one.questions),
    new: sum((one) => one.new),
    learning: 0,
    due: sum((one) => one.due),
    known: sum((one) => one.known),
    answered: sum((one) => one.answered),
    ...(percent === undefined ? {} : { percent }),
    word,
    topics,
  };
};

const session = (
  mode: PastSession['mode'],
  date: string,
  correct: number,
  total: number,
): PastSession => {
  const percent = Math.floor((100 * correct) / total);
  return { mode, date, correct, total, percent, pass: percent >= 70 };
};

const day = (date: string, answers: number): StudyDay => ({
  date,
  answers,
  correct: Math.floor(answers / 2),
  ms: answers * 30_000,
});

const sureAt = (slug: string, title: string, date: string) => ({
  question: { ...samples.single, id: `circuits/${slug}`, title: prose(title) },
  answer: answered(1, { question: `circuits/${slug}`, picked: [0], correct: false, sure: true }),
  date,
});

/** A learner after three weeks. */
export const learnt: Progress = {
  bank: { id: 'er', title: 'Azure ExpressRoute', lang: 'en', version: '0123abcd', pass: 70 },
  at: Date.UTC(2026, 10, 24, 12),
  today: '2026-11-24',
  counts: { questions: 96, new: 30, learning: 0, due: 7, known: 59, answered: 66 },
  forecast: { mean: 0.7449, low: 0.61, high: 0.88, pass: 0.752 },
  outlook: Array.from({ length: 14 }, (_, index) => ({
    days: index + 1,
    mean: 0.77 - 0.005 * index,
    low: 0.64 - 0.005 * index,
    high: 0.9 - 0.005 * index,
    pass: 0.8 - 0.01 * index,
  })),
  concepts: [
    concept(['security', 'Security'], 'review', [topic('keys', 'Keys', [20, 16, 5, 52])], 52),
    concept(
      ['circuits', 'Circuits'],
      'good',
      [
        topic('circuits', 'Circuits', [30, 30, 2, 83]),
        topic('billing', 'SKUs and billing', [20, 16, 0, 79]),
      ],
      82,
    ),
    concept(['peering', 'Private peering'], 'few questions', [topic('bgp', 'BGP', [26, 4, 0])]),
  ],
  sessions: [
    session('study', '2026-11-03', 4, 10),
    session('study', '2026-11-10', 6, 10),
    session('exam', '2026-11-17', 31, 50),
    session('study', '2026-11-24', 7, 10),
  ],
  days: [day('2026-11-03', 10), day('2026-11-10', 22), day('2026-11-17', 50), day('2026-11-24', 9)],
  sure: [
    sureAt('what-a-circuit-is', 'What a `circuit` is', '2026-11-24'),
    sureAt('two-links', 'Two links', '2026-11-17'),
  ],
  gone: [],
  next: { command: ['study'], reason: 'due' },
};

/** A learner who has only begun. */
export const begun: Progress = {
  ...learnt,
  counts: { questions: 96, new: 90, learning: 0, due: 0, known: 6, answered: 6 },
  forecast: { asked: 6, needed: 20, reason: 'share' },
  outlook: [],
  concepts: learnt.concepts.map(({ id, title, topics }) =>
    concept(
      [id, title],
      'few questions',
      topics.map((one) => topic(one.id, one.title, [one.questions, 2, 0])),
    ),
  ),
  sessions: [],
  days: [day('2026-11-24', 6)],
  sure: [],
  gone: ['circuits/old'],
  next: { command: ['study', '--resume'], reason: 'session open' },
};
