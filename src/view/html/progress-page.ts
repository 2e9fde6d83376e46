import type { Progress, ConceptProgress, TopicProgress } from '../../memory/progress.ts';
import { plainTitle } from '../../markdown/plain-text.ts';
import { commandLine, plural } from '../words.ts';
import { longDate, sumLine } from '../text-charts.ts';
import {
  conceptTable,
  FIGURE_NAMES,
  figuresOf,
  CONDITION,
  reasonOf,
  SHARES,
  verdictOf,
} from '../progress-text.ts';
import type { SafeText } from '../safe-text.ts';
import { barsHtml } from './bar-chart.ts';
import { calendarHtml } from './calendar-chart.ts';
import { forecastHtml } from './forecast-chart.ts';
import { trendHtml } from './trend-chart.ts';
import {
  documentOf,
  type PageSection,
  commandHtml,
  factsHtml,
  nextHtml,
  verdictHtml,
  type Fact,
  aligned,
  rowHtml,
} from './page.ts';
import { markup, type Html } from './markup.ts';

/** Progress as a page; `next` are arguments for the program, `places` those that name this bank and history. */
export function viewProgressHtml(
  progress: Progress,
  next: readonly string[],
  places: readonly string[] = [],
): SafeText {
  const { bank, today, outlook, sessions, sure } = progress;
  const sections: readonly (PageSection | undefined)[] = [
    { id: 'outlook', heading: 'Outlook', inside: outlookHtml(progress, next) },
    { id: 'concepts', heading: 'Concepts', inside: conceptsHtml(progress), size: 'half' },
    outlook.length === 0
      ? undefined
      : { id: 'forecast', heading: 'Forecast', inside: comingHtml(progress), size: 'half' },
    sessions.length === 0
      ? undefined
      : { id: 'trend', heading: 'Trend', inside: pastHtml(progress), size: 'half' },
    { id: 'days', heading: 'Days of study', inside: daysHtml(progress), size: 'half' },
    sure.length === 0
      ? undefined
      : {
          id: 'sure',
          heading: 'Sure, but wrong',
          inside: sureHtml(progress, places),
          size: 'long',
        },
    { id: 'topics', heading: 'Topics', inside: topicsHtml(progress), size: 'long' },
  ];
  const frame = {
    heading: bank.title,
    kicker: `Progress on ${longDate(today)}`,
    lang: bank.lang,
    foot: `Bank version ${bank.version}. Scores are percentages of practice questions; no exam reports its result that way.`,
  };
  return documentOf(frame, evenly(sections.filter((section) => section !== undefined)));
}

/** Where an odd number of sections stand side by side, the last of them takes all of its row. */
function evenly(sections: readonly PageSection[]): readonly PageSection[] {
  const halves = sections.filter(({ size }) => size === 'half');
  const alone = halves.length % 2 === 1 ? halves.at(-1) : undefined;
  return sections.map((section) => (section === alone ? { ...section, size: 'long' } : section));
}

function outlookHtml(progress: Progress, next: readonly string[]): Html {
  const { counts, bank, gone } = progress;
  const said = verdictOf(progress);
  const step = nextHtml(commandLine(next), reasonOf(progress));
  const standing: readonly Fact[] = [
    ['answered', `${counts.answered} of ${counts.questions}`],
    ['due', String(counts.due)],
    ['new', String(counts.new)],
    ...(gone.length === 0 ? [] : [goneFact(gone.length)]),
  ];
  if ('silence' in said) {
    return markup`<p class="verdict">${said.silence}</p>${factsHtml(standing)}${step}`;
  }
  const facts: readonly Fact[] = [
    [`chance of reaching ${bank.pass} %`, `${said.chance} %`],
    ['expected score', `${said.mean} %`],
    ['score between', `${said.low} and ${said.high} %`],
    ...standing,
  ];
  const level = { yes: 'good', open: 'open', no: 'bad' } as const;
  return markup`${verdictHtml(said.words, level[said.likely])}
<p class="soft">${CONDITION}</p>${factsHtml(facts)}${step}`;
}

function goneFact(count: number): Fact {
  return ['answered, no longer in the bank', String(count)];
}

function conceptsHtml({ concepts, bank }: Progress): Html {
  const bars = concepts.map(({ title, percent, word, answered, questions, due }) => ({
    name: title,
    ...(percent === undefined ? {} : { percent }),
    pass: percent !== undefined && percent >= bank.pass,
    word,
    detail: `${answered} of ${questions} answered, ${due} due`,
  }));
  const chart = barsHtml({
    id: 'concepts-chart',
    title: 'What you know of each concept',
    description: `${concepts.map(({ title, percent, word }) => `${title}: ${percent === undefined ? '' : `${percent} %, `}${word}`).join('; ')}. The pass line is ${bank.pass} %.`,
    pass: bank.pass,
    bars,
    table: { caption: 'Concepts, weakest first', ...conceptTable(concepts) },
  });
  return markup`<p class="soft">${SHARES}</p>${chart}`;
}

function comingHtml(progress: Progress): Html {
  return markup`<p class="soft">What to expect of an exam on questions like these, if you stop studying now.</p>${forecastHtml(progress)}`;
}

function pastHtml({ sessions, bank }: Progress): Html {
  const count = plural(sessions.length, 'session');
  return markup`<p class="soft">${count} finished so far.</p>${trendHtml(sessions, bank.pass)}`;
}

function daysHtml(progress: Progress): Html {
  return markup`<p class="soft">${sumLine(progress, longDate)}.</p>${calendarHtml(progress)}`;
}

function sureHtml({ sure }: Progress, places: readonly string[]): Html {
  const entries = sure.map(
    ({
      question,
      date,
    }) => markup`<li>${plainTitle(question.title.text)} <span class="soft">${date}</span><br>
<span class="soft">${commandHtml(commandLine(['study', question.id, ...places]))}</span></li>
`,
  );
  return markup`<ul class="plain wide">${entries}</ul>`;
}

const HEADS = ['Topic', ...FIGURE_NAMES] as const;

function topicsHtml({ concepts }: Progress): Html {
  return markup`<table>
<caption>${SHARES}</caption>
<thead><tr>${HEADS.map((head, at) => markup`<th scope="col"${aligned(at === 0 ? head : 0)}>${head}</th>`)}</tr></thead>
${concepts.map(groupHtml)}</table>`;
}

function groupHtml({ title, topics }: ConceptProgress): Html {
  return markup`<tbody>
<tr><th scope="rowgroup" colspan="${HEADS.length}">${title}</th></tr>
${topics.map(topicHtml)}</tbody>
`;
}

function topicHtml(topic: TopicProgress): Html {
  return rowHtml([topic.title, ...figuresOf(topic)]);
}
