import type { Bank, Difficulty, Question } from '../bank/question.ts';
import { adviceOn, partNamed } from '../bank/names.ts';
import type { Answered } from './history.ts';
import { seeded, shuffle } from '../answer/shown-order.ts';

/** Which questions somebody asked for. */
export interface StudyWish extends OrderWish {
  /** Ids of concepts, topics (also `concept/topic`) or questions; none for the whole bank. */
  readonly names: readonly string[];
  /** The latest answer was wrong. */
  readonly missed: boolean;
  readonly marked: boolean;
  /** Never answered. */
  readonly new: boolean;
  /** Once known, and by now more likely forgotten. */
  readonly due: boolean;
  readonly difficulty?: Difficulty;
}

/** What the history knows of the bank's questions. */
export interface Facts {
  readonly latest: Latest;
  readonly marked: ReadonlySet<string>;
  readonly due: ReadonlySet<string>;
}

/** The questions to ask, or why there are none. */
export type ChosenQuestions =
  | { readonly found: true; readonly questions: readonly Question[] }
  | {
      readonly found: false;
      readonly problem: string;
      /** The command that helps, where there is one. */
      readonly see?: readonly string[];
    };

/** What to ask. Questions of one case stay together, in the author's order. */
export function plan(
  bank: Bank,
  wish: StudyWish,
  facts: Facts,
  study: StudyOrder,
): ChosenQuestions {
  const unknown = wish.names.find((name) => named(bank, name) === undefined);
  if (unknown !== undefined) return unknownName(bank, unknown);
  const fitting = testsOf(bank, wish, facts).reduce(
    (questions, fits) => questions.filter(fits),
    bank.questions,
  );
  if (fitting.length === 0) return { found: false, problem: nothingFits(wish) };
  const questions = inOrder(fitting, wish, facts.latest, study);
  return questions.length === 0
    ? { found: false, problem: NOTHING_NOW }
    : { found: true, questions };
}

/** The questions of the bank that names stand for, in its order; all of them where there is no name. */
export function questionsNamed(bank: Bank, names: readonly string[]): ChosenQuestions {
  const unknown = names.find((name) => named(bank, name) === undefined);
  if (unknown !== undefined) return unknownName(bank, unknown);
  const wanted = names.flatMap((name) => named(bank, name) ?? []);
  const isWanted = (question: Question) => wanted.some((isNamed) => isNamed(question));
  return {
    found: true,
    questions: names.length === 0 ? bank.questions : bank.questions.filter(isWanted),
  };
}

const NOTHING_NOW = 'All of these were asked today. To ask them again: --order shuffle';

type QuestionTest = (question: Question) => boolean;

function testsOf(
  bank: Bank,
  wish: StudyWish,
  { latest, marked, due }: Facts,
): readonly QuestionTest[] {
  const { names, difficulty } = wish;
  const wanted = names.flatMap((name) => named(bank, name) ?? []);
  return [
    ...(names.length === 0 ? [] : [(one: Question) => wanted.some((isNamed) => isNamed(one))]),
    ...(wish.missed ? [({ id }: Question) => latest.get(id)?.correct === false] : []),
    ...(wish.marked ? [({ id }: Question) => marked.has(id)] : []),
    ...(wish.new ? [({ id }: Question) => !latest.has(id)] : []),
    ...(wish.due ? [({ id }: Question) => due.has(id)] : []),
    ...(difficulty === undefined ? [] : [(one: Question) => one.difficulty === difficulty]),
  ];
}

function named(bank: Bank, name: string): QuestionTest | undefined {
  const part = partNamed(bank, name);
  switch (part?.type) {
    case 'concept':
      return ({ concept }) => concept === part.concept.id;
    case 'topic':
      return ({ topic }) => topic === part.topic.id;
    case 'question':
      return ({ id }) => id === part.question.id;
    case undefined:
      return undefined;
  }
}

function unknownName(bank: Bank, name: string): ChosenQuestions {
  const advice = adviceOn(name, bank);
  const problem = `There is no concept, topic or question "${name}".${advice}`;
  return { found: false, problem, ...(advice === '' && { see: ['list'] }) };
}

function nothingFits({
  names,
  missed,
  marked,
  new: unanswered,
  due,
  difficulty,
}: StudyWish): string {
  const where = names.length === 0 ? '' : ` of ${names.join(', ')}`;
  const wanted = [
    ...(missed ? ['was answered wrong last time'] : []),
    ...(marked ? ['is marked for review'] : []),
    ...(unanswered ? ['is new'] : []),
    ...(due ? ['is due'] : []),
    ...(difficulty === undefined ? [] : [`has difficulty ${difficulty}`]),
  ];
  return `No question${where} ${wanted.length === 0 ? 'can be asked' : wanted.join(' and ')}.`;
}

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
