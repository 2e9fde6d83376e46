import { describe, expect, test } from '@jest/globals';
import { report, type Report } from '../../../src/session/score-report.ts';
import { plainStyle } from '../../../src/view/screen.ts';
import { viewBar, viewConcepts } from '../../../src/view/bars.ts';
import { viewOutlook, detailsOf, viewVerdict } from '../../../src/view/report-text.ts';
import { concepts, drawn } from '../../reported.ts';
import { screen } from '../../samples.ts';

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
  expect(viewOutlook(with_({ next, trend: [] }), [], screen()).text).toBe(`  Next     ${expected}`);
});

describe('concepts', () => {
  const named = (title: string, correct = 12, total = 100) =>
    with_({
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
