import { plainTitle } from '../markdown/plain-text.ts';
import type { Counted, Report } from '../session/score-report.ts';
import { resultsOf, type ResultStanding } from '../session/results-grid.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Paint, type Screen } from './screen.ts';
import { briefOf, viewDue, viewNext, viewScore, viewTrend } from './report-text.ts';
import { viewConceptLine } from './text-charts.ts';
import { plural } from './words.ts';
import { clipped, flow, hang, rowsOf, width, wrap } from './wrap.ts';

/** A block of the end of a session, and how soon it gives way where not all fits: the greatest first. */
interface Part {
  readonly gives: number;
  readonly text: SafeText;
}

/** An empty line gives way before anything that says something. */
const SPACE: Part = { gives: 9, text: visible('') };

/**
 * The end of a session in at most so many lines: score, how each question and each concept went, what
 * is due, the command to go on with, and what was missed, a line each, as far as there is room. Only
 * the score and the command stand there whatever the room.
 */
export function viewSessionEnd(
  report: Report,
  due: readonly number[],
  screen: Screen,
  room: number,
): SafeText {
  const { concepts, trend, next, score } = report;
  const all: readonly Part[] = [
    { gives: 4, text: viewTitle(report, screen) },
    SPACE,
    {
      gives: 0,
      text: score.total === 0 ? safe`No question was answered.` : viewScore(report, screen),
    },
    ...(score.total === 0 ? [] : [{ gives: 5, text: viewStandings(report, screen) }]),
    ...(concepts.length === 0 ? [] : [{ gives: 1, text: viewConceptLine(report, screen) }]),
    SPACE,
    ...(trend.length < 2 ? [] : [{ gives: 6, text: viewTrend('Trend', trend, screen) }]),
    ...(due.length === 0 ? [] : [{ gives: 3, text: viewDue(due, screen) }]),
    { gives: 0, text: viewNext(next, screen) },
  ];
  const kept = fitted(all, room, screen);
  const missed = viewMissedLines(report, room - heightOf(kept, screen), screen);
  return joined([...kept.map(({ text }) => text), ...missed]);
}

/** Without what gives way until the rest has so many lines; what stands lower gives way first. */
function fitted(parts: readonly Part[], room: number, screen: Screen): readonly Part[] {
  if (heightOf(parts, screen) <= room) return parts;
  const most = Math.max(...parts.map(({ gives }) => gives));
  if (most === 0) return parts;
  const last = parts.findLastIndex(({ gives }) => gives === most);
  return fitted(parts.toSpliced(last, 1), room, screen);
}

/** A command is not broken, but the terminal goes on with it in the next line. */
function heightOf(parts: readonly Part[], screen: Screen): number {
  const rows = parts.flatMap(({ text }) => rowsOf(text));
  const heights = rows.map((row) => Math.max(1, Math.ceil(width(row) / screen.width)));
  return heights.reduce((sum, height) => sum + height, 0);
}

/** What it was and what it took: "Azure ExpressRoute · 10 questions, 6 min 12 s, 1 skipped". */
function viewTitle(report: Report, screen: Screen): SafeText {
  const { style, width: columns } = screen;
  const { bank } = report.session;
  const took = briefOf(report);
  const texts = [plural(report.score.total, 'question'), ...(report.score.total === 0 ? [] : took)];
  const head = style.strong(visible(bank.title));
  const facts = visible(texts.join(', '));
  const row = safe`${head} ${marksOf(screen).dot} ${facts}`;
  return width(row) <= columns
    ? row
    : joined([wrap(head, columns), hang(safe`  `, facts, columns)]);
}

/** Questions in a group of their own, so that rows can be counted. */
const GROUP = 5;

/** A sign for each question, in the order of the session. */
function viewStandings({ session }: Report, screen: Screen): SafeText {
  const signs = standingSigns(session.mode, screen);
  const all = resultsOf(session).map(({ standing }) => signs[standing]);
  const groups = Array.from({ length: Math.ceil(all.length / GROUP) }, (_, group) =>
    joined(all.slice(group * GROUP, (group + 1) * GROUP), ''),
  );
  return flow(safe`  `, groups, screen.width, safe` `);
}

const same: Paint = (text) => text;

/** How a question went, as a sign. While studying nothing is held against anybody. */
export function standingSigns(
  mode: Report['session']['mode'],
  screen: Screen,
): Readonly<Record<ResultStanding, SafeText>> {
  const { unicode, style } = screen;
  const [full, empty] = unicode ? ['●', '○'] : ['#', '.'];
  const open = visible(empty);
  if (mode === 'study') return { right: visible(full), wrong: open, unanswered: open };
  const { right, wrong } = marksOf(screen);
  const painted = (paint: Paint, sign: string) => paint(visible(sign));
  return {
    right: painted(style.right, right),
    wrong: painted(style.wrong, wrong),
    unanswered: painted(same, empty),
  };
}

/** Columns of "  Missed   ". */
const LABEL = 11;

/** What was missed, a line each in so many lines; the last of them counts what has no line. */
function viewMissedLines(
  { missed, session }: Report,
  room: number,
  screen: Screen,
): readonly SafeText[] {
  if (missed.length === 0 || room < 1) return [];
  const shown = missed.length <= room ? missed.length : room - 1;
  const more = missed.length - shown;
  const columns = String(session.questions.length).length;
  const texts = [
    ...missed.slice(0, shown).map((one) => {
      const number = session.questions.indexOf(one.question) + 1;
      return `${String(number).padStart(columns)}  ${lineOf(one)}`;
    }),
    ...(more === 0 ? [] : [shown === 0 ? plural(more, 'question') : `and ${more} more`]),
  ];
  return texts.map((text, index) => {
    const label = (index === 0 ? '  Missed' : '').padEnd(LABEL);
    return safe`${label}${clipped(text, screen.width - LABEL, screen)}`;
  });
}

function lineOf({ question, attempt }: Counted): string {
  const title = plainTitle(question.title.text);
  return attempt?.sure === true ? `Sure, but wrong: ${title}` : title;
}
