import { isTyping } from '../../answer/kinds.ts';
import { plain, plainTitle } from '../../markdown/plain-text.ts';
import type { Question } from '../../bank/question.ts';
import type { Attempt } from '../../answer/attempt.ts';
import type { Counted, Report } from '../../session/score-report.ts';
import { commandLine, isWeb, plural } from '../words.ts';
import { correctTexts, pickedTexts } from '../kinds.ts';
import { objections, reasons } from '../feedback.ts';
import { changeIn, detailsOf } from '../report-text.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import { askedText } from '../question-screen.ts';
import { beside } from '../wrap.ts';
import {
  markdownCode,
  markdownLine,
  markdownText,
  proseMarkdown,
  viewTable,
  markdownBlock,
} from './markdown-text.ts';
import type { Progress } from '../../memory/progress.ts';
import { sumLine, viewCalendar } from '../text-charts.ts';
import {
  conceptTable,
  FIGURE_NAMES,
  figuresOf,
  sessionTable,
  CONDITION,
  countsLine,
  reasonOf,
  SHARES,
  verdictOf,
} from '../progress-text.ts';
import { plainStyle } from '../screen.ts';

/** The score report as a page in Markdown; `next` are arguments for the program, `places` those that name this bank and history. */
export function viewReportMarkdown(report: Report, next: readonly string[]): SafeText {
  const { session, concepts, missed, trend } = report;
  const rows = concepts.map(({ title, correct, total, percent, word }) => [
    title,
    `${correct}/${total}`,
    `${percent} %`,
    word,
  ]);
  const blocks = [
    safe`# ${markdownLine(session.bank.title)}`,
    ...viewVerdict(report),
    safe`Next: ${markdownCode(commandLine(next))}`,
    ...(rows.length === 0
      ? []
      : [safe`## Concepts`, viewTable(['Concept', 'Right', 'Score', 'In a word'], rows)]),
    ...(trend.length < 2
      ? []
      : [
          safe`## Trend`,
          safe`${trend.map((percent) => `${percent} %`).join(', ')}: ${changeIn(trend)}.`,
        ]),
    ...(missed.length === 0
      ? []
      : [safe`## ${plural(missed.length, 'question')} to look at again`]),
    ...missed.map(viewOne),
    safe`Seed ${session.seed}, bank version ${markdownText(session.bank.version)}`,
  ];
  return safe`${joined(blocks, '\n\n')}\n`;
}

function viewVerdict(report: Report): readonly SafeText[] {
  const { score, verdict } = report;
  if (score.total === 0) return [safe`No question was answered.`];
  const { percent, correct, total } = score;
  const share = `${correct} of ${total} right`;
  return [
    verdict === undefined
      ? safe`**${percent} %**: ${share}.`
      : safe`**${verdict.pass ? 'PASS' : 'FAIL'}, ${percent} %**: ${share}, pass line ${verdict.line} %.`,
    safe`${detailsOf(report).join('; ')}.`,
  ];
}

function viewOne({ question, attempt }: Counted, index: number): SafeText {
  const title = plainTitle(question.title.text);
  const asked = askedText(question);
  const why = reasons(question, attempt).map((text) => proseMarkdown(text));
  const [source] = question.references;
  const blocks = [
    safe`### ${index + 1}. ${markdownText(title)}`,
    ...(question.case === undefined
      ? []
      : [safe`Case: ${markdownText(plainTitle(question.case.title.text))}`]),
    ...(plain(asked) === title ? [] : [proseMarkdown(asked)]),
    ...(attempt?.sure === true ? [safe`**Sure, but wrong**`] : []),
    labelled('You', answered(question, attempt)),
    labelled('Right', viewTexts(question, correctTexts(question, DRAWN), true)),
    ...(why.length === 0 ? [] : [labelled('Why', joined(why, '\n\n'))]),
    ...(source === undefined ? [] : [isWeb(source) ? safe`<${source}>` : markdownLine(source)]),
  ];
  return joined(blocks, '\n\n');
}

const DRAWN = { unicode: true } as const;

function labelled(label: string, text: SafeText): SafeText {
  return joined([safe`**${label}**`, text], '\n\n');
}

function answered(question: Question, attempt: Attempt | undefined): SafeText {
  if (attempt === undefined) return visible('no answer');
  if (attempt.skipped) return visible('skipped');
  const texts = pickedTexts(question, attempt.picked, DRAWN);
  return viewTexts(question, texts, !isTyping(question), objections(question, attempt.picked));
}

/** Several texts in a list, numbered where each has its place. */
function viewTexts(
  question: Question,
  texts: readonly string[],
  isMarkdown: boolean,
  below: readonly (string | undefined)[] = [],
): SafeText {
  const shown = texts.map((text, index) => {
    const objection = below[index];
    const view = isMarkdown ? proseMarkdown(text) : markdownLine(text);
    return joined([view, ...(objection === undefined ? [] : [proseMarkdown(objection)])], '\n\n');
  });
  if (shown.length < 2) return joined(shown);
  const sign = (index: number): string => ('choices' in question ? '- ' : `${index + 1}. `);
  return joined(shown.map((text, index) => beside(visible(sign(index)), text)));
}

/** So many sessions are listed. */
const SESSIONS = 12;

/** Progress as a page in Markdown; `next` are arguments for the program. */
export function viewProgressMarkdown(
  progress: Progress,
  next: readonly string[],
  places: readonly string[] = [],
): SafeText {
  const { bank, concepts, sessions, today } = progress;
  const table = conceptTable(concepts);
  const past = sessionTable(sessions, SESSIONS);
  const blocks = [
    safe`# ${markdownLine(bank.title)}`,
    ...viewOutlook(progress),
    safe`Next: ${markdownCode(commandLine(next))}, ${markdownText(reasonOf(progress))}`,
    safe`## Concepts`,
    safe`${SHARES}`,
    viewTable(table.heads, table.rows),
    ...(sessions.length === 0 ? [] : [safe`## Sessions`, viewTable(past.heads, past.rows)]),
    safe`## Days of study`,
    viewDays(progress),
    ...viewSure(progress, places),
    safe`## Topics`,
    viewTopics(progress),
    safe`${today}, bank version ${markdownText(bank.version)}`,
  ];
  return safe`${joined(blocks, '\n\n')}\n`;
}

function viewOutlook(progress: Progress): readonly SafeText[] {
  const said = verdictOf(progress);
  const counts = safe`${countsLine(progress)}.`;
  if ('silence' in said) return [safe`**${said.silence}**`, counts];
  const { words, chance, mean, low, high } = said;
  return [
    safe`**${words}**: a chance of ${chance} % to reach ${progress.bank.pass} %, with ${mean} % expected and ${low} to ${high} % likely. ${CONDITION}`,
    counts,
  ];
}

/** The grid as a terminal shows it. */
function viewDays(progress: Progress): SafeText {
  const screen = { width: 60, height: 24, unicode: true, style: plainStyle };
  const { text } = viewCalendar(progress, screen);
  const grid = text.split('\n').slice(1, -1).join('\n');
  return joined([safe`${sumLine(progress)}.`, markdownBlock(grid)], '\n\n');
}

function viewSure({ sure }: Progress, places: readonly string[]): readonly SafeText[] {
  if (sure.length === 0) return [];
  const entries = sure.map(
    ({ question, date }) =>
      safe`- ${markdownLine(plainTitle(question.title.text))} (${date}): ${markdownCode(commandLine(['study', question.id, ...places]))}`,
  );
  return [safe`## Sure, but wrong`, joined(entries)];
}

function viewTopics({ concepts }: Progress): SafeText {
  const rows = concepts.flatMap(({ title, topics }) =>
    topics.map((topic) => [`${title} › ${topic.title}`, ...figuresOf(topic)]),
  );
  return viewTable(['Topic', ...FIGURE_NAMES], rows);
}
