import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bank } from '../../src/bank/question.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import type { HistoryRecord } from '../../src/session/history.ts';
import type { Session } from '../../src/session/session.ts';
import {
  lastSession,
  openExam,
  openSession,
  sessionFrom,
  trendBefore,
  answersOf,
  latestAttempts,
  markedQuestions,
  recordedSessions,
} from '../../src/session/replay.ts';
import { bank, begin, play, questions, single, typed, type Move } from './begun.ts';

/** One session by its id. */
const sessionOf = (records: readonly HistoryRecord[], from: Bank, id: string) =>
  sessionFrom(
    recordedSessions(records, from.id).find(({ started }) => started.session === id),
    from,
  );

describe('replay', () => {
  const given = (picked: Picked) => ({ picked, ms: 900, hint: 0 });
  const right: Move = { type: 'answer', question: single, given: given([1]) };
  const wrong: Move = { type: 'answer', question: single, given: given([0]) };
  const typedRight: Move = { type: 'answer', question: typed, given: given('BGP') };
  const done: Move = { type: 'end', finished: true };
  const left: Move = { type: 'end', finished: false };

  const anyMove = fc.oneof<fc.Arbitrary<Move>[]>(
    fc.record({
      type: fc.constant('answer' as const),
      question: fc.constantFrom(...questions),
      given: fc.record(
        {
          picked: fc.oneof(fc.array(fc.nat(3)), fc.string(), fc.array(fc.string())),
          ms: fc.nat(),
          hint: fc.nat(2),
          sure: fc.boolean(),
        },
        { requiredKeys: ['picked', 'ms', 'hint'] },
      ),
    }),
    fc.record({
      type: fc.constantFrom('skip' as const, 'undo' as const),
      question: fc.constantFrom(...questions),
    }),
    fc.record({
      type: fc.constant('mark' as const),
      question: fc.constantFrom(...questions),
      on: fc.boolean(),
    }),
  );
  const moves = fc.array(anyMove, { maxLength: 20 });

  function opened(records: readonly HistoryRecord[], from: Bank): Session {
    const session = openSession(records, from);
    if (session === undefined) throw new Error('no session is open');
    return session;
  }

  describe('replay', () => {
    test('of the records of a session gives that session', () => {
      fc.assert(
        fc.property(moves, fc.constantFrom(undefined, done, left), (made, last) => {
          const { session, records } = play(
            begin('s'),
            last === undefined ? made : [...made, last],
          );
          expect(sessionOf(records, bank, 's')).toEqual(session);
          expect(openSession(records, bank)).toEqual(last === undefined ? session : undefined);
        }),
      );
    });

    test('a session that goes on after any record ends the same', () => {
      fc.assert(
        fc.property(moves, fc.nat(), (made, cut) => {
          const whole = play(begin('s'), made);
          const records = whole.records.slice(0, 1 + (cut % (made.length + 1)));
          const session = opened(records, bank);
          expect(play({ session, records }, made.slice(records.length - 1))).toEqual(whole);
        }),
      );
    });

    test('other sessions in between and records met twice change nothing', () => {
      fc.assert(
        fc.property(moves, moves, fc.array(fc.boolean()), (made, others, turns) => {
          const { session, records } = play(begin('s'), made);
          const between = play(begin('t'), others).records;
          const mixed = interleaved(records, between, turns);
          expect(sessionOf([...mixed, ...mixed], bank, 's')).toEqual(session);
        }),
      );
    });

    test('an exam keeps its limit', () => {
      const { session, records } = begin('s', { mode: 'exam', limit: 600_000, confidence: true });
      expect(session).toMatchObject({ mode: 'exam', limit: 600_000, confidence: true });
      expect(openExam(records, bank)).toEqual(session);
    });

    test('nothing follows the end', () => {
      const { session, records } = play(begin('s'), [right, done]);
      expect(sessionOf(play({ session, records }, [wrong]).records, bank, 's')).toEqual(session);
    });

    test('a record before its start, or a second start, is passed over', () => {
      const { session, records } = play(begin('s'), [right]);
      const [start, answered] = records as [HistoryRecord, HistoryRecord];
      const early = { ...answered, id: 'early', at: 0, sequence: 0 };
      const again = { ...start, id: 'again', at: 9_999_999 };
      expect(sessionOf([early, ...records, again], bank, 's')).toEqual(session);
    });
  });

  function interleaved(
    a: readonly HistoryRecord[],
    b: readonly HistoryRecord[],
    turns: readonly boolean[],
  ): readonly HistoryRecord[] {
    const [first, ...others] = turns;
    if (first === undefined) return [...a, ...b];
    return first
      ? [...a.slice(0, 1), ...interleaved(a.slice(1), b, others)]
      : [...b.slice(0, 1), ...interleaved(a, b.slice(1), others)];
  }

  describe('which session', () => {
    const ended = play(begin('ended'), [right, done]).records;
    const older = play(begin('older'), [wrong]).records;
    const fresh = begin('fresh').records;
    const foreign = begin('foreign').records.map((record) => ({ ...record, bank: 'other' }));
    const gone = begin('gone', { questions: ['circuits/gone'] }).records;
    const mode = 'exam';
    const exam = begin('exam', { mode }).records;
    const later = play(begin('later', { mode }), [right]).records;
    const submitted = play(begin('submitted', { mode }), [done]).records;
    const missing = begin('missing', { mode, questions: ['circuits/gone'] }).records;

    test.each<[string, HistoryRecord[], string | undefined]>([
      ['none', [], undefined],
      ['an ended one', [...ended], undefined],
      ['the last open one', [...older, ...fresh, ...ended], 'fresh'],
      ['of this bank', [...older, ...foreign], 'older'],
      ['with questions left', [...older, ...gone], 'older'],
    ])('is open: %s', (_, records, id) => {
      expect(openSession(records, bank)?.id).toBe(id);
    });

    test.each<[string, HistoryRecord[], string | undefined, string | undefined]>([
      ['none', [], undefined, undefined],
      ['one of each, whichever is later', [...exam, ...older], 'exam', 'older'],
      ['the last exam', [...older, ...exam, ...later], 'later', 'older'],
      ['none before one that was submitted', [...exam, ...submitted], undefined, undefined],
      ['none with questions left', [...missing, ...ended], undefined, undefined],
    ])('exam is open: %s', (_, records, exams, studies) => {
      expect(openExam(records, bank)?.id).toBe(exams);
      expect(openSession(records, bank)?.id).toBe(studies);
    });

    test.each<[string, HistoryRecord[], string | undefined]>([
      ['none', [], undefined],
      ['none without an answer', [...fresh, ...foreign], undefined],
      ['the last one with an answer', [...ended, ...older, ...fresh], 'older'],
      ['though it has ended', [...older, ...ended, ...gone], 'ended'],
      ['no exam that goes on', [...older, ...later], 'older'],
      ['an exam without an answer, once it is submitted', [...older, ...submitted], 'submitted'],
    ])('is reported: %s', (_, records, id) => {
      expect(lastSession(records, bank)?.id).toBe(id);
    });

    test('an unknown id is no session', () => {
      expect(sessionOf(ended, bank, 'nobody')).toBeUndefined();
    });
  });

  test('questions that are no longer in the bank are left out', () => {
    const { records } = play(begin('s'), [
      right,
      typedRight,
      { type: 'mark', question: single, on: true },
      { type: 'mark', question: typed, on: true },
    ]);
    const smaller = { ...bank, questions: questions.filter(({ id }) => id !== single.id) };
    const session = opened(records, smaller);
    expect(session.questions).toEqual(smaller.questions);
    expect(session.attempts.map(({ question }) => question)).toEqual([typed.id]);
    expect(session.marked).toEqual([typed.id]);
  });

  test('an id that a start names twice is asked once', () => {
    const { records } = begin('s', { questions: [typed.id, single.id, typed.id] });
    expect(openSession(records, bank)?.questions.map(({ id }) => id)).toEqual([
      typed.id,
      single.id,
    ]);
  });

  describe('drafts', () => {
    const standing = (picked: Picked, hint = 0) => ({ picked, hint });
    const draft = (picked: Picked, hint = 0): Move => ({
      type: 'draft',
      question: single,
      standing: standing(picked, hint),
    });
    const skipped: Move = { type: 'skip', question: single };
    const undone: Move = { type: 'undo', question: single };
    const draftOf = (records: readonly HistoryRecord[], from = bank) =>
      opened(records, from).drafts.get(single.id);

    test.each<[string, readonly Move[], unknown]>([
      ['the latest counts', [draft([0]), draft([2], 1)], standing([2], 1)],
      ['none is left once it is answered', [draft([0]), right], undefined],
      ['also when that is taken back', [draft([0]), right, undone], undefined],
      ['skipping leaves it', [draft([0]), skipped], standing([0])],
      ['it takes the place of what was skipped', [skipped, draft([0])], standing([0])],
      ['but not of an answer from another program', [right, draft([0])], undefined],
    ])('of a question: %s', (_, made, expected) => {
      expect(draftOf(play(begin('s'), made).records)).toEqual(expected);
    });

    test('are gone where the question was edited, or is', () => {
      const { records } = play(begin('s'), [draft([0])]);
      const edited = questions.map((one) => (one.id === single.id ? { ...one, hash: 'x' } : one));
      expect(draftOf(records, { ...bank, questions: edited })).toBeUndefined();
      const fewer = questions.filter(({ id }) => id !== single.id);
      expect(draftOf(records, { ...bank, questions: fewer })).toBeUndefined();
    });

    test('go on with the session, and tell when it was left', () => {
      const { session, records } = play(begin('s'), [draft([0]), typedRight]);
      expect(opened(records, bank)).toEqual(session);
      expect(opened(records.slice(0, 2), bank).endedAt).toBe(2000);
    });
  });

  describe('the trend', () => {
    const asked = { questions: [single.id, typed.id] };
    const half = play(begin('half', asked), [right, { type: 'skip', question: typed }, done]);
    const full = play(begin('full', asked), [wrong, right, typedRight, done]);
    const early = play(begin('early', asked), [right, left]);
    const exam = play(begin('exam', { ...asked, mode: 'exam' }), [done]);
    const records = [half, early, exam, full].flatMap((played) => played.records);

    test('has the finished sessions of the same mode before this one', () => {
      expect(trendBefore(records, full.session)).toEqual([50]);
      expect(trendBefore(records, half.session)).toEqual([]);
      expect(trendBefore(records, begin('now').session)).toEqual([50, 100]);
      const like = begin('now', { ...asked, mode: 'exam' }).session;
      expect(trendBefore(records, like)).toEqual([0]);
      const [one] = like.questions;
      const other = { ...like, questions: Array(5).fill(one) };
      expect(trendBefore(records, other)).toEqual([]);
    });
  });
});

describe('replay facts', () => {
  const given = (picked: Picked) => ({ picked, ms: 900, hint: 0 });
  const right: Move = { type: 'answer', question: single, given: given([1]) };
  const wrong: Move = { type: 'answer', question: single, given: given([0]) };
  const typedRight: Move = { type: 'answer', question: typed, given: given('BGP') };

  describe('answers that count', () => {
    const undone: Move = { type: 'undo', question: single };
    const picks = (records: readonly HistoryRecord[]) =>
      answersOf(records, 'er').map(({ picked }) => picked);

    test.each<[string, readonly Move[], readonly Picked[]]>([
      ['each question', [right, typedRight], [[1], 'BGP']],
      ['in an exam the last one', [wrong, typedRight, right], ['BGP', [1]]],
      ['not one taken back', [right, undone, typedRight], ['BGP']],
      ['the one before one taken back', [wrong, right, undone], [[0]]],
      ['without an answer there is nothing to take back', [undone, right], [[1]]],
    ])('%s', (_, made, expected) => {
      expect(picks(play(begin('s'), made).records)).toEqual(expected);
    });

    test('are the latest attempts of a session', () => {
      const move = fc.record({
        type: fc.constantFrom('skip' as const, 'undo' as const),
        question: fc.constantFrom(...questions),
      });
      fc.assert(
        fc.property(fc.array(move, { maxLength: 30 }), (made) => {
          const { session, records } = play(begin('s'), made);
          const reached = answersOf(records, 'er').map(({ question }) => question);
          const latest = new Set(session.attempts.map(({ question }) => question));
          expect(new Set(reached)).toEqual(latest);
          expect(reached.length).toBe(latest.size);
        }),
      );
    });

    test('each session has its own, and undo reaches no other', () => {
      const first = play(begin('a'), [wrong]).records;
      const second = play(begin('b'), [right, undone, undone]).records;
      expect(picks([...first, ...second])).toEqual([[0]]);
      expect(picks([...first, ...play(begin('b'), [right]).records])).toEqual([[0], [1]]);
    });

    test('the latest is the last by time, in whatever order histories were joined', () => {
      const late = play(begin('a', {}, 9_000_000), [wrong]).records;
      const early = play(begin('b', {}, 1000), [right]).records;
      const latest = latestAttempts([...late, ...early], 'er').get(single.id);
      expect(latest).toMatchObject({ picked: [0], session: 'a', at: 9_001_000 });
      expect(latestAttempts(late, 'other').size).toBe(0);
    });
  });

  test('marks are the latest word on each question', () => {
    const on = (question: typeof single, set: boolean): Move => ({
      type: 'mark',
      question,
      on: set,
    });
    const first = play(begin('a'), [on(single, true), on(typed, true)]).records;
    const second = play(begin('b'), [on(single, false)]).records;
    expect([...markedQuestions([...first, ...second], 'er')]).toEqual([typed.id]);
    expect([...markedQuestions([...second, ...first], 'er')]).toEqual([single.id, typed.id]);
  });
});
