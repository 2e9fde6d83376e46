import { expect, test, describe } from '@jest/globals';
import type { Question } from '../../src/bank/question.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import { report, type Report } from '../../src/session/score-report.ts';
import { answer, skip, start } from '../../src/session/session.ts';
import { viewMissed, viewOutlook, detailsOf, viewVerdict } from '../../src/view/report-text.ts';
import { concepts, unanswered, drawn } from '../reported.ts';
import { choice, prose, samples, screen } from '../samples.ts';
import { plainStyle } from '../../src/view/screen.ts';
import { viewBar, viewConcepts } from '../../src/view/text-charts.ts';

describe('missed', () => {
  const left = { ms: 1000, hint: 0 };
  const missed = (question: Question, picked: Picked, sure?: boolean): string => {
    const session = start({ ...unanswered, questions: [question] });
    const given = { ...left, picked, ...(sure === undefined ? {} : { sure }) };
    return viewMissed(report(answer(session, question, given), concepts), screen()).text;
  };

  test('nothing was missed', () => {
    expect(missed(samples.typed, 'BGP')).toBe('');
  });

  test('partly right: the feedback of each wrong choice that was picked', () => {
    expect(missed(samples.multiple, [0, 1])).toBe(`1 question to look at again

1. Which two of these share the bandwidth of a circuit?
   ~ You    • Private peering
            • A VPN gateway
                It goes through the internet.
   ✔ Right  • Private peering
            • Microsoft peering`);
  });

  test('no wrong choice has feedback: why the right one is right', () => {
    expect(missed(samples.multiple, [2, 3])).toContain(`
     Why    It shares the circuit.`);
  });

  test('a mistake that was expected is explained', () => {
    expect(missed(samples.typed, 'ospf')).toBe(`1 question to look at again

1. Which protocol exchanges routes between your edge and Microsoft's?
   ✘ You    ospf
              OSPF stays inside your own network.
   ✔ Right  BGP`);
  });

  test('a number is explained by the feedback on what is accepted', () => {
    const [range] = samples.numeric.ranges;
    const ranges = [{ ...range, feedback: prose('One on each link.') }];
    expect(missed({ ...samples.numeric, ranges }, '4')).toContain('     Why    One on each link.');
  });

  test('sure but wrong is told, unsure is not', () => {
    expect(missed(samples.numeric, '4', true)).toContain(
      'peering have?\n   Sure, but wrong\n   ✘ You',
    );
    expect(missed(samples.numeric, '4', false)).not.toContain('ure, ');
  });

  test('rows are matched by their numbers', () => {
    expect(missed(samples.matching, [0, 1, 0])).toBe(`1 question to look at again

1. Put each task with the party that does it.
   ~ You    1. Creates the circuit resource → You
            2. Provisions the layer 2 connection → Provider
            3. Runs the MSEE routers → You
   ✔ Right  1. Creates the circuit resource → You
            2. Provisions the layer 2 connection → Provider
            3. Runs the MSEE routers → Microsoft`);
  });

  test('the case is named', () => {
    const scenario = { title: prose('Contoso'), text: prose('A long story.') };
    expect(missed({ ...samples.numeric, case: scenario }, '4')).toContain(
      '1. Case: Contoso\n   How',
    );
  });

  test('a link that is the source shows its words alone, others their address', () => {
    const source = 'https://a.example/one';
    const explanation = prose(`See [one](${source}) and [two](https://a.example/two).`);
    const text = missed({ ...samples.numeric, explanation, references: [source] }, '4');
    expect(text).toContain(`
     Why    See one and two (https://a.example/two).
   ${source}`);
  });

  test('code in a choice keeps its lines', () => {
    const code = choice('+```\n  a\n  b\n```');
    const belowItsBox = { ...code, place: { ...code.place, line: code.place.line - 1 } };
    const choices = [belowItsBox, choice('c')];
    expect(missed({ ...samples.single, choices, references: [] }, [1])).toContain(`
   ✘ You    c
   ✔ Right      a
                b`);
  });

  test('ten are numbered in a column', () => {
    const questions = [...Array(10).keys()].map((n) => ({
      ...samples.numeric,
      id: `circuits/${n}`,
    }));
    const session = questions.reduce(
      (played, question) => skip(played, question, left),
      start({ ...unanswered, questions }),
    );
    const text = viewMissed(report(session, concepts), screen()).text;
    expect(text).toContain(
      '\n 9. How many BGP sessions does a peering have?\n      You    skipped\n',
    );
    expect(text).toContain(
      '\n10. How many BGP sessions does a peering have?\n      You    skipped\n',
    );
  });
});

describe('parts', () => {
  const base = report(drawn, concepts);
  const with_ = (part: Partial<Report>): Report => ({ ...base, ...part });

  describe('bar', () => {
    test.each([
      [0, 70, '───────┃──'],
      [50, 70, '━━━━━──┃──'],
      [70, 70, '━━━━━━━┃──'],
      [100, 70, '━━━━━━━┃━━'],
      [40, 0, '┃━━━──────'],
      [100, 100, '━━━━━━━━━┃'],
    ])('%d %% with a pass line of %d %%', (percent, pass, expected) => {
      expect(viewBar({ percent, pass }, 10, plainStyle.right, screen()).text).toBe(expected);
    });
  });

  describe('time', () => {
    test.each([
      [0, '0 s, 0 s a question'],
      [45_400, '45 s, 5 s a question'],
      [60_000, '1 min 0 s, 6 s a question'],
      [3_600_000, '1 h 0 min, 6 min 0 s a question'],
      [7_265_000, '2 h 1 min, 12 min 7 s a question'],
    ])('%d ms', (ms, expected) => {
      expect(viewVerdict(with_({ ms, skipped: 0 }), screen()).text).toContain(`\n  ${expected}`);
    });
  });

  test('nothing is said of questions left out where there are none', () => {
    expect(detailsOf(with_({ ms: 60_000, skipped: 0 }))).toEqual(['1 min 0 s, 6 s a question']);
    expect(detailsOf(base)).toEqual(['6 min 12 s, 37 s a question', '1 skipped']);
  });

  test('points are told where questions have several parts', () => {
    const score = { ...base.score, points: 12, maxPoints: 15 };
    expect(viewVerdict(with_({ score }), screen()).text).toContain('; 1 skipped; 12 of 15 points');
  });

  describe('trend', () => {
    const trend = (...percents: readonly number[]) =>
      viewOutlook(with_({ trend: percents }), [], screen()).text.split('\n  Next')[0];
    test.each([
      [[50, 40], '  Trend    ▅▄  50 > 40 %  (-10 since last time)'],
      [[50, 50], '  Trend    ▅▅  50 > 50 %  (no change since last time)'],
      [[0, 100], '  Trend    ▁█  0 > 100 %  (+100 since last time)'],
      [
        [40, 50, 60, 70, 80, 90, 95, 100],
        '  Trend    ▄▅▅▆▇▇██  40 > 50 > 60 > 70 > 80 > 90 > 95 > 100 %\n           (+5 since last time)',
      ],
    ])('%j', (percents, expected) => {
      expect(trend(...percents)).toBe(expected);
    });

    test('one session is no trend', () => {
      expect(viewOutlook(with_({ trend: [70] }), [], screen()).text).toBe(
        '  Next     peerdrill study circuits --missed',
      );
    });
  });

  test.each([
    [['study', 'a b'], "peerdrill study 'a b'"],
    [['study', '$(x)'], "peerdrill study '$(x)'"],
    [['study', "it's"], "peerdrill study 'it'\\''s'"],
    [['study', 'naïve\u001b'], "peerdrill study 'naïve␛'"],
  ])('a command is safe to copy: %j', (next, expected) => {
    expect(viewOutlook(with_({ next, trend: [] }), [], screen()).text).toBe(
      `  Next     ${expected}`,
    );
  });

  describe('concepts', () => {
    const named = (title: string, correct = 12, total = 100) =>
      with_({
        verdict: { line: 70, pass: false },
        concepts: [
          { id: 'x', title, correct, total, percent: 12, pass: false, word: 'few questions' },
        ],
      });
    const rows = (one: Report, columns: number) =>
      viewConcepts(one, screen(columns)).text.split('\n');

    test('counts of many questions keep their column', () => {
      expect(rows(named('Circuits', 1200, 10000), 80)).toEqual([
        '✘ Circuits  ━━━━─────────────────┃────────  1200/10000  12 %  few questions',
      ]);
    });

    test('a long name makes the bar shorter', () => {
      expect(rows(named('Designing for high availability'), 80)).toEqual([
        '✘ Designing for high availability  ━━─────────┃────  12/100  12 %  few questions',
      ]);
    });

    test('a longer one stands above it', () => {
      expect(rows(named('Designing for high availability and disasters'), 80)).toEqual([
        '✘ Designing for high availability and disasters',
        '  ━━━━─────────────────┃────────  12/100  12 %  few questions',
      ]);
    });

    test('names in wide characters take their columns', () => {
      expect(rows(named('回線'), 60)[0]).toBe(
        '✘ 回線  ━━━─────────────┃──────  12/100  12 %  few questions',
      );
    });
  });
});
