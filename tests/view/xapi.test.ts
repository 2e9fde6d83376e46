import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../src/session/history.ts';
import { viewXapi, uuidOf } from '../../src/view/xapi.ts';
import { bankOf } from '../memory/learner.ts';
import { samples, choice } from '../samples.ts';
import { wrongIn } from './xapi-conforms.ts';
import { bank, given, statements, told } from './statements.ts';
import type { Question } from '../../src/bank/question.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';

describe('xapi', () => {
  test('an answer is a statement', () => {
    expect(told(samples.single, [1], { points: 1, maxPoints: 1 })).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      actor: {
        objectType: 'Agent',
        account: { homePage: 'https://peerdrill.invalid', name: 'learner' },
      },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
      object: {
        objectType: 'Activity',
        id: 'https://peerdrill.invalid/azure-expressroute/circuits%2Fwhat-a-circuit-is',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: { en: 'what-a-circuit-is' },
          description: { en: samples.single.stem.text },
          interactionType: 'choice',
          correctResponsesPattern: ['1'],
          choices: samples.single.choices.map(({ text }, position) => ({
            id: String(position),
            description: { en: text.text },
          })),
        },
      },
      result: {
        score: { scaled: 1, raw: 1, min: 0, max: 1 },
        success: true,
        response: '1',
        duration: 'PT2.5S',
      },
      context: {
        registration: expect.stringMatching(/^[\da-f-]{36}$/),
        contextActivities: {
          parent: [
            {
              objectType: 'Activity',
              id: 'https://peerdrill.invalid/azure-expressroute',
              definition: {
                type: 'http://adlnet.gov/expapi/activities/assessment',
                name: { en: 'Azure ExpressRoute' },
              },
            },
          ],
        },
        revision: '0123456789abcdef',
        platform: 'peerdrill',
      },
      timestamp: '2025-11-24T13:13:20.000Z',
    });
  });

  describe('what does not fit is left out, and the statement stays valid', () => {
    test('the answer to a question that has been edited since, or is gone', () => {
      const edited = told(samples.single, [0], { hash: 'ffffffffffffffff' });
      const [gone] = statements([given(samples.single, [0])], bankOf([]));
      for (const statement of [edited, gone]) {
        expect(statement?.object).not.toHaveProperty('definition');
        expect(statement?.result).toMatchObject({ success: false });
        expect(statement?.result).not.toHaveProperty('response');
        expect(wrongIn(statement)).toEqual([]);
      }
    });

    test('questions that were skipped, and times that no calendar has', () => {
      expect(statements([given(samples.single, [], { skipped: true })])).toEqual([]);
      expect(statements([given(samples.single, [0], { at: Number.MAX_SAFE_INTEGER })])).toEqual([]);
    });

    test.each<[Partial<Answered>, object]>([
      [{ ms: 37_204 }, { duration: 'PT37.2S' }],
      [{ ms: 0 }, { duration: 'PT0S' }],
      [{ ms: 61_000 }, { duration: 'PT61S' }],
      [{ points: 0, maxPoints: 0 }, { score: { raw: 0, min: 0 } }],
      [{ points: 1, maxPoints: 4 }, { score: { scaled: 0.25, raw: 1, min: 0, max: 4 } }],
    ])('%j', (part, result) => {
      const statement = told(samples.single, [0], part);
      expect(statement?.result).toMatchObject(result);
      expect(wrongIn(statement)).toEqual([]);
    });

    test.each([366 * 86_400_000, 1e300])('a time of a year or more: %d ms', (ms) => {
      expect(told(samples.single, [0], { ms })?.result).not.toHaveProperty('duration');
    });

    test('hostile names', () => {
      const nasty = 'a b/<"\u001b\ud800é';
      const question = { ...samples.single, id: nasty, lang: 'no such language' };
      const [statement] = statements(
        [given(question, [0])],
        bankOf([question], { id: nasty, lang: '', title: nasty }),
      );
      expect(statement?.object.id).toBe(
        `https://peerdrill.invalid/${Array.from({ length: 2 }, () => 'a%20b%2F%3C%22%1B%EF%BF%BD%C3%A9').join('/')}`,
      );
      expect(statement?.object.definition?.['name']).toEqual({ und: 'what-a-circuit-is' });
      expect(wrongIn(statement)).toEqual([]);
      expect(viewXapi(bankOf([question]), [given(question, [0])], '\u001b').text).not.toContain(
        '\u001b',
      );
    });
  });

  test('a statement has the same id in every export, and each its own', () => {
    const answers = [given(samples.single, [0]), given(samples.typed, 'x', { id: 'other' })];
    const ids = () => viewXapi(bank, answers, 'l').text.match(/"id":"[\da-f-]{36}"/g);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });

  test('what does not conform is found', () => {
    const statement = told(samples.single, [0]);
    const broken = {
      ...statement,
      id: '1',
      timestamp: 'yesterday',
      extra: null,
      result: { success: 'yes', duration: '5 s', response: '7' },
    };
    expect(wrongIn(broken)).toEqual([
      'property extra',
      'id',
      'timestamp',
      'success',
      'duration',
      'choice 7',
      'null at /extra',
    ]);
  });
});

describe('interaction', () => {
  const yesNo: Question = { ...samples['true-false'], choices: [choice('Yes'), choice('+No')] };
  const parties: Question = {
    ...samples.matching,
    rows: [...samples.matching.rows, ...samples.matching.rows.slice(0, 1)],
  };
  const ranges: Question = {
    ...samples.numeric,
    ranges: [
      { ...samples.numeric.ranges[0], low: 8, high: 10 },
      { ...samples.numeric.ranges[0], low: -1.5, high: -1.5 },
    ],
  };

  describe('each kind has its interaction, its pattern and its response', () => {
    test.each<readonly [string, Question, Picked, readonly string[], string | undefined]>([
      ['choice', samples.single, [0], ['1'], '0'],
      ['choice', samples.multiple, [0, 3], ['0[,]2'], '0[,]3'],
      ['true-false', samples['true-false'], [0], ['true'], 'true'],
      ['true-false', yesNo, [0], ['false'], 'true'],
      [
        'fill-in',
        samples.typed,
        'OSPF',
        ['{case_matters=false}BGP', '{case_matters=false}Border Gateway Protocol'],
        'OSPF',
      ],
      ['numeric', samples.numeric, ' 4 ', ['2'], '4'],
      ['numeric', samples.numeric, 'four', ['2'], undefined],
      ['numeric', ranges, '1,500', ['8[:]10', '-1.5'], '1500'],
      ['sequencing', samples.ordering, [2, 0, 1], ['0[,]1[,]2'], '2[,]0[,]1'],
      ['matching', samples.matching, [0, 2, 1], ['0[.]0[,]1[.]1[,]2[.]2'], '0[.]0[,]1[.]2[,]2[.]1'],
      [
        'matching',
        parties,
        [0, 1, 2, 3],
        ['0[.]0[,]1[.]1[,]2[.]2[,]3[.]0'],
        '0[.]0[,]1[.]1[,]2[.]2[,]3[.]0',
      ],
      [
        'fill-in',
        samples.cloze,
        ['two', 'key'],
        ['{case_matters=false}two[,]service key', '{case_matters=false}2[,]service key'],
        'two[,]key',
      ],
    ])('%s: %#', (...row) => {
      const [kind, question, picked, patterns, response] = row;
      const statement = told(question, picked);
      expect(statement?.object.definition).toMatchObject({
        interactionType: kind,
        correctResponsesPattern: patterns,
      });
      expect(statement?.result['response']).toBe(response);
      expect(wrongIn(statement)).toEqual([]);
    });

    test('equal right-hand cells are one target', () => {
      const target = told(parties, [0, 1, 2, 3])?.object.definition?.['target'];
      expect((target as { id: string }[]).map(({ id }) => id)).toEqual(['0', '1', '2']);
    });

    test('too many ways to fill the blanks are not written out', () => {
      const blanks = Array.from({ length: 7 }, () => ({ accepted: ['a', 'b'], from: 0, to: 0 }));
      const cloze: Question = { ...samples.cloze, blanks };
      expect(told(cloze, [])?.object.definition?.['correctResponsesPattern']).toEqual([
        '{case_matters=false}a[,]a[,]a[,]a[,]a[,]a[,]a',
      ]);
    });
  });
});

describe('uuid', () => {
  const namespace = Buffer.from('6f1c3f0a9d4b4f6e8a57c2b0d1e95a34', 'hex');
  /** The first 16 bytes of the system's SHA-1, but for the bits that tell the version. */
  const digestOf = (name: string) => {
    const hex = createHash('sha1').update(namespace).update(name).digest('hex');
    return `${hex.slice(0, 12)}.${hex.slice(13, 16)}.${hex.slice(17, 32)}`;
  };

  test('is the SHA-1 of the system, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(uuidOf(name).replaceAll('-', '')).toMatch(new RegExp(`^${digestOf(name)}$`));
      }),
    );
  });

  test.each([0, 38, 39, 40, 47, 48, 49, 103, 104, 112])(
    'and at %d bytes, where blocks end',
    (size) => {
      const name = 'x'.repeat(size);
      expect(uuidOf(name).replaceAll('-', '')).toMatch(new RegExp(`^${digestOf(name)}$`));
    },
  );

  test('a name always has the same UUID, of version 5', () => {
    expect(uuidOf('0123456789abcdef')).toBe('4249551b-b966-54ec-91f6-2a0d2ddca887');
    expect(uuidOf('x')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('different names have different ones', () => {
    const uuids = Array.from({ length: 1000 }, (_, index) => uuidOf(index.toString(16)));
    expect(new Set(uuids).size).toBe(1000);
  });
});
