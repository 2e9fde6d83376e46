import type { Answered, Drafted, HistoryRecord } from '../../src/session/history.ts';

const stamp = {
  v: 1,
  session: '00000000000000aa',
  at: 1_763_990_000_000,
  offset: 60,
  bank: 'azure-expressroute',
} as const;

/** An answer; the number makes its id and its place in the session. */
export function answered(number: number, changes: Partial<Answered> = {}): Answered {
  return {
    ...stamp,
    type: 'answer',
    id: number.toString(16).padStart(16, '0'),
    sequence: number,
    question: 'circuits/what-a-circuit-is',
    hash: '0123456789abcdef',
    picked: [1],
    correct: true,
    points: 1,
    maxPoints: 1,
    ms: 2500,
    skipped: false,
    hint: 0,
    ...changes,
  };
}

/** A draft likewise. */
export function drafted(number: number, changes: Partial<Drafted> = {}): Drafted {
  const { id, sequence, question, hash } = answered(number);
  const from = { ...stamp, v: 2, type: 'draft', id, sequence, question, hash } as const;
  return { ...from, picked: [1], hint: 0, ...changes };
}

/** One record of each type, with every optional field there once and missing once. */
export const allTypes: readonly HistoryRecord[] = [
  {
    ...stamp,
    type: 'start',
    id: 's1',
    sequence: 0,
    mode: 'study',
    seed: 7,
    version: '89abcdef',
    questions: ['circuits/a', 'circuits/b'],
    pass: 70,
    confidence: false,
  },
  {
    ...stamp,
    type: 'start',
    id: 's2',
    sequence: 0,
    mode: 'exam',
    seed: 0,
    version: '89abcdef',
    questions: [],
    limit: 1_800_000,
    pass: 70.5,
    confidence: true,
  },
  answered(1),
  answered(2, { picked: 'Größe 🎯 \u007f\u2028', sure: false, offset: -210 }),
  answered(3, { picked: ['a', ''], sure: true, points: 0.5, correct: false }),
  answered(4, { picked: [], skipped: true, correct: false, points: 0, hint: 2 }),
  { ...stamp, type: 'mark', id: 'm1', sequence: 5, question: 'circuits/a', on: true },
  { ...stamp, type: 'undo', id: 'u1', sequence: 6, question: 'circuits/a' },
  { ...stamp, type: 'end', id: 'e1', sequence: 7, finished: true },
  drafted(8),
  drafted(9, { picked: ['a', ''], hint: 2 }),
];
