import type { Question } from '../../src/bank/question.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import { sourcesOf } from '../fake-io.ts';

/** A bank with most kinds of questions, as a file. */
export const FILE = `---\ntitle: The sea\n---\n
<!-- questions -->

## One\n\nWhich are oceans?\n\n- [x] Atlantic\n- [ ] Baltic\n- [x] Pacific\n
## Two\n\nWhich ocean is the largest?\n\n- [x] Pacific\n
## Three\n\nHow many?\n\n- [x] 5\n
## Four\n\n<!-- kind: ordering -->\n\nBy size.\n\n1. Pacific\n2. Atlantic\n3. Arctic\n
## Five\n\n<!-- kind: matching -->\n\nWhere?\n\n| Sea | By |\n| - | - |\n| Baltic | Finland |\n| Red | Egypt |\n
## Six\n\nSalt is [[salty]] and [[white|pale]].\n`;

export const { bank } = checkBank(sourcesOf('questions', { 'sea.md': FILE }), {
  readers: [],
  rules: [],
  setting: { today: '' },
});
const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 24, 12);

/** A learner's history: three sessions, the last one open. */
export const whole: readonly HistoryRecord[] = [0, 1, 2].flatMap((day) => sessionOn(day));

function sessionOn(day: number): readonly HistoryRecord[] {
  const stamp = (sequence: number) => ({
    v: 1 as const,
    id: `${day}-${sequence}`,
    session: `s${day}`,
    sequence,
    at: NOW - (3 - day) * DAY + sequence * 30_000,
    offset: 60,
    bank: bank.id,
  });
  const questions = bank.questions.slice(0, day === 2 ? 3 : 6);
  const begin = { version: bank.version, questions: bank.questions.map(({ id }) => id), pass: 70 };
  const mode = day === 1 ? ('exam' as const) : ('study' as const);
  const length = questions.length;
  return [
    { ...stamp(0), type: 'start', mode, seed: 7, ...begin, confidence: true, limit: 90_000 },
    ...questions.map((question, at) => ({ ...stamp(at + 1), ...answerTo(question, at % 2 === 0) })),
    { ...stamp(length + 1), type: 'mark', question: bank.questions[0]?.id ?? '', on: true },
    { ...stamp(length + 2), type: 'undo', question: bank.questions[1]?.id ?? '' },
    ...(day === 2 ? [] : [{ ...stamp(length + 3), type: 'end' as const, finished: true }]),
  ];
}

function answerTo({ id, hash, kind }: Question, correct: boolean) {
  const text = kind === 'typed' || kind === 'numeric';
  return {
    type: 'answer' as const,
    question: id,
    hash,
    picked: text ? 'x' : kind === 'cloze' ? ['a', 'b'] : [0, 1],
    correct,
    points: correct ? 1 : 0,
    maxPoints: 1,
    ms: 2_500,
    skipped: false,
    hint: 0,
    sure: correct,
  };
}
