import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../../src/bank/question.ts';
import { report } from '../../../src/session/score-report.ts';
import { viewReportHtml } from '../../../src/view/html/report-page.ts';
import { viewReportMarkdown } from '../../../src/view/markdown/report-pages.ts';
import { concepts, drawn } from '../../reported.ts';
import { prose, samples } from '../../samples.ts';
import { SaxesParser } from 'saxes';
import { viewProgressHtml } from '../../../src/view/html/progress-page.ts';
import { learnt } from '../../progressed.ts';
import { pages, type PageName } from './pages.ts';

describe('report', () => {
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

  test('an exam, and a score that was asked for, have a verdict', () => {
    const result = (mode: 'exam' | 'study', min?: number) => {
      const page = viewReportHtml(report({ ...drawn, mode }, concepts, [], min), around, 'en').text;
      return /<p class="verdict[^]*?<br>/.exec(page)?.[0];
    };
    expect(result('exam')).toBe(
      '<p class="verdict good"><span aria-hidden="true">✔</span> Pass: 70 %</p>\n<p>7 of 10 right, pass line 70 %.<br>',
    );
    expect(result('study', 71)).toBe(
      '<p class="verdict bad"><span aria-hidden="true">✘</span> Fail: 70 %</p>\n<p>7 of 10 right, pass line 71 %.<br>',
    );
    expect(result('study')).toBe('<p class="verdict">70 %</p>\n<p>7 of 10 right.<br>');
  });

  describe('a missed question', () => {
    test('with all there is to say', () => {
      expect(
        article({ ...samples.single, case: { title: prose('A *new* site'), text: prose('') } }),
      ).toBe(`<article aria-labelledby="missed-1">
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
});

describe('page', () => {
  const names = Object.keys(pages) as PageName[];

  /** Elements of a page in their order, with their attributes. A page is nearly XML: what closes itself is closed first. */
  const elementsOf = (text: string) => {
    const found: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser({ fragment: false });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      found.push({ name, attributes: attributes as Record<string, string> });
    });
    parser
      .write(text.replace('<!doctype html>', '').replace(/<(meta|br)([^>]*)>/g, '<$1$2/>'))
      .close();
    return found;
  };

  describe.each(names)('the page %s', (name) => {
    const elements = elementsOf(pages[name]);
    const all = (element: string) => elements.filter((one) => one.name === element);

    test('is one file: no script, no handler, nothing from elsewhere', () => {
      expect(all('script')).toEqual([]);
      expect(
        elements.filter(({ name: tag }) => /^(?:img|link|iframe|object|use|image)$/.test(tag)),
      ).toEqual([]);
      const keys = elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(keys.filter((key) => /^(?:on.*|src|srcset|style|xlink:href)$/.test(key))).toEqual([]);
      expect(pages[name]).not.toMatch(/url\(|@import/);
    });

    test('says what may be loaded: its own style and nothing else', () => {
      const policy = all('meta').find((one) => 'http-equiv' in one.attributes)?.attributes;
      expect(policy).toEqual({
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      });
      expect(elements.findIndex(({ attributes }) => 'http-equiv' in attributes)).toBeLessThan(
        elements.findIndex(({ name: tag }) => tag === 'style'),
      );
    });

    test('has a language, a title, landmarks and one main heading', () => {
      expect(all('html')[0]?.attributes).toEqual({ lang: 'en' });
      for (const landmark of ['title', 'header', 'nav', 'main', 'footer', 'h1'])
        expect(all(landmark === 'title' ? 'main' : landmark)).toHaveLength(1);
    });

    test('has headings in order', () => {
      const levels = elements.flatMap(({ name: tag }) =>
        /^h\d$/.test(tag) ? [Number(tag[1])] : [],
      );
      expect(levels[0]).toBe(1);
      levels.forEach((level, index) =>
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1),
      );
    });

    test('gives each id once, and refers to none that is missing', () => {
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const wanted = elements.flatMap(({ attributes }) => [
        ...(attributes['aria-labelledby'] ?? '').split(' '),
        ...(attributes['aria-describedby'] ?? '').split(' '),
        ...(attributes['href']?.startsWith('#') === true ? [attributes['href'].slice(1)] : []),
      ]);
      expect(wanted.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
    });

    test('has a title, a description and a table for each chart', () => {
      const charts = all('svg');
      expect(charts.map(({ attributes }) => attributes['role'])).toEqual(charts.map(() => 'img'));
      for (const part of ['desc', 'details', 'figure'])
        expect(all(part)).toHaveLength(charts.length);
    });

    test('leads to the web only', () => {
      const links = all('a').map(({ attributes }) => attributes['href'] ?? '');
      expect(links.filter((link) => !/^(?:#|https?:\/\/)/.test(link))).toEqual([]);
    });
  });

  test('charts are there where there is something to draw', () => {
    const charts = (name: PageName) =>
      [...pages[name].matchAll(/<title id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(charts('progress')).toEqual([
      'concepts-chart-title',
      'forecast-chart-title',
      'trend-chart-title',
      'days-chart-title',
    ]);
    expect(charts('beginning')).toEqual(['concepts-chart-title', 'days-chart-title']);
    expect(charts('session')).toEqual(['concepts-chart-title', 'trend-chart-title']);
    expect(charts('unanswered')).toEqual([]);
  });

  test('sections stand side by side, and the last of an odd number takes its row', () => {
    const sections = (text: string) =>
      elementsOf(text).flatMap(({ name, attributes }) =>
        name === 'section' ? `${attributes['id']} ${attributes['class'] ?? '-'}` : [],
      );
    const ends = ['sure long', 'topics long'];
    expect(sections(pages.progress)).toEqual([
      'outlook -',
      ...['concepts half', 'forecast half', 'trend half', 'days half'],
      ...ends,
    ]);
    expect(sections(viewProgressHtml({ ...learnt, outlook: [] }, ['study']).text)).toEqual([
      'outlook -',
      ...['concepts half', 'trend half', 'days long'],
      ...ends,
    ]);
    expect(sections(pages.session)).toEqual([
      'result -',
      ...['concepts half', 'trend half'],
      'missed long',
    ]);
    expect(sections(pages.exam)).toEqual(['result -', 'concepts -', 'missed long']);
  });

  test('a topic has its figures below their names', () => {
    expect(pages.progress).toContain(
      '<thead><tr><th scope="col">Topic</th>' +
        '<th scope="col" class="number">Answered</th><th scope="col" class="number">Due</th>' +
        '<th scope="col" class="number">New</th><th scope="col" class="number">Known</th></tr></thead>',
    );
  });

  test('charts say in words what they show', () => {
    expect(pages.progress).toContain(
      'Security: 52 %, review; Circuits: 82 %, good; Private peering: few questions. The pass line is 70 %.</desc>',
    );
    expect(pages.progress).toContain(
      '77 % in 1 day, 71 % in 14 days. 74 % in 7 days, and then 95 times of 100 from 61 to 87 %. The pass line is 70 %.</desc>',
    );
    expect(pages.progress).toContain(
      '3 study sessions, from 40 % to 70 %; 1 exam, from 62 % to 62 %.</desc>',
    );
    expect(pages.progress).toContain(
      '4 days with 91 answers from 2026-06-01 to 2026-11-24.</desc>',
    );
  });

  test('the bank speaks its own language, the page English', () => {
    expect(pages.progress).toContain('<h1>');
    expect(pages.nothing).toContain('<h1 lang="de">');
    expect(pages.exam).toContain('<article lang="fr-CA"');
    const lang = '"><script>';
    const strange = viewProgressHtml({ ...learnt, bank: { ...learnt.bank, lang } }, []).text;
    expect(strange).toContain('<h1>');
  });

  test('hostile names are text', () => {
    const nasty = '</title><script>alert(1)</script>\u001b[31m';
    const [sure] = learnt.sure;
    const text = viewProgressHtml(
      {
        ...learnt,
        bank: { ...learnt.bank, title: nasty, version: nasty },
        concepts: learnt.concepts.map((one) => ({ ...one, title: nasty })),
        sure:
          sure === undefined
            ? []
            : [{ ...sure, question: { ...sure.question, id: nasty, title: prose(nasty) } }],
      },
      ['study', nasty],
    ).text;
    expect(elementsOf(text).filter(({ name }) => name === 'script')).toEqual([]);
    expect(text).not.toContain('\u001b');
  });

  test('an answer that was typed is no markup', () => {
    expect(pages.exam).toContain('<ol><li><p>two</p></li><li><p>&lt;b&gt;</p></li></ol>');
  });
});
