import type { Question } from '../bank/question.ts';
import type { Answered } from './record.ts';
import { seeded, shuffle } from './shuffle.ts';

/** In which order to ask, and how many. */
export interface OrderWish {
  readonly order: 'study' | 'shuffle' | 'file';
  readonly count: number;
  readonly seed: number;
}

/** Question id → its latest answer. */
export type Latest = ReadonlyMap<string, Pick<Answered, 'correct' | 'at'>>;

/**
 * Picks so many questions, the most useful first. It is given those never answered, concepts in
 * turn and each in the author's order, then the others in the author's order.
 */
export type StudyOrder = (questions: readonly Question[], count: number) => readonly Question[];

/** So many of the questions, in the order asked for; they are given in the author's order. */
export function inOrder(
  questions: readonly Question[],
  { order, count, seed }: OrderWish,
  latest: Latest,
  study: StudyOrder,
): readonly Question[] {
  switch (order) {
    case 'file':
      return casesTogether(questions.slice(0, count), questions);
    case 'shuffle':
      return casesTogether(shuffle(questions, seeded(seed)).slice(0, count), questions);
    case 'study': {
      const fresh = conceptsInTurn(questions.filter(({ id }) => !latest.has(id)));
      const answered = questions.filter(({ id }) => latest.has(id));
      return casesTogether(study([...fresh, ...answered], count), questions);
    }
  }
}

/** The first question of each concept, then the second ones, and so on. */
function conceptsInTurn(questions: readonly Question[]): readonly Question[] {
  const turns = new Map<string, number>();
  return questions
    .map((question) => {
      const turn = turns.get(question.concept) ?? 0;
      turns.set(question.concept, turn + 1);
      return { question, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ question }) => question);
}

/** Questions of one case follow each other in the author's order, from where the first of them stood. */
function casesTogether(
  chosen: readonly Question[],
  inAuthorsOrder: readonly Question[],
): readonly Question[] {
  const isChosen = new Set(chosen);
  const cases = new Map<string, Question[]>();
  for (const question of inAuthorsOrder.filter((one) => isChosen.has(one))) {
    const members = cases.get(caseOf(question));
    if (members === undefined) cases.set(caseOf(question), [question]);
    else members.push(question);
  }
  return [...new Set(chosen.flatMap((question) => cases.get(caseOf(question)) ?? []))];
}

/** What tells cases apart; a question without a case is a case of its own. */
export function caseOf({ id, topic, case: scenario }: Question): string {
  return scenario === undefined ? id : `${topic} # ${scenario.title.text}`;
}
