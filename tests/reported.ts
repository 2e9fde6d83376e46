import type { Concept, Question } from '../src/bank/question.ts';
import type { Picked } from '../src/answer/attempt.ts';
import { answer, end, skip, start, type Session } from '../src/session/session.ts';
import { samples } from './samples.ts';

export const concepts: readonly Concept[] = [
  ['circuits', 'Circuits'],
  ['microsoft-peering', 'Microsoft peering'],
  ['private-peering', 'Private peering'],
  ['security', 'Security'],
].map(([id = '', title = '']) => ({ id, title, description: '', weight: 1 }));

const inConcept = (question: Question, concept: string, number: number): Question => ({
  ...question,
  concept,
  id: `${concept}/${number}`,
});

/** Ten questions, of which seven are answered right and one is skipped, as the score report is drawn in the design. */
const answers: readonly (readonly [Question, Picked | undefined])[] = [
  [inConcept(samples.single, 'circuits', 1), [0]],
  [inConcept(samples['true-false'], 'circuits', 2), [0]],
  [inConcept(samples.typed, 'circuits', 3), undefined],
  [inConcept(samples['true-false'], 'private-peering', 1), [0]],
  [inConcept(samples['true-false'], 'microsoft-peering', 1), [0]],
  [inConcept(samples.typed, 'microsoft-peering', 2), 'bgp'],
  [inConcept(samples.numeric, 'microsoft-peering', 3), '4'],
  [inConcept(samples['true-false'], 'security', 1), [0]],
  [inConcept(samples.typed, 'security', 2), 'BGP'],
  [inConcept(samples.numeric, 'security', 3), '2'],
];

const fresh: Session = start({
  id: 's1',
  mode: 'study',
  bank: { id: 'er', title: 'Azure ExpressRoute', version: '0123abcd' },
  seed: 42,
  startedAt: 1_700_000_000_000,
  pass: 70,
  confidence: false,
  questions: answers.map(([question]) => question),
});

/** The session before its first answer. */
export const unanswered = fresh;

/** The session as far as so many answers; all take 37.2 seconds. */
export function answeredTo(count: number, from: Session = fresh): Session {
  const left = { ms: 37_200, hint: 0 };
  return answers
    .slice(0, count)
    .reduce(
      (session, [question, picked]) =>
        picked === undefined
          ? skip(session, question, left)
          : answer(session, question, { ...left, picked }),
      from,
    );
}

/** The session as it was drawn. */
export const drawn: Session = end(answeredTo(10), true, 1_700_000_400_000);
