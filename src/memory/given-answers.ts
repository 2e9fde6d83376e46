import type { Question, Bank } from '../bank/question.ts';
import type { Picked } from '../answer/attempt.ts';
import { choicesOf } from '../answer/kinds.ts';
import { positionsOf } from '../answer/picked.ts';
import { folded } from '../markdown/plain-text.ts';
import { recordsOf } from '../session/replay.ts';
import type { Answered, HistoryRecord } from '../session/history.ts';
import { tellingAnswers } from './from-history.ts';

/** Something that can be answered, and the numbers of the learners who did. */
export interface AnswerOption {
  readonly picked: Picked;
  readonly correct: boolean;
  readonly who: ReadonlySet<number>;
}

/**
 * What there is to pick: each choice by its position; where there are none, all correct answers as
 * one, and each wrong answer that was given.
 */
export function optionsOf(
  question: Question,
  asked: readonly FirstAnswer[],
): readonly AnswerOption[] {
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
export interface FirstAnswer {
  readonly answer: Answered;
  /** The learner's number. */
  readonly learner: number;
}

/**
 * Of each learner the first answers to questions of the bank; learners without one are left out. A
 * question that was skipped at first, or has been edited since, says nothing of what it is now: who
 * met it before has seen its answer.
 */
export function firstAnswers(
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
export function rivalOf(options: readonly AnswerOption[]): Rival | undefined {
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
