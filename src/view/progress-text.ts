import type { Progress } from '../memory/progress.ts';
import { viewCalendar } from './calendar.ts';
import {
  SHARES,
  CONDITION,
  countsLine,
  verdictOf,
  type Verdict,
  reasonOf,
} from './progress-words.ts';
import { viewRows } from './bars.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { type Screen, marksOf, type Paint } from './screen.ts';
import { wrap, flow, hang, padEnd, width } from './wrap.ts';
import type { TopicProgress } from '../memory/progress-concepts.ts';
import type { PastSession } from '../memory/past-sessions.ts';
import { viewTrend, viewNext } from './report-text.ts';
import { plainTitle } from '../markdown/plain-text.ts';
import { commandLine } from './words.ts';

/**
 * How far the learner is: the forecast, the concepts, the trend, what to do next, the days of study,
 * what they were sure of and wrong about, and every topic. `next` are arguments for the program.
 */
export function viewProgress(
  progress: Progress,
  next: readonly string[],
  screen: Screen,
): SafeText {
  const { bank, today } = progress;
  const { strong, faint } = screen.style;
  const blocks = [
    strong(wrap(visible(bank.title), screen.width)),
    viewOutlookOf(progress, screen),
    viewConcepts(progress, screen),
    viewSessions(progress, next, screen),
    viewCalendar(progress, screen),
    viewSureMisses(progress, screen),
    viewTopics(progress, screen),
    faint(wrap(safe`${today}, bank version ${bank.version}`, screen.width)),
  ];
  const shown = blocks.filter(({ text }) => text !== '');
  return safe`${joined(shown, '\n\n')}\n`;
}

function viewConcepts({ concepts, bank }: Progress, screen: Screen): SafeText {
  const rows = concepts.map(({ title, answered, questions, percent, word }) => ({
    title,
    count: `${answered}/${questions}`,
    ...(percent === undefined ? {} : { percent }),
    pass: percent !== undefined && percent >= bank.pass,
    word,
  }));
  return joined([
    screen.style.faint(wrap(visible(SHARES), screen.width)),
    viewRows(rows, bank.pass, screen),
  ]);
}

/** The forecast with its band, or why there is none, and how much of the bank was answered. */
function viewOutlookOf(progress: Progress, screen: Screen): SafeText {
  const said = verdictOf(progress);
  const counts = hang(safe`  `, visible(countsLine(progress)), screen.width);
  if ('silence' in said) {
    return joined([
      screen.style.strong(hang(safe`  `, visible(said.silence), screen.width)),
      counts,
    ]);
  }
  return joined([
    viewVerdict(said, progress.bank.pass, screen),
    hang(safe`  `, visible(CONDITION), screen.width),
    counts,
  ]);
}

function viewVerdict(
  { likely, words, mean, low, high, chance }: Verdict,
  pass: number,
  screen: Screen,
): SafeText {
  const { strong, right, wrong, warn } = screen.style;
  const marks = marksOf(screen);
  const mark = { yes: marks.right, open: marks.partly, no: marks.wrong }[likely];
  const paint: Paint = { yes: right, open: warn, no: wrong }[likely];
  const texts = [
    words,
    `chance ${chance} %`,
    `score ${mean} %, ${low} to ${high} %`,
    `pass line ${pass} %`,
  ];
  return strong(paint(flow(safe`${mark} `, texts.map(visible), screen.width)));
}

/** Columns of the figures: "  120/139", "  12 due", "  134 new", "  100 %". */
const FIGURES = 9 + 9 + 10 + 7;
/** From so many columns on the figures stand beside the names. */
const BESIDE = 60;

/** Every topic: how much of it was answered, what is due and new, and how much is known. */
function viewTopics({ concepts }: Progress, screen: Screen): SafeText {
  const names = Math.max(
    ...concepts.flatMap(({ topics }) => topics.map(({ title }) => width(visible(title)))),
  );
  const column = Math.min(names + 2, screen.width - FIGURES);
  const parts = concepts.map(({ title, topics }) =>
    joined([
      screen.style.strong(wrap(visible(title), screen.width)),
      ...topics.map((topic) => viewTopic(topic, column, screen)),
    ]),
  );
  return joined(parts, '\n\n');
}

function viewTopic(topic: TopicProgress, column: number, screen: Screen): SafeText {
  const { answered, questions, due, percent } = topic;
  const texts = [
    `${answered}/${questions}`,
    `${due} due`,
    `${topic.new} new`,
    percent === undefined ? '' : `${percent} %`,
  ];
  if (screen.width < BESIDE) {
    const shown = texts.filter((text) => text !== '').map(visible);
    return joined([
      hang(safe`  `, visible(topic.title), screen.width),
      flow(safe`    `, shown, screen.width),
    ]);
  }
  const widths = [9, 9, 10, 7];
  const figures = texts.map((text, at) => text.padStart(widths[at] ?? 0)).join('');
  const name = hang(safe`  `, visible(topic.title), column + 2);
  const lines = name.text.split('\n');
  const [first = '', ...rest] = lines;
  return joined([
    safe`${padEnd(visible(first), column + 2)}${figures.trimEnd()}`,
    ...rest.map(visible),
  ]);
}

/** So many sessions of a mode are a trend. */
const TREND = 8;

/** The last sessions of each mode, oldest first; modes without one are missing. */
function trendsOf(
  { sessions }: Pick<Progress, 'sessions'>,
  most: number,
): readonly { readonly name: string; readonly sessions: readonly PastSession[] }[] {
  return (['study', 'exam'] as const)
    .map((mode) => ({
      name: mode === 'study' ? 'Study' : 'Exam',
      sessions: sessions.filter((session) => session.mode === mode).slice(-most),
    }))
    .filter((trend) => trend.sessions.length > 0);
}

/** The trend of each mode, and the command to go on with. */
function viewSessions(progress: Progress, next: readonly string[], screen: Screen): SafeText {
  const trends = trendsOf(progress, TREND).map(({ name, sessions }) =>
    viewTrend(
      name,
      sessions.map(({ percent }) => percent),
      screen,
    ),
  );
  return joined([...trends, viewStep(viewNext(next, screen), reasonOf(progress), screen)]);
}

function viewStep(command: SafeText, reason: string, screen: Screen): SafeText {
  const beside = safe`${command}  ${reason}`;
  if (width(beside) <= screen.width && !command.text.includes('\n')) return beside;
  return joined([command, hang(safe`           `, visible(reason), screen.width)]);
}

const SHOWN = 5;

/** What the learner was sure of and wrong about, latest first; empty where there is nothing. */
function viewSureMisses({ sure }: Progress, screen: Screen): SafeText {
  if (sure.length === 0) return visible('');
  const { bullet } = marksOf(screen);
  const more = sure.length - SHOWN;
  return joined([
    screen.style.strong(visible('Sure, but wrong')),
    ...sure
      .slice(0, SHOWN)
      .map(({ question, date }) =>
        joined([
          hang(safe`  ${bullet} `, visible(plainTitle(question.title.text)), screen.width),
          screen.style.faint(safe`    ${date}  ${commandLine(['study', question.id])}`),
        ]),
      ),
    ...(more > 0 ? [safe`    and ${more} more`] : []),
  ]);
}
