import type { Bank, Question } from '../bank/question.ts';
import type { HistoryRecord, Answered } from '../session/history.ts';
import { guessRate, temptingOf, choicesOf } from '../answer/kinds.ts';
import { type Picked, positionsOf } from '../answer/attempt.ts';
import { folded } from '../markdown/plain-text.ts';
import { recordsOf } from '../session/replay.ts';
import { tellingAnswers } from './from-history.ts';

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

/** Something that can be answered, and the numbers of the learners who did. */
interface AnswerOption {
  readonly picked: Picked;
  readonly correct: boolean;
  readonly who: ReadonlySet<number>;
}

/**
 * What there is to pick: each choice by its position; where there are none, all correct answers as
 * one, and each wrong answer that was given.
 */
function optionsOf(question: Question, asked: readonly FirstAnswer[]): readonly AnswerOption[] {
  const choices = choicesOf(question);
  if (choices.length === 0) return wholeAnswers(asked);
  return choices.map(({ correct }, position) => {
    const own = asked.filter(({ answer }) => positionsOf(answer.picked).includes(position));
    return { picked: [position], correct, who: learners(own) };
  });
}

function wholeAnswers(asked: readonly FirstAnswer[]): readonly AnswerOption[] {
  const right = asked.filter(({ answer }) => answer.correct);
  const wrong = new Map<string, FirstAnswer[]>();
  for (const one of asked) {
    if (one.answer.correct) continue;
    const key = keyOf(one.answer.picked);
    wrong.set(key, [...(wrong.get(key) ?? []), one]);
  }
  return [
    { picked: right[0]?.answer.picked ?? [], correct: true, who: learners(right) },
    ...[...wrong.values()].map((own) => ({
      picked: own[0]?.answer.picked ?? [],
      correct: false,
      who: learners(own),
    })),
  ];
}

function learners(asked: readonly FirstAnswer[]): ReadonlySet<number> {
  return new Set(asked.map(({ learner }) => learner));
}

/** Texts that would be graded alike are the same mistake. */
function keyOf(picked: Picked): string {
  const parts = typeof picked === 'string' ? [picked] : picked;
  return JSON.stringify(parts.map((part) => (typeof part === 'string' ? folded(part) : part)));
}

/** What somebody answered when they met a question. */
interface FirstAnswer {
  readonly answer: Answered;
  /** The learner's number. */
  readonly learner: number;
}

/**
 * Of each learner the first answers to questions of the bank; learners without one are left out. A
 * question that was skipped at first, or has been edited since, says nothing of what it is now: who
 * met it before has seen its answer.
 */
function firstAnswers(
  histories: readonly (readonly HistoryRecord[])[],
  bank: Bank,
): readonly (readonly FirstAnswer[])[] {
  const hashes = new Map(bank.questions.map(({ id, hash }) => [id, hash]));
  return histories
    .map((records) => firstOf(tellingAnswers(recordsOf(records, bank.id))))
    .map((answers) => answers.filter(({ question, hash }) => hashes.get(question) === hash))
    .filter((answers) => answers.length > 0)
    .map((answers, learner) => answers.map((answer) => ({ answer, learner })));
}

function firstOf(answers: readonly Answered[]): readonly Answered[] {
  const first = new Map<string, Answered>();
  for (const answer of [...answers].sort((a, b) => a.at - b.at)) {
    if (!first.has(answer.question)) first.set(answer.question, answer);
  }
  return [...first.values()].filter(({ skipped }) => !skipped);
}

/** A wrong answer against a correct one. */
export interface Rival {
  readonly picked: Picked;
  /** Who gave it. */
  readonly count: number;
  /** Who gave the correct one. */
  readonly correct: number;
  /**
   * (rival − correct) / √(rival + correct), over those who gave just one of the two: the sign test,
   * and McNemar's where several can be picked. Standard normal where both are as likely.
   */
  readonly z: number;
}

/** The wrong answer that speaks loudest against a correct one; none where none was given more often. */
function rivalOf(options: readonly AnswerOption[]): Rival | undefined {
  const correct = options.filter((option) => option.correct);
  const wrong = options.filter((option) => !option.correct);
  const rivals = wrong.flatMap((rival) => correct.map((right) => against(rival, right)));
  return rivals.reduce<Rival | undefined>(
    (loudest, rival) => (rival.z > (loudest?.z ?? 0) ? rival : loudest),
    undefined,
  );
}

function against(rival: AnswerOption, right: AnswerOption): Rival {
  const mine = without(rival.who, right.who);
  const theirs = without(right.who, rival.who);
  const z = mine + theirs === 0 ? 0 : (mine - theirs) / Math.sqrt(mine + theirs);
  return { picked: rival.picked, count: rival.who.size, correct: right.who.size, z };
}

function without(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...some].filter((one) => !others.has(one)).length;
}

/** Whether a question was answered right, and the score on the other questions. */
export interface ItemAndRest {
  readonly correct: boolean;
  readonly score: number;
}

/** The correlation of the two; `undefined` where one of them does not vary. */
export function pointBiserial(pairs: readonly ItemAndRest[]): number | undefined {
  const right = pairs.filter(({ correct }) => correct);
  const share = right.length / pairs.length;
  const mean = meanOf(pairs);
  const variance = pairs.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / pairs.length;
  if (share === 0 || share === 1 || variance === 0) return undefined;
  const wrong = pairs.filter(({ correct }) => !correct);
  return ((meanOf(right) - meanOf(wrong)) * Math.sqrt(share * (1 - share))) / Math.sqrt(variance);
}

function meanOf(pairs: readonly ItemAndRest[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided, 95 times of 100. */
const Z = 1.96;

/** The interval for a share of which so many of `n` are a sample (Wilson 1927); good for small samples too. */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const size = 1 + Z ** 2 / n;
  return {
    low: Math.max(0, (middle - spread) / size),
    high: Math.min(1, (middle + spread) / size),
  };
}
