import type { Bank, Question } from '../../src/bank/question.ts';
import { progress } from '../../src/memory/progress.ts';
import type { Mode } from '../../src/answer/attempt.ts';
import type { Answered, HistoryRecord } from '../../src/session/history.ts';
import { topicNamed } from '../samples.ts';
import { bankOf, day, question } from './learner.ts';

const topic = (id: string, concept: string) => topicNamed(id, { concept, title: `Topic ${id}` });

/** So many questions of a topic. */
export const many = (topicId: string, concept: string, count: number): readonly Question[] =>
  Array.from({ length: count }, (_, index) => question(`${topicId}/${index}`, { concept }));

/** Twelve questions of one concept, thirty of another. */
export const a = many('a', 'north', 12);
export const b = many('b', 'south', 30);
export const bank = bankOf([...a, ...b], {
  concepts: ['north', 'south', 'empty'].map((id) => ({
    id,
    title: `The ${id}`,
    description: '',
    weight: 1,
  })),
  topics: [topic('a', 'north'), topic('b', 'south')],
});

let ids = 0;

/** One sitting: its questions, and which of them are answered right. */
export const sitting = (
  days: number,
  asked: readonly Question[],
  right: (index: number) => boolean,
  part: { mode?: Mode; finished?: boolean; sure?: boolean; offset?: number; pass?: number } = {},
): readonly HistoryRecord[] => {
  const { mode = 'study', finished = true, offset = 0, pass = 70 } = part;
  const session = `s${ids}`;
  const stamp = (sequence: number) => ({
    v: 1 as const,
    id: `r${ids++}`,
    session,
    sequence,
    at: day(days) + sequence,
    offset,
    bank: bank.id,
  });
  return [
    {
      ...stamp(0),
      type: 'start',
      mode,
      seed: 1,
      version: '0123abcd',
      questions: asked.map(({ id }) => id),
      pass,
      confidence: true,
    },
    ...asked.map((one, index): Answered => ({
      ...stamp(index + 1),
      type: 'answer',
      question: one.id,
      hash: one.hash,
      picked: [right(index) ? 1 : 0],
      correct: right(index),
      points: Number(right(index)),
      maxPoints: 1,
      ms: 2_000,
      skipped: false,
      hint: 0,
      ...(part.sure === undefined ? {} : { sure: part.sure }),
    })),
    ...(finished ? [{ ...stamp(asked.length + 1), type: 'end' as const, finished: true }] : []),
  ];
};

export const all = () => true;
export const none = () => false;
/** The progress after so many days. */
export const at = (days: number, records: readonly HistoryRecord[], of: Bank = bank, offset = 0) =>
  progress(records, of, { now: day(days), offset });
