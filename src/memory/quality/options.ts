import type { Question } from '../../bank/question.ts';
import type { Picked } from '../../session/attempt.ts';
import { positionsOf } from '../../session/grade/picked.ts';
import { folded } from '../../session/same-text.ts';
import type { FirstAnswer } from './first-answers.ts';

/** Something that can be answered, and the numbers of the learners who did. */
export interface Option {
  readonly picked: Picked;
  readonly correct: boolean;
  readonly who: ReadonlySet<number>;
}

/**
 * What there is to pick: each choice by its position; where there are none, all correct answers as
 * one, and each wrong answer that was given.
 */
export function optionsOf(question: Question, asked: readonly FirstAnswer[]): readonly Option[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return question.choices.map(({ correct }, position) => {
        const own = asked.filter(({ answer }) => positionsOf(answer.picked).includes(position));
        return { picked: [position], correct, who: learners(own) };
      });
    case 'typed':
    case 'numeric':
    case 'cloze':
    case 'ordering':
    case 'matching':
      return wholeAnswers(asked);
  }
}

function wholeAnswers(asked: readonly FirstAnswer[]): readonly Option[] {
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
