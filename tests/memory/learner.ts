import type { Bank, Question } from '../../src/bank/question.ts';
import { byId, remember, type Answer, type Memory } from '../../src/memory/memory.ts';
import { prose, samples } from '../samples.ts';

/** UTC milliseconds of a day, counted from the first. */
export const day = (days: number): number => Date.UTC(2026, 0, 1, 19) + days * 86_400_000;

/** A question with four choices; its id begins with its topic. */
export const question = (id: string, part: Partial<Question> = {}): Question => {
  const { single } = samples;
  const choices = [...single.choices, { ...single.choices[0], text: prose('A fourth one.') }];
  return { ...single, choices, id, topic: id.split('/')[0] ?? '', ...part } as Question;
};

/** Right after so many days, unless the part says something else. */
export const answer = (
  { id, hash }: Question,
  days: number,
  part: Partial<Answer> = {},
): Answer => ({
  question: id,
  hash,
  picked: [1],
  correct: true,
  points: 1,
  maxPoints: 1,
  ms: 2_000,
  skipped: false,
  hint: 0,
  at: day(days),
  ...part,
});

export const WRONG = { correct: false, points: 0 } as const;

/** What these answers leave of these questions. */
export const learned = (
  questions: readonly Question[],
  answers: readonly Answer[],
  before?: Memory,
): Memory => remember(answers, byId(questions), before);

/** A bank of these questions. */
export const bankOf = (questions: readonly Question[], part: Partial<Bank> = {}): Bank => ({
  id: 'azure-expressroute',
  title: 'Azure ExpressRoute',
  lang: 'en',
  pass: 70,
  exam: { questions: 50, minutes: 100 },
  concepts: [{ id: 'circuits', title: 'Circuits', description: '', weight: 1 }],
  topics: [],
  questions,
  terms: [],
  severities: new Map(),
  introduction: prose(''),
  version: '0123abcd',
  ...part,
});
