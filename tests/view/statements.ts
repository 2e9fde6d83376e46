import type { Question } from '../../src/bank/question.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import { grade } from '../../src/answer/kinds.ts';
import type { Answered } from '../../src/session/history.ts';
import { viewXapi } from '../../src/view/xapi.ts';
import { bankOf } from '../memory/learner.ts';
import { samples } from '../samples.ts';
import { answered } from '../session/records.ts';

interface Statement {
  readonly object: { readonly id: string; readonly definition?: Record<string, unknown> };
  readonly result: Record<string, unknown>;
  readonly actor: unknown;
}

const all = Object.values(samples) as readonly Question[];
/** A question of each kind. */
export const bank = bankOf(all);

/** An answer, graded. */
export const given = (question: Question, picked: Picked, part: Partial<Answered> = {}): Answered =>
  answered(1, {
    question: question.id,
    hash: question.hash,
    picked,
    ...grade(question, picked),
    ...part,
  });

/** Answers as they are exported, read back. */
export const statements = (answers: readonly Answered[], of = bank): readonly Statement[] =>
  viewXapi(of, answers, 'learner')
    .text.split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Statement);

/** One answer, exported from a bank of one question. */
export const told = (question: Question, picked: Picked, part: Partial<Answered> = {}) =>
  statements([given(question, picked, part)], bankOf([question]))[0];
