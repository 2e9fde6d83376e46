import type { Answered, HistoryRecord } from '../../src/session/history.ts';
import { stream } from '../learning/random.ts';

/** What an answer says of its question. */
export interface Asked {
  readonly id: string;
  readonly hash: string;
}

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** Answers in a session. */
const SESSION = 10;

/** An answer as the history keeps it; the number makes everything of it. */
export function answeredOf(number: number, { id, hash }: Asked = NOBODY, at = START): Answered {
  const session = Math.floor(number / SESSION);
  const random = stream(3, number);
  const correct = random() < 0.7;
  return {
    ...stampOf(session, 1 + (number % SESSION), at),
    type: 'answer',
    question: id,
    hash,
    picked: [Math.floor(random() * 4)],
    correct,
    points: Number(correct),
    maxPoints: 1,
    ms: 2_000 + Math.floor(random() * 60_000),
    skipped: false,
    hint: 0,
  };
}

const NOBODY: Asked = { id: 'topic/question', hash: '0123456789abcdef' };

/** Sessions of ten answers each, spread over 300 days. */
export function* recordsOf(
  count: number,
  bank: string,
  asked: readonly Asked[],
): Generator<HistoryRecord> {
  for (let session = 0; session * SESSION < count; session += 1) {
    const at = START + Math.floor((session * SESSION * 300 * DAY) / count);
    const own = Array.from(
      { length: Math.min(SESSION, count - session * SESSION) },
      (_, index) => asked[(session * 7 + index) % asked.length] ?? NOBODY,
    );
    const stamp = (sequence: number) => ({
      ...stampOf(session, sequence, at + sequence * 30_000),
      bank,
    });
    yield {
      ...stamp(0),
      type: 'start',
      mode: 'study',
      seed: session,
      version: '89abcdef',
      questions: own.map(({ id }) => id),
      pass: 70,
      confidence: false,
    };
    for (const [index, one] of own.entries())
      yield { ...answeredOf(session * SESSION + index, one), ...stamp(index + 1) };
    yield { ...stamp(SESSION + 1), type: 'end', finished: true };
  }
}

function stampOf(session: number, sequence: number, at: number) {
  const id = (session * 16 + sequence) * 0x9e3779b1;
  return {
    v: 1,
    id: hex(id),
    session: hex(session * 0x85ebca6b),
    sequence,
    at,
    offset: 60,
    bank: 'bench',
  } as const;
}

function hex(number: number): string {
  return number.toString(16).padStart(16, '0');
}
