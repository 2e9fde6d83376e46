import type { Bank, Question } from '../../src/bank/question.ts';
import type { Attempt } from '../../src/answer/attempt.ts';
import type { Draft } from '../../src/answer/draft.ts';
import type { HistoryRecord, Started } from '../../src/session/history.ts';
import {
  answer,
  draft,
  end,
  mark,
  skip,
  start,
  undo,
  type GivenAnswer,
  type Session,
} from '../../src/session/session.ts';
import { prose, samples } from '../samples.ts';

const inConcept = (question: Question, concept: string): Question => ({ ...question, concept });

export const single = inConcept(samples.single, 'circuits');
export const typed = inConcept(samples.typed, 'circuits');

/** The samples, spread over three concepts. */
export const questions: readonly Question[] = [
  single,
  inConcept(samples.multiple, 'private'),
  inConcept(samples['true-false'], 'security'),
  typed,
  inConcept(samples.numeric, 'private'),
  inConcept(samples.ordering, 'security'),
  inConcept(samples.matching, 'circuits'),
  inConcept(samples.cloze, 'private'),
];

export const bank: Bank = {
  id: 'er',
  title: 'ExpressRoute',
  lang: 'en',
  pass: 70,
  exam: { questions: 2, minutes: 10 },
  concepts: ['circuits', 'private', 'security', 'empty'].map((id) => ({
    id,
    title: `The ${id}`,
    description: '',
    weight: 1,
  })),
  topics: [],
  questions,
  terms: [],
  severities: new Map(),
  introduction: prose(''),
  version: '0123abcd',
};

/** One thing a learner does. */
export type Move =
  | { readonly type: 'answer'; readonly question: Question; readonly given: GivenAnswer }
  | { readonly type: 'skip'; readonly question: Question }
  | { readonly type: 'undo'; readonly question: Question }
  | { readonly type: 'draft'; readonly question: Question; readonly standing: Draft }
  | { readonly type: 'mark'; readonly question: Question; readonly on: boolean }
  | { readonly type: 'end'; readonly finished: boolean };

/** What a session and its history are after some moves. */
export interface Played {
  readonly session: Session;
  readonly records: readonly HistoryRecord[];
}

/** A session that has just begun. */
export function begin(id: string, part: Partial<Started> = {}, at = 1000): Played {
  const plan = {
    mode: 'study' as const,
    seed: 7,
    version: '0123abcd',
    pass: 70,
    confidence: false,
    questions: questions.map((question) => question.id),
    ...part,
  };
  const record: HistoryRecord = { ...stamp(id, 0, at), type: 'start', ...plan };
  const session = start({
    id,
    startedAt: at,
    bank: { id: 'er', title: 'ExpressRoute', version: plan.version },
    mode: plan.mode,
    seed: plan.seed,
    pass: plan.pass,
    confidence: plan.confidence,
    ...('limit' in plan ? { limit: plan.limit } : {}),
    questions: plan.questions.flatMap((one) => questions.filter(({ id: q }) => q === one)),
  });
  return { session, records: [record] };
}

/** Makes moves one second apart. */
export function play(before: Played, moves: readonly Move[]): Played {
  return moves.reduce(step, before);
}

function step({ session, records }: Played, move: Move): Played {
  const at = (records.at(-1)?.at ?? 0) + 1000;
  const next = { ...moved(session, move, at), endedAt: at };
  return { session: next, records: [...records, recordOf(next, move, records.length, at)] };
}

function moved(session: Session, move: Move, at: number): Session {
  switch (move.type) {
    case 'answer':
      return answer(session, move.question, move.given);
    case 'skip':
      return skip(session, move.question, { ms: 500, hint: 0 });
    case 'undo':
      return undo(session, move.question.id);
    case 'mark':
      return mark(session, move.question.id, move.on);
    case 'draft':
      return draft(session, move.question.id, move.standing);
    case 'end':
      return end(session, move.finished, at);
  }
}

function recordOf(session: Session, move: Move, sequence: number, at: number): HistoryRecord {
  const stamped = stamp(session.id, sequence, at);
  switch (move.type) {
    case 'answer':
    case 'skip':
      return { ...stamped, type: 'answer', ...lastOf(session) };
    case 'undo':
      return { ...stamped, type: 'undo', question: move.question.id };
    case 'mark':
      return { ...stamped, type: 'mark', question: move.question.id, on: move.on };
    case 'draft': {
      const { id, hash } = move.question;
      return { ...stamped, v: 2, type: 'draft', question: id, hash, ...move.standing };
    }
    case 'end':
      return { ...stamped, type: 'end', finished: move.finished };
  }
}

function lastOf({ attempts }: Session): Attempt {
  const last = attempts.at(-1);
  if (last === undefined) throw new Error('nothing was answered');
  return last;
}

function stamp(session: string, sequence: number, at: number) {
  return {
    v: 1 as const,
    id: `${session}-${sequence}`,
    session,
    sequence,
    at,
    offset: 60,
    bank: 'er',
  };
}
