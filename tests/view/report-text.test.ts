import { describe, expect, test } from '@jest/globals';
import { report } from '../../src/session/score-report.ts';
import type { Session } from '../../src/session/session.ts';
import { trusted } from '../../src/view/safe-text.ts';
import { plainStyle, type Screen } from '../../src/view/screen.ts';
import { viewReport, viewDue } from '../../src/view/report-text.ts';
import { width } from '../../src/view/wrap.ts';
import { answeredTo, concepts, drawn, unanswered } from '../reported.ts';
import { screen } from '../samples.ts';

describe('report', () => {
  const view = (session: Session, on: Screen, trend: readonly number[] = [40, 50, 60]) =>
    viewReport(report(session, concepts, trend), on).text;
  /** What stands above the missed questions. */
  const top = (text: string) => text.split(/\n\n\d+ questions? to/)[0];

  test('80 columns, as it is drawn in the design', () => {
    expect(view(drawn, screen())).toBe(`Azure ExpressRoute

  7 of 10 right  70 %
  6 min 12 s, 37 s a question; 1 skipped

  Circuits           ━━━━━━━━━━───────────┃────────   1/3  33 %  review
  Microsoft peering  ━━━━━━━━━━━━━━━━━━━━─┃────────   2/3  67 %  review
  Private peering    ━━━━━━━━━━━━━━━━━━━━━┃━━━━━━━━   1/1 100 %  few questions
  Security           ━━━━━━━━━━━━━━━━━━━━━┃━━━━━━━━   3/3 100 %  strong

  Trend    ▄▅▅▆  40 > 50 > 60 > 70 %  (+10 since last time)
  Next     peerdrill study circuits --missed

3 questions to look at again

1. Your colleague says the new circuit "is the fibre the provider pulled last
   week". Which statement corrects them?
   ✘ You    A circuit is the encrypted tunnel that runs inside that fibre.
              No encryption is implied. You add IPsec or MACsec yourself.
   ✔ Right  A circuit is a logical connection, identified by its service key.
     Why    The provider may carry many circuits over one pair of ports. What
            tells them apart is the s-key, a GUID that you hand to the provider.
   https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

2. Which protocol exchanges routes between your edge and Microsoft's?
     You    skipped
   ✔ Right  BGP

3. How many BGP sessions does a peering have?
   ✘ You    4
   ✔ Right  2

  7 of 10 right  70 %
  Circuits 1/3 · Microsoft peering 2/3 · Private peering 1/1 · Security 3/3
  Next     peerdrill study circuits --missed

Seed 42, bank version 0123abcd
`);
  });

  test('40 columns: the bar goes below its name', () => {
    expect(view(drawn, screen(40))).toBe(`Azure ExpressRoute

  7 of 10 right  70 %
  6 min 12 s, 37 s a question; 1 skipped

  Circuits
  ━━━━────┃──   1/3  33 %  review
  Microsoft peering
  ━━━━━━━─┃──   2/3  67 %  review
  Private peering
  ━━━━━━━━┃━━   1/1 100 %  few questions
  Security
  ━━━━━━━━┃━━   3/3 100 %  strong

  Trend    ▄▅▅▆  40 > 50 > 60 > 70 %
           (+10 since last time)
  Next
  peerdrill study circuits --missed

3 questions to look at again

1. Your colleague says the new circuit
   "is the fibre the provider pulled
   last week". Which statement corrects
   them?
   ✘ You    A circuit is the encrypted
            tunnel that runs inside that
            fibre.
              No encryption is implied.
              You add IPsec or MACsec
              yourself.
   ✔ Right  A circuit is a logical
            connection, identified by
            its service key.
     Why    The provider may carry many
            circuits over one pair of
            ports. What tells them apart
            is the s-key, a GUID that
            you hand to the provider.
   https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings

2. Which protocol exchanges routes
   between your edge and Microsoft's?
     You    skipped
   ✔ Right  BGP

3. How many BGP sessions does a peering
   have?
   ✘ You    4
   ✔ Right  2

  7 of 10 right  70 %
  Circuits 1/3 · Microsoft peering 2/3
  Private peering 1/1 · Security 3/3
  Next
  peerdrill study circuits --missed

Seed 42, bank version 0123abcd
`);
  });

  test('without Unicode only ASCII marks are drawn', () => {
    const text = view(drawn, screen(80, 24, false));
    expect(top(text)).toBe(`Azure ExpressRoute

  7 of 10 right  70 %
  6 min 12 s, 37 s a question; 1 skipped

  Circuits           ==========-----------|--------   1/3  33 %  review
  Microsoft peering  ====================-|--------   2/3  67 %  review
  Private peering    =====================|========   1/1 100 %  few questions
  Security           =====================|========   3/3 100 %  strong

  Trend    40 > 50 > 60 > 70 %  (+10 since last time)
  Next     peerdrill study circuits --missed`);
    expect(text).toMatch(/^[\n -~]*$/);
  });

  test('narrower than 40 columns there is no bar', () => {
    expect(top(view(drawn, screen(30)))).toContain(`
  Circuits
  1/3  33 %  review
`);
  });

  test.each([59, 60, 70, 79, 80])('nothing but an address is wider than %d columns', (columns) => {
    const rows = view(drawn, screen(columns)).split('\n');
    const wide = rows.filter((row) => width(trusted(row)) > columns && !row.includes('://'));
    expect(wide).toEqual([]);
  });

  describe('a study session with few right answers', () => {
    test('has no verdict', () => {
      expect(top(view(answeredTo(3), screen(), []))).toBe(`Azure ExpressRoute

  1 of 3 right  33 %
  1 min 52 s, 37 s a question; unfinished, 3 of 10 reached; 1 skipped

  Circuits  ━━━━━━━━━━───────────┃────────   1/3  33 %  review

  Next     peerdrill study circuits --missed`);
    });

    test('questions of an exam that nobody reached are listed', () => {
      const text = view({ ...answeredTo(9), mode: 'exam', finished: true }, screen());
      expect(top(text)).toContain('✘ FAIL  60 %  6 of 10 right');
      expect(top(text)).toContain('  5 min 35 s, 37 s a question; 2 unanswered');
      expect(text).toContain(`4. How many BGP sessions does a peering have?
     You    no answer
   ✔ Right  2
`);
    });
  });

  describe('an exam', () => {
    const exam = { ...answeredTo(9), mode: 'exam', limit: 600_000, finished: true } as const;

    test('tells of how much time it took how much', () => {
      const ended = { ...exam, endedAt: exam.startedAt + 480_000 };
      expect(top(view(ended, screen()))).toContain(
        '  8 min 0 s of 10 min, 37 s a question; 2 unanswered',
      );
    });

    test('says that time was up, however late somebody came back', () => {
      const late = { ...exam, endedAt: exam.startedAt + 86_400_000 };
      expect(top(view(late, screen()))).toContain(
        '  10 min 0 s of 10 min, 37 s a question; time was up; 2 unanswered',
      );
    });

    test('explains what was right as well, and repeats the result below all that', () => {
      const text = view(exam, screen());
      expect(text).toContain(`
6 questions answered right

1. The bandwidth of a circuit is full duplex.
   ✔ You    True

2. The bandwidth of a circuit is full duplex.
`);
      expect(text).toContain(`
   ✔ You    BGP

✘ FAIL  60 %  6 of 10 right  pass line 70 %
  Circuits 1/3 · Microsoft peering 2/3 · Security 2/3 · Private peering 1/1
  Next     peerdrill study circuits --missed

Seed 42`);
    });

    test('that is short says its score once', () => {
      const short = { ...exam, questions: exam.questions.slice(1, 2), attempts: [] };
      expect(view(short, screen(), []).match(/FAIL/g)).toHaveLength(1);
    });
  });

  test('before the first answer there is nothing to report', () => {
    expect(view(unanswered, screen(), [])).toBe(`Azure ExpressRoute

No question was answered.

  Next     peerdrill study

Seed 42, bank version 0123abcd
`);
  });

  test('colour repeats what marks and words say', () => {
    const paint =
      (code: number) =>
      ({ text }: { text: string }) =>
        trusted(text === '' ? '' : `\u001b[${code}m${text}\u001b[39m`);
    const style = { ...plainStyle, right: paint(36), wrong: paint(31), strong: paint(35) };
    const text = view(drawn, { ...screen(), style });
    expect(text).toContain('\n\u001b[35m  7 of 10 right  70 %\u001b[39m\n');
    expect(text).toContain('\u001b[31m✘ You\u001b[39m    A circuit');
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(view(drawn, screen()));
  });
});

describe('due', () => {
  const DAY = 86_400_000;

  test('questions are counted by when they come again', () => {
    const screen = { width: 80, height: 24, unicode: true, style: plainStyle };
    const due = [0.4, 1.5, 1.51, 3, 7, 7.01, 31, 31.01, 200].map((days) => days * DAY);
    expect(viewDue(due, screen).text).toBe(
      '  Due      2 tomorrow, 3 within a week, 2 within a month, 2 later',
    );
  });
});
