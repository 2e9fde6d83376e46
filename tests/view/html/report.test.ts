import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../../src/bank/question.ts';
import { report } from '../../../src/session/score-report.ts';
import { viewReportHtml } from '../../../src/view/html/report-page.ts';
import { viewReportMarkdown } from '../../../src/view/markdown/report-markdown.ts';
import { concepts, drawn } from '../../reported.ts';
import { prose, samples } from '../../samples.ts';

const scored = report(drawn, concepts, [40]);
const around = { next: ['study'], sessions: [], date: '24 November 2026' };

/** The report of one question that was missed. */
const missed = (question: Question, sure = true) => ({
  ...scored,
  missed: [
    {
      question,
      attempt: {
        question: question.id,
        hash: question.hash,
        picked: [0],
        correct: false,
        points: 0,
        maxPoints: 1,
        ms: 1,
        skipped: false,
        hint: 0,
        sure,
      },
    },
  ],
});

/** Its part of the page, without empty lines. */
const article = (question: Question, sure?: boolean) =>
  /<article[^]*<\/article>/
    .exec(viewReportHtml(missed(question, sure), around, 'en').text)?.[0]
    .replace(/\n+/g, '\n');

describe('a missed question', () => {
  test('with all there is to say', () => {
    expect(article({ ...samples.single, case: { title: prose('A *new* site'), text: prose('') } }))
      .toBe(`<article aria-labelledby="missed-1">
<h3 id="missed-1">1. what-a-circuit-is</h3>
<p class="soft">Case: A new site</p>
<p>Your colleague says the new circuit &quot;is the fibre the provider pulled last week&quot;. Which statement corrects them?</p>
<p class="open"><strong>Sure, but wrong</strong></p>
<dl class="answers">
<dt class="bad"><span aria-hidden="true">✘</span> You</dt><dd><p>A circuit is the encrypted tunnel that runs inside that fibre.</p><div class="soft"><p>No encryption is implied. You add IPsec or MACsec yourself.</p></div></dd>
<dt class="good"><span aria-hidden="true">✔</span> Right</dt><dd><p>A circuit is a logical connection, identified by its service key.</p></dd>
<dt>Why</dt><dd><p>The provider may carry many circuits over one pair of ports. What tells them apart is the s-key, a GUID that you hand to the provider.</p></dd>
</dl>
<p><a href="https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings">https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings</a></p>
</article>`);
  });

  test('whose title is all that is asked is not asked twice', () => {
    const title = prose('Which one?');
    expect(article({ ...samples['true-false'], title, stem: title }, false)).toBe(
      `<article aria-labelledby="missed-1">
<h3 id="missed-1">1. Which one?</h3>
<dl class="answers">
<dt class="bad"><span aria-hidden="true">✘</span> You</dt><dd><p>True</p></dd>
<dt class="good"><span aria-hidden="true">✔</span> Right</dt><dd><p>True</p></dd>
</dl>
</article>`,
    );
  });

  test('a source that is no address of the web is no link', () => {
    const question: Question = { ...samples.numeric, references: ['javascript:alert(1)'] };
    expect(article(question)).toContain('<p>javascript:alert(1)</p>');
    expect(viewReportMarkdown(missed(question), []).text).toContain('\n\njavascript:alert(1)\n');
  });

  test('in Markdown its case is named, and a title that is all that is asked stands alone', () => {
    const title = prose('Which one?');
    const question: Question = {
      ...samples['true-false'],
      title,
      stem: title,
      case: { title: prose('A *new* site'), text: prose('') },
    };
    expect(viewReportMarkdown(missed(question, false), []).text).toContain(
      '### 1. Which one?\n\nCase: A new site\n\n**You**\n\nTrue\n',
    );
  });
});

test.each([
  [10, '<text x="40" y="12" class="quiet">pass line 10 %</text>'],
  [50, '<text x="200" y="12" class="quiet" text-anchor="middle">pass line 50 %</text>'],
  [90, '<text x="360" y="12" class="quiet" text-anchor="end">pass line 90 %</text>'],
])('the name of a pass line at %d stays within the chart', (pass, text) => {
  const page = viewReportHtml({ ...scored, session: { ...drawn, pass } }, around, 'en').text;
  expect(page).toContain(text);
});

test('a long name is broken, and its bar stands below it', () => {
  const [first, ...others] = scored.concepts;
  if (first === undefined) throw new Error('There is no concept.');
  const title = 'Connectivity to places that are far away';
  const page = viewReportHtml(
    { ...scored, concepts: [{ ...first, title }, ...others] },
    around,
    'en',
  );
  expect(page.text).toContain(
    `<text x="0" y="34" class="name">Connectivity to places that</text><text x="0" y="52" class="name">are far away</text>
<text x="400" y="34" text-anchor="end">33 %, review</text>
<rect x="0" y="58" width="400" height="12" rx="3" class="track"/>`,
  );
});
