import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { report } from '../../src/session/score-report.ts';
import type { Session } from '../../src/session/session.ts';
import { viewReportJson } from '../../src/view/data.ts';
import { answeredTo, concepts, drawn, unanswered } from '../reported.ts';
import { bank, begin, play, questions, type Move } from '../session/sitting.ts';
import { faults } from './conforms.ts';

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as Record<
  string,
  unknown
>;
const dataOf = (session: Session): unknown =>
  JSON.parse(viewReportJson(report(session, concepts)).text);

test('a report is data', () => {
  expect(dataOf(answeredTo(1))).toEqual({
    version: 1,
    session: {
      id: 's1',
      mode: 'study',
      bank: { id: 'er', title: 'Azure ExpressRoute', version: '0123abcd' },
      seed: 42,
      startedAt: 1_700_000_000_000,
      endedAt: 1_700_000_000_000,
      finished: false,
    },
    score: { correct: 0, total: 1, points: 0, maxPoints: 1, percent: 0, pass: false },
    concepts: [{ id: 'circuits', title: 'Circuits', correct: 0, total: 1 }],
    attempts: [
      {
        question: 'circuits/1',
        picked: [0],
        correct: false,
        points: 0,
        ms: 37_200,
        skipped: false,
        hint: 0,
        sure: null,
      },
    ],
  });
});

describe('conforms to its schema', () => {
  const given = { ms: 1, hint: 2, sure: true };
  const allKinds = questions.map((question): Move => {
    const picked = question.kind === 'cloze' ? ['two', ''] : [0, 1];
    return { type: 'answer', question, given: { ...given, picked } };
  });
  test.each<[string, Session]>([
    ['finished', drawn],
    ['not begun', unanswered],
    ['an exam that was left', { ...answeredTo(3), mode: 'exam' }],
    ['all kinds', play(begin('s'), allKinds).session],
  ])('%s', (_, session) => {
    const data: unknown = JSON.parse(viewReportJson(report(session, bank.concepts)).text);
    expect(faults(schema, data)).toEqual([]);
  });

  test('and what does not conform is found', () => {
    const data = dataOf(answeredTo(1)) as { score: object; concepts: object[] };
    const broken = {
      ...data,
      version: 2,
      extra: 1,
      score: { ...data.score, percent: 101 },
      concepts: [{}],
    };
    expect(faults(schema, broken)).toEqual([
      ' additional extra',
      '/version const',
      '/score/percent maximum',
      '/concepts/0 required id',
      '/concepts/0 required title',
      '/concepts/0 required correct',
      '/concepts/0 required total',
    ]);
  });
});

test('hostile names reach no terminal', () => {
  const session = { ...drawn, bank: { ...drawn.bank, title: '\u001b[31m\u202e' } };
  expect(viewReportJson(report(session, concepts)).text).toContain('"\\u001b[31m\\u202e"');
});
