import type { Bank, Question } from '../bank/question.ts';
import type { HistoryRecord } from '../session/history.ts';
import { guessRate, temptingOf } from '../answer/kinds.ts';
import {
  firstAnswers,
  type FirstAnswer,
  optionsOf,
  type AnswerOption,
  rivalOf,
  type Rival,
} from './given-answers.ts';
import { pointBiserial, wilson, type Interval } from './statistics.ts';

/** What the answers of many learners say about the questions of a bank. */
export interface Quality {
  /** Learners with at least one answer that counts. */
  readonly learners: number;
  readonly answers: number;
  /** In the order of the bank; those with too few answers are not among them. */
  readonly questions: readonly QuestionQuality[];
}

export interface QuestionQuality {
  readonly question: Question;
  /** First answers to the question as it is now. */
  readonly answers: number;
  readonly correct: number;
  /** The share of correct answers, 95 times of 100. */
  readonly interval: Interval;
  /** The chance of a blind hit. */
  readonly guess: number;
  /** A wrong answer that was given more often than the correct one. */
  readonly rival?: Rival;
  /** Positions of the wrong choices that nobody picked; empty where too few were asked. */
  readonly unpicked: readonly number[];
  /** How well the question tells those who know more from the others, −1 to 1; absent where too few were asked. */
  readonly biserial?: number;
  readonly findings: readonly QualityFinding[];
}

type QualityFinding = 'check the answer' | 'worse than guessing' | 'never picked' | 'misleads';

/** Answers to a question below which nothing is said of it. */
const FEW = 5;
/** One-sided, 5 times of 100: in simulation with 20 learners it finds 86 % of the mis-marked questions. */
const RIVAL_Z = 1.64;
/** One-sided, 1 time of 100: a build fails on no less, and on no fewer answers. */
const GATE_Z = 2.33;
const GATE_ANSWERS = 10;
/** So many did not pick a choice before it is said that nobody does. */
const UNPICKED = 20;
/** Below this a correlation is noise. */
const BISERIAL = 100;

/** What histories say, each of one learner. */
export function quality(histories: readonly (readonly HistoryRecord[])[], bank: Bank): Quality {
  const learners = firstAnswers(histories, bank);
  const byQuestion = new Map<string, RatedAnswer[]>();
  for (const answers of learners) {
    const correct = answers.filter(({ answer }) => answer.correct).length;
    for (const first of answers) {
      const rest = (correct - Number(first.answer.correct)) / (answers.length - 1);
      const asked = byQuestion.get(first.answer.question) ?? [];
      asked.push({ ...first, rest });
      byQuestion.set(first.answer.question, asked);
    }
  }
  return {
    learners: learners.length,
    answers: learners.reduce((sum, answers) => sum + answers.length, 0),
    questions: bank.questions.flatMap((question) => {
      const asked = byQuestion.get(question.id) ?? [];
      return asked.length < FEW ? [] : [judged(question, asked)];
    }),
  };
}

/** A first answer and the learner's share of correct answers to the other questions; NaN where there is none. */
interface RatedAnswer extends FirstAnswer {
  readonly rest: number;
}

function judged(question: Question, asked: readonly RatedAnswer[]): QuestionQuality {
  const answers = asked.length;
  const correct = asked.filter(({ answer }) => answer.correct).length;
  const options = optionsOf(question, asked);
  const rival = rivalOf(options);
  const unpicked = answers < UNPICKED ? [] : unpickedIn(question, options);
  const others = asked.filter(({ rest }) => !Number.isNaN(rest));
  const biserial =
    others.length < BISERIAL
      ? undefined
      : pointBiserial(others.map(({ answer, rest }) => ({ correct: answer.correct, score: rest })));
  const told = {
    answers,
    interval: wilson(correct, answers),
    guess: guessRate(question),
    ...(rival !== undefined && rival.z > RIVAL_Z ? { rival } : {}),
    unpicked,
    ...(biserial === undefined ? {} : { biserial }),
  };
  return { question, correct, ...told, findings: findingsOf(told) };
}

function unpickedIn(question: Question, options: readonly AnswerOption[]): readonly number[] {
  return temptingOf(question).filter((position) => options[position]?.who.size === 0);
}

type QualityFigures = Omit<QuestionQuality, 'question' | 'correct' | 'findings'>;

function findingsOf({ answers, interval, guess, rival, unpicked, biserial = 0 }: QualityFigures) {
  const tests: readonly (readonly [boolean, QualityFinding])[] = [
    [rival !== undefined, 'check the answer'],
    [interval.high < guess, 'worse than guessing'],
    [biserial * Math.sqrt(answers) < -RIVAL_Z, 'misleads'],
    [unpicked.length > 0, 'never picked'],
  ];
  return tests.flatMap(([holds, finding]) => (holds ? [finding] : []));
}

/** Whether a wrong answer beats the correct one so clearly that a build should fail. */
export function failsGate({ answers, rival }: QuestionQuality): boolean {
  return rival !== undefined && rival.z > GATE_Z && answers >= GATE_ANSWERS;
}
