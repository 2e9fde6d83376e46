import type { Silence } from '../memory/forecast.ts';
import type { Progress, TopicProgress, ConceptProgress } from '../memory/progress.ts';
import { viewCalendar, viewRows } from './text-charts.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { type Screen, marksOf, type Paint } from './screen.ts';
import { wrap, flow, hang, padEnd, width } from './wrap.ts';
import type { PastSession } from '../memory/past-sessions.ts';
import { viewTrend, viewNext } from './report-text.ts';
import { plainTitle } from '../markdown/plain-text.ts';
import { commandLine, plural } from './words.ts';
import { percentOf } from '../session/session.ts';

/**
 * How far the learner is: the forecast, the concepts, the trend, what to do next, the days of study,
 * what they were sure of and wrong about, and every topic. `next` are arguments for the
 * program, `places` those that name this bank and history.
 */
export function viewProgress(
  progress: Progress,
  next: readonly string[],
  screen: Screen,
  places: readonly string[] = [],
): SafeText {
  const { bank, today } = progress;
  const { strong, faint } = screen.style;
  const blocks = [
    strong(wrap(visible(bank.title), screen.width)),
    viewOutlookOf(progress, screen),
    viewConcepts(progress, screen),
    viewSessions(progress, next, screen),
    viewCalendar(progress, screen),
    viewSureMisses(progress, screen, places),
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
function viewSureMisses({ sure }: Progress, screen: Screen, places: readonly string[]): SafeText {
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
          screen.style.faint(
            safe`    ${date}  ${commandLine(['study', question.id, ...places], screen.program)}`,
          ),
        ]),
      ),
    ...(more > 0 ? [safe`    and ${more} more`] : []),
  ]);
}

/** The forecast in words and whole per cents, for a week from now. */
export interface Verdict {
  readonly likely: 'yes' | 'open' | 'no';
  readonly words: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The chance of reaching the pass line: never 0 or 100. */
  readonly chance: number;
}

/** Chances of passing from which on somebody is told that they are likely to pass, or may. */
const LIKELY = 0.7;
const OPEN = 0.3;

/** What to say of the forecast; where there is none, why. */
export function verdictOf({ forecast, bank }: Progress): Verdict | { readonly silence: string } {
  if (!('mean' in forecast)) {
    const { asked, needed, reason } = forecast;
    return {
      silence: `Not enough answers for a forecast yet: ${asked} of ${needed}${WHY[reason]}`,
    };
  }
  const { mean, low, high, pass } = forecast;
  const likely = pass >= LIKELY ? 'yes' : pass >= OPEN ? 'open' : 'no';
  return {
    likely,
    words: WORDS[likely],
    mean: percentOf({ correct: mean, total: 1 }, bank.pass),
    low: Math.round(100 * low),
    high: Math.round(100 * high),
    chance: Math.min(99, Math.max(1, Math.round(100 * pass))),
  };
}

const WHY: Readonly<Record<Silence['reason'], string>> = {
  share: ', a fifth of the bank',
  least: '',
  all: ', all there are',
};

const WORDS: Readonly<Record<Verdict['likely'], string>> = {
  yes: 'Likely to pass',
  open: 'May pass or fail',
  no: 'Not likely to pass yet',
};

/** What the forecast is about. */
export const CONDITION = 'In a week, without more study, on questions like these.';

/** What the shares of concepts and topics are. */
export const SHARES = 'Answered, and what of it will still be known in a week, luck left out.';

/** "204 of 338 questions answered; 14 due, 134 new". */
export function countsLine({ counts, gone }: Progress): string {
  const { answered, questions, due, new: fresh } = counts;
  return [
    `${answered} of ${plural(questions, 'question')} answered; ${due} due, ${fresh} new`,
    ...(gone.length === 0 ? [] : [`${gone.length} answered before and no longer in the bank`]),
  ].join('; ');
}

/** Why that is the next thing to do. */
export function reasonOf({ next, counts }: Progress): string {
  switch (next.reason) {
    case 'exam open':
      return 'the clock of your exam is running';
    case 'session open':
      return 'you left a session open';
    case 'due':
      return counts.due === 1 ? '1 question is due' : `${counts.due} questions are due`;
    case 'ready':
      return 'you are likely to pass: try it';
    case 'new':
      return counts.new === 1 ? '1 question is new' : `${counts.new} questions are new`;
    case 'nothing due':
      return 'nothing is due: the weakest come first';
  }
}

type Rows = readonly (readonly (string | number)[])[];

/** Concepts in figures, for those who read a table. */
export function conceptTable(concepts: readonly ConceptProgress[]): {
  readonly heads: readonly string[];
  readonly rows: Rows;
} {
  return {
    heads: ['Concept', ...FIGURE_NAMES, 'In a word'],
    rows: concepts.map((concept) => [concept.title, ...figuresOf(concept), concept.word]),
  };
}

/** The heads of the figures of a topic or a concept. */
export const FIGURE_NAMES = ['Answered', 'Due', 'New', 'Known'] as const;

/** How far somebody is with a topic or a concept: a cell for each of `FIGURES`. */
export function figuresOf(
  topic: Omit<TopicProgress, 'id' | 'title'>,
): readonly (string | number)[] {
  const { answered, questions, due, percent } = topic;
  const known = percent === undefined ? '–' : `${percent} %`;
  return [`${answered}/${questions}`, due, topic.new, known];
}

/** The last sessions in figures, latest first. */
export function sessionTable(
  sessions: readonly PastSession[],
  most: number,
): { readonly heads: readonly string[]; readonly rows: Rows } {
  const rows = sessions
    .slice(-most)
    .toReversed()
    .map(({ date, mode, correct, total, percent }) => [
      date,
      mode === 'exam' ? 'Exam' : 'Study',
      `${correct}/${total}`,
      `${percent} %`,
    ]);
  return { heads: ['Day', 'Session', 'Right', 'Score'], rows };
}
