import { expect, test, describe } from '@jest/globals';
import fc from 'fast-check';
import { viewJson } from '../../src/view/json.ts';
import { readFileSync } from 'node:fs';
import { report } from '../../src/session/score-report.ts';
import type { Session } from '../../src/session/session.ts';
import { viewReportJson, viewProgressJson } from '../../src/view/json-reports.ts';
import { answeredTo, concepts, drawn, unanswered } from '../reported.ts';
import { bank, begin, play, questions, type Move } from '../session/begun.ts';
import { faults } from './conforms.ts';
import type { Progress } from '../../src/memory/progress.ts';
import { begun, learnt } from '../progressed.ts';

describe('json', () => {
  test('data is indented and ends its line', () => {
    expect(viewJson({ version: 1, list: ['é', '回', '🙂'] }).text).toBe(
      '{\n  "version": 1,\n  "list": [\n    "é",\n    "回",\n    "🙂"\n  ]\n}\n',
    );
  });

  test.each([
    ['\u001b[31m', '\\u001b[31m'],
    ['\u007f\u009b', '\\u007f\\u009b'],
    ['a\nb\tc', 'a\\nb\\tc'],
    ['\u202e\u2066\u200f\u061c', '\\u202e\\u2066\\u200f\\u061c'],
    ['\u2028\u2029\ufeff\u00ad', '\\u2028\\u2029\\ufeff\\u00ad'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['\ud800', '\\ud800'],
    ['\ue000\uffff', '\\ue000\\uffff'],
  ])('%j is written as %s', (text, written) => {
    expect(viewJson(text).text).toBe(`"${written}"\n`);
  });

  test('any data reads back the same', () => {
    const nasty = fc.constantFrom(
      '\u001b',
      '\u202e',
      '"',
      '\\',
      '\n',
      '\u{e0041}',
      '\u200d',
      'é',
      '🙂',
    );
    const text = fc.oneof(fc.string({ unit: nasty }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.dictionary(text, fc.array(fc.oneof(text, fc.integer(), fc.boolean()))),
        (data) => {
          const json = viewJson(data).text;
          expect(JSON.parse(json)).toEqual({ ...data });
          expect(json).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e]/);
        },
      ),
    );
  });
});

describe('report json', () => {
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
});

describe('progress json', () => {
  const schema = JSON.parse(readFileSync('schemas/progress.schema.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const dataOf = (progress: Progress) =>
    JSON.parse(viewProgressJson(progress, ['study', '--bank', 'b']).text) as Record<
      string,
      unknown
    >;

  test('progress is data', () => {
    expect(dataOf(learnt)).toMatchObject({
      version: 1,
      bank: { id: 'er', title: 'Azure ExpressRoute', version: '0123abcd', pass: 70 },
      at: Date.UTC(2026, 10, 24, 12),
      today: '2026-11-24',
      counts: { questions: 96, new: 30, due: 7, known: 59, answered: 66 },
      forecast: { days: 7, mean: 0.7449, low: 0.61, high: 0.88, pass: 0.752 },
      silence: null,
      sessions: learnt.sessions,
      days: learnt.days,
      sure: [
        { question: 'circuits/what-a-circuit-is', date: '2026-11-24', picked: [0] },
        { question: 'circuits/two-links', date: '2026-11-17', picked: [0] },
      ],
      gone: [],
      next: { command: ['study', '--bank', 'b'], reason: 'due' },
    });
    expect(dataOf(learnt)['concepts']).toMatchObject([
      {
        id: 'security',
        title: 'Security',
        questions: 20,
        answered: 16,
        new: 4,
        due: 5,
        known: 11,
        percent: 52,
        word: 'review',
        topics: [{ id: 'keys', title: 'Keys', questions: 20, percent: 52 }],
      },
      { id: 'circuits', percent: 82, word: 'good' },
      {
        id: 'peering',
        percent: null,
        word: 'few questions',
        topics: [{ id: 'bgp', percent: null }],
      },
    ]);
  });

  test('where there is no forecast it says how much is missing', () => {
    expect(dataOf(begun)).toMatchObject({
      forecast: null,
      silence: { asked: 6, needed: 20 },
      outlook: [],
      gone: ['circuits/old'],
    });
  });

  describe('conforms to its schema', () => {
    test.each([
      ['after three weeks', learnt],
      ['at the beginning', begun],
    ])('%s', (_name, progress) => {
      expect(faults(schema, dataOf(progress))).toEqual([]);
    });

    test('and what does not conform is found', () => {
      const broken = { ...dataOf(learnt), version: 2, forecast: { days: 7 }, today: 3, extra: 1 };
      expect(faults(schema, broken)).toEqual([
        ' additional extra',
        '/version const',
        '/today type',
        '/forecast anyOf',
      ]);
    });
  });
});
