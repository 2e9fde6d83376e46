import { isTyping } from '../../answer/kinds.ts';
import { plain, plainTitle } from '../../markdown/plain-text.ts';
import type { Question } from '../../bank/question.ts';
import type { PastSession } from '../../memory/past-sessions.ts';
import type { Attempt } from '../../answer/attempt.ts';
import type { Counted, Report } from '../../session/score-report.ts';
import { commandLine, isWeb, plural } from '../words.ts';
import { correctTexts, pickedTexts } from '../kinds.ts';
import { markOf, objections, reasons } from '../feedback.ts';
import { detailsOf } from '../report-text.ts';
import type { SafeText } from '../safe-text.ts';
import { marksOf } from '../screen.ts';
import { askedText } from '../question-screen.ts';
import { barsHtml } from './bar-chart.ts';
import { trendHtml } from './trend-chart.ts';
import { documentOf, langOf, type PageSection, nextHtml, verdictHtml } from './page.ts';
import { markup, NOTHING, type Html, proseHtml } from './markup.ts';

/** What a report does not have of its own. */
export interface ReportContext {
  /** Arguments for the program: what to do next. */
  readonly next: readonly string[];
  /** The finished sessions of the same mode, oldest first. */
  readonly sessions: readonly PastSession[];
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** The score report as a page. */
export function viewReportHtml(report: Report, around: ReportContext, lang: string): SafeText {
  const { session } = report;
  const name = session.mode === 'exam' ? 'Practice exam' : 'Study session';
  const frame = {
    heading: session.bank.title,
    kicker: `${name} on ${around.date}`,
    lang,
    foot: `Seed ${session.seed}, bank version ${session.bank.version}. The score is a percentage of practice questions; no exam reports its result that way.`,
  };
  const step = nextHtml(commandLine(around.next));
  return documentOf(frame, reportSections(report, { ...around, step }, lang));
}

/** The parts of a score report; `step` says what to do next. */
export function reportSections(
  report: Report,
  { sessions, step }: Pick<ReportContext, 'sessions'> & { readonly step: Html },
  lang: string,
): readonly PageSection[] {
  const { session, concepts, missed } = report;
  const half = concepts.length > 0 && sessions.length > 1 ? { size: 'half' as const } : {};
  const sections: readonly (PageSection | undefined)[] = [
    { id: 'result', heading: 'Result', inside: resultHtml(report, step) },
    concepts.length === 0
      ? undefined
      : { id: 'concepts', heading: 'Concepts', inside: conceptsHtml(report), ...half },
    sessions.length < 2
      ? undefined
      : {
          id: 'trend',
          heading: 'Trend',
          inside: trendHtml(sessions, session.pass),
          ...half,
        },
    missed.length === 0
      ? undefined
      : {
          id: 'missed',
          heading: `${plural(missed.length, 'question')} to look at again`,
          inside: markup`${missed.map((one, index) => missedHtml(one, index + 1, lang))}`,
          size: 'long',
        },
  ];
  return sections.filter((section) => section !== undefined);
}

function resultHtml(report: Report, step: Html): Html {
  const { score, verdict } = report;
  if (score.total === 0) return markup`<p class="verdict">No question was answered.</p>${step}`;
  const percent = `${score.percent} %`;
  const head =
    verdict === undefined
      ? markup`<p class="verdict">${percent}</p>`
      : verdictHtml(`${verdict.pass ? 'Pass' : 'Fail'}: ${percent}`, verdict.pass ? 'good' : 'bad');
  const line = verdict === undefined ? '' : `, pass line ${verdict.line} %`;
  return markup`${head}
<p>${score.correct} of ${score.total} right${line}.<br><span class="soft">${detailsOf(report).join('; ')}.</span></p>
${step}`;
}

function conceptsHtml({ concepts, session: { pass }, verdict }: Report): Html {
  return barsHtml({
    id: 'concepts-chart',
    title: 'Right answers of each concept',
    description: `${concepts.map(({ title, percent, word }) => `${title}: ${percent} %, ${word}`).join('; ')}. The pass line is ${pass} %.`,
    pass,
    bars: concepts.map(({ title, correct, total, ...concept }) => ({
      ...concept,
      pass: concept.pass || verdict === undefined,
      name: title,
      detail: `${correct} of ${total} right`,
    })),
    table: {
      caption: 'Concepts, weakest first',
      heads: ['Concept', 'Right', 'Score', 'In a word'],
      rows: concepts.map((one) => [
        one.title,
        `${one.correct}/${one.total}`,
        `${one.percent} %`,
        one.word,
      ]),
    },
  });
}

function missedHtml({ question, attempt }: Counted, number: number, lang: string): Html {
  const asked = askedText(question);
  const title = plainTitle(question.title.text);
  const why = reasons(question, attempt).map((text) => proseHtml(text));
  const [source] = question.references;
  return markup`<article${langOf(lang)} aria-labelledby="missed-${number}">
<h3 id="missed-${number}">${number}. ${title}</h3>
${question.case === undefined ? NOTHING : markup`<p class="soft">Case: ${plainTitle(question.case.title.text)}</p>`}
${plain(asked) === title ? NOTHING : proseHtml(asked)}
${attempt?.sure === true ? markup`<p class="open"><strong>Sure, but wrong</strong></p>` : NOTHING}
<dl class="answers">
${youHtml(attempt)}<dd>${answerHtml(question, attempt)}</dd>
<dt class="good"><span aria-hidden="true">✔</span> Right</dt><dd>${textsHtml(question, correctTexts(question, DRAWN), true)}</dd>
${why.length === 0 ? NOTHING : markup`<dt>Why</dt><dd>${why}</dd>`}
</dl>
${source === undefined ? NOTHING : markup`<p>${isWeb(source) ? markup`<a href="${source}">${source}</a>` : source}</p>`}
</article>
`;
}

function youHtml(attempt: Attempt | undefined): Html {
  const mark = markOf(attempt);
  if (mark === undefined) return markup`<dt>You</dt>`;
  const level = { right: 'good', partly: 'open', wrong: 'bad' }[mark];
  return markup`<dt class="${level}"><span aria-hidden="true">${marksOf(DRAWN)[mark]}</span> You</dt>`;
}

const DRAWN = { unicode: true } as const;

function answerHtml(question: Question, attempt: Attempt | undefined): Html {
  if (attempt === undefined) return markup`<p>no answer</p>`;
  if (attempt.skipped) return markup`<p>skipped</p>`;
  const texts = pickedTexts(question, attempt.picked, DRAWN);
  const against = objections(question, attempt.picked).map((objection) =>
    objection === undefined ? NOTHING : markup`<div class="soft">${proseHtml(objection)}</div>`,
  );
  return textsHtml(question, texts, !isTyping(question), against);
}

/** Several texts in a list, numbered where each has its place. */
function textsHtml(
  question: Question,
  texts: readonly string[],
  isMarkdown: boolean,
  below: readonly Html[] = [],
): Html {
  const shown = texts.map((text, index) => {
    const html = isMarkdown ? proseHtml(text) : markup`<p>${text}</p>`;
    return markup`${html}${below[index] ?? NOTHING}`;
  });
  if (shown.length < 2) return markup`${shown}`;
  const entries = shown.map((text) => markup`<li>${text}</li>`);
  return 'choices' in question ? markup`<ul>${entries}</ul>` : markup`<ol>${entries}</ol>`;
}
