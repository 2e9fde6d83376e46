import type { Report, Counted } from '../session/score-report.ts';
import { position } from '../session/session.ts';
import { viewConceptLine, viewConcepts } from './text-charts.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { type Screen, marksOf } from './screen.ts';
import { rowsOf, wrap, flow, hang, width, beside, padEnd } from './wrap.ts';
import { commandLine, plural } from './words.ts';
import type { Question } from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import { markOf, viewCorrect, viewPicked, reasons } from './feedback.ts';
import { viewProse } from './formatted-text.ts';
import { askedText } from './question-screen.ts';

/**
 * The score report: the score, the concepts, the trend, what to do next, and all that was missed; of
 * an exam also what was right. Below more than a screen of that stands the result once more.
 * `due` says in how many milliseconds each question comes again.
 */
export function viewReport(report: Report, screen: Screen, due: readonly number[] = []): SafeText {
  const { bank, seed } = report.session;
  const blocks = [
    screen.style.strong(wrap(visible(bank.title), screen.width)),
    viewVerdict(report, screen),
    viewConcepts(report, screen),
    viewOutlook(report, due, screen),
    viewMissed(report, screen),
    viewRight(report, screen),
  ];
  const whole = joined(
    blocks.filter(({ text }) => text !== ''),
    '\n\n',
  );
  const last = screen.style.faint(
    wrap(safe`Seed ${seed}, bank version ${bank.version}`, screen.width),
  );
  const isLong = rowsOf(whole).length + LAST > screen.height;
  return isLong
    ? safe`${whole}\n\n${viewResult(report, due, screen)}\n\n${last}\n`
    : safe`${whole}\n\n${last}\n`;
}

/** Lines below the explanations: seed and version, an empty one before them, and the terminal's own. */
const LAST = 3;

/** The score, and what it took. */
export function viewVerdict(report: Report, screen: Screen): SafeText {
  if (report.score.total === 0) return visible('No question was answered.');
  const details = hang(safe`  `, visible(detailsOf(report).join('; ')), screen.width);
  return joined([viewScore(report, screen), details]);
}

/** What has scrolled off the screen by then. */
function viewResult(report: Report, due: readonly number[], screen: Screen): SafeText {
  return joined([
    viewScore(report, screen),
    viewConceptLine(report, screen),
    ...(due.length === 0 ? [] : [viewDue(due, screen)]),
    viewNext(report.next, screen),
  ]);
}

/** The score in one line, and where there is a line to reach whether it does. */
export function viewScore({ score, verdict }: Report, screen: Screen): SafeText {
  const { strong, right, wrong } = screen.style;
  const marks = marksOf(screen);
  const percent = `${score.percent} %`;
  const count = `${score.correct} of ${score.total} right`;
  if (verdict === undefined)
    return strong(flow(safe`  `, [count, percent].map(visible), screen.width));
  const { pass, line } = verdict;
  const texts = [pass ? 'PASS' : 'FAIL', percent, count, `pass line ${line} %`];
  const head = safe`${pass ? marks.right : marks.wrong} `;
  return strong((pass ? right : wrong)(flow(head, texts.map(visible), screen.width)));
}

/** What it took: time, questions left out, points where they say more than the score. */
export function detailsOf(report: Report): readonly string[] {
  const { session, score, missed, ms } = report;
  const reached = score.total - missed.filter(({ attempt }) => attempt === undefined).length;
  const onThem = session.attempts.reduce((sum, one) => sum + one.ms, 0);
  const each = (session.mode === 'exam' ? onThem : ms) / Math.max(1, reached);
  const [time = '', ...others] = briefOf(report);
  return [`${time}, ${duration(each)} a question`, ...others];
}

/** The same without the time of a question. */
export function briefOf({ session, score, skipped, ms }: Report): readonly string[] {
  const { mode, limit = Infinity, questions, finished } = session;
  const { points, maxPoints, total } = score;
  return [
    `${duration(ms)}${limitText(limit)}`,
    ...(finished ? [] : [`unfinished, ${position(session)} of ${questions.length} reached`]),
    ...(ms < limit ? [] : ['time was up']),
    ...(skipped === 0 ? [] : [`${skipped} ${mode === 'exam' ? 'unanswered' : 'skipped'}`]),
    ...(maxPoints === total ? [] : [`${points} of ${maxPoints} points`]),
  ];
}

/** Milliseconds allowed. */
function limitText(limit: number): string {
  return limit === Infinity ? '' : ` of ${Math.round(limit / 60_000)} min`;
}

/** The two largest units of a time in milliseconds: "6 min 12 s". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const units = [
    { count: Math.floor(seconds / 3600), unit: 'h' },
    { count: Math.floor(seconds / 60) % 60, unit: 'min' },
    { count: seconds % 60, unit: 's' },
  ];
  const largest = units.findIndex(({ count }) => count > 0);
  const shown = largest < 0 ? units.slice(-1) : units.slice(largest, largest + 2);
  return shown.map(({ count, unit }) => `${count} ${unit}`).join(' ');
}

/** Where the learner stands against earlier sessions, when questions come again, and the command to go on with. */
export function viewOutlook(
  { trend, next }: Report,
  due: readonly number[],
  screen: Screen,
): SafeText {
  return joined([
    ...(trend.length < 2 ? [] : [viewTrend('Trend', trend, screen)]),
    ...(due.length === 0 ? [] : [viewDue(due, screen)]),
    viewNext(next, screen),
  ]);
}

/** On one line whatever the width, since it is there to be copied. */
export function viewNext(
  next: readonly string[],
  { width: columns, style, program }: Screen,
): SafeText {
  const command = style.strong(safe`${commandLine(next, program)}`);
  const row = safe`  Next     ${command}`;
  return width(row) <= columns ? row : safe`  Next\n  ${command}`;
}

const DAY = 86_400_000;

/** When questions come again, and the words for it; days from now. */
const TIMES = [
  { within: 1.5, words: 'tomorrow' },
  { within: 7, words: 'within a week' },
  { within: 31, words: 'within a month' },
  { within: Infinity, words: 'later' },
] as const;

/** One line about when the questions of a session come again, in milliseconds from now. */
export function viewDue(due: readonly number[], { width }: Screen): SafeText {
  const counts = new Map<string, number>();
  for (const ms of due) {
    const time = TIMES.find(({ within }) => ms / DAY <= within);
    if (time !== undefined) counts.set(time.words, (counts.get(time.words) ?? 0) + 1);
  }
  const parts = TIMES.flatMap(({ words }) => {
    const count = counts.get(words);
    return count === undefined ? [] : [`${count} ${words}`];
  });
  return hang(safe`  Due      `, safe`${parts.join(', ')}`, width);
}

/** Scores in per cent, oldest first, and how the last one stands against the one before; behind a label of 9 columns. */
export function viewTrend(label: string, trend: readonly number[], screen: Screen): SafeText {
  const change = changeIn(trend);
  const texts = [
    ...(screen.unicode && trend.length > 1 ? [trend.map(blockOf).join('')] : []),
    `${trend.join(' > ')} %`,
    ...(change === '' ? [] : [`(${change})`]),
  ];
  return flow(safe`  ${label.padEnd(9)}`, texts.map(visible), screen.width);
}

const BLOCKS = '▁▂▃▄▅▆▇█';

function blockOf(percent: number): string {
  return BLOCKS.charAt(Math.round((percent * (BLOCKS.length - 1)) / 100));
}

/** "+10 since last time"; empty where there was no last time. */
export function changeIn(trend: readonly number[]): string {
  const [before, now] = trend.slice(-2);
  if (before === undefined || now === undefined) return '';
  if (now === before) return 'no change since last time';
  return `${now > before ? '+' : ''}${now - before} since last time`;
}

/** Columns of "✘ You    ". */
export const LABEL = 9;

/** Every question that was missed: what was asked, what was answered, what is right and why, the source. */
export function viewMissed({ missed }: Report, screen: Screen): SafeText {
  return viewAll(missed, 'to look at again', screen);
}

/** The same of those answered right, for an exam: nothing has been said of any before. */
function viewRight({ session, attempts }: Report, screen: Screen): SafeText {
  const right = attempts.flatMap((attempt) => {
    const question = session.questions.find(({ id }) => id === attempt.question);
    return question === undefined || !attempt.correct ? [] : [{ question, attempt }];
  });
  return viewAll(session.mode === 'exam' ? right : [], 'answered right', screen);
}

function viewAll(all: readonly Counted[], how: string, screen: Screen): SafeText {
  if (all.length === 0) return visible('');
  const heading = screen.style.strong(
    wrap(safe`${plural(all.length, 'question')} ${how}`, screen.width),
  );
  const room = String(all.length).length;
  const entries = all.map((one, index) => {
    const head = visible(`${String(index + 1).padStart(room)}. `);
    return beside(head, viewCounted(one, { ...screen, width: screen.width - room - 2 }));
  });
  return joined([heading, ...entries], '\n\n');
}

/** A question with what was answered, what is right and why, what else there is to say, and the source. */
export function viewCounted(
  counted: Counted,
  screen: Screen,
  also: readonly SafeText[] = [],
): SafeText {
  const { question, attempt } = counted;
  const { style } = screen;
  const inside = { ...screen, width: screen.width - LABEL };
  const [source] = question.references;
  const why = reasons(question, attempt).map((text) => viewProse(text, inside));
  return joined([
    ...(question.case === undefined
      ? []
      : [style.faint(wrap(safe`Case: ${question.case.title.text}`, screen.width))]),
    viewProse(askedText(question), screen),
    ...viewAnswers(counted, inside),
    ...(why.length === 0 ? [] : [labelled(safe`  Why`, joined(why, '\n\n'))]),
    ...also,
    ...(source === undefined ? [] : [safe`${source}`]),
  ]);
}

/** Where the answer is right it is the correct one as well. */
function viewAnswers({ question, attempt }: Counted, screen: Screen): readonly SafeText[] {
  const { style } = screen;
  const mine = labelled(viewYou(attempt, screen), answered(question, attempt, screen));
  if (attempt?.correct === true) return [mine];
  const right = style.right(safe`${marksOf(screen).right} Right`);
  return [
    ...(attempt?.sure === true
      ? [style.warn(wrap(safe`Sure, but wrong`, screen.width + LABEL))]
      : []),
    mine,
    labelled(right, joined(viewCorrect(question, screen))),
  ];
}

function viewYou(attempt: Attempt | undefined, screen: Screen): SafeText {
  const mark = markOf(attempt);
  if (mark === undefined) return safe`  You`;
  const paint = screen.style[mark === 'partly' ? 'warn' : mark];
  return paint(safe`${marksOf(screen)[mark]} You`);
}

function answered(question: Question, attempt: Attempt | undefined, screen: Screen): SafeText {
  if (attempt === undefined) return visible('no answer');
  if (attempt.skipped) return visible('skipped');
  return joined(viewPicked(question, attempt.picked, screen));
}

/** A text behind a label of so many columns. */
export function labelled(label: SafeText, text: SafeText): SafeText {
  return beside(padEnd(label, LABEL), text);
}
