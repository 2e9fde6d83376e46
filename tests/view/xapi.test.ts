import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../src/session/history.ts';
import { viewXapi } from '../../src/view/xapi.ts';
import { bankOf } from '../memory/learner.ts';
import { samples } from '../samples.ts';
import { wrongIn } from './xapi/conforms.ts';
import { bank, given, statements, told } from './xapi/statements.ts';

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
