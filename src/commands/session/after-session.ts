import type { Bank, Question, Topic } from '../../bank/question.ts';
import { isStopped, type Revisiting, type Stopped } from '../../answer/prompt.ts';
import type { Afterwards, Option } from '../../io/io.ts';
import {
  positionsIn,
  resultsOf,
  startResults,
  type Result,
  type ResultsGrid,
} from '../../session/results-grid.ts';
import type { Counted, Report } from '../../session/score-report.ts';
import { viewNote } from '../../view/list-and-notes.ts';
import { safe } from '../../view/safe-text.ts';
import { viewSessionEnd } from '../../view/session-end.ts';
import type { SessionContext } from './session-context.ts';

/** A session that is over, as its last screen shows it. */
export interface EndedSession {
  readonly report: Report;
  /** In how many milliseconds each question comes again. */
  readonly due: readonly number[];
  /** How many questions a next session has, where there can be one. */
  readonly next?: number | undefined;
}

/** What the learner wants behind a session: nothing, the missed questions again, or the next ones. */
export interface Onward {
  readonly type: 'done' | 'again' | 'next';
}

/** What can be looked at before. */
type LookBack =
  { readonly type: 'missed' | 'glance' } | { readonly type: 'note'; readonly topic: Topic };

/** What the menu below the end of a session offers. */
type AfterwardsWay = Onward | LookBack;

const done = { type: 'done' } as const;

/** Shows the end of a session, and what was asked in it as long as the learner wants to look at that. */
export async function afterSession(
  ended: EndedSession,
  afterwards: Afterwards,
  context: SessionContext,
): Promise<Onward | Stopped> {
  const { report, due } = ended;
  const view = { results: resultsOf(report.session), afterwards, context };
  const options = waysFrom(ended, context.bank);
  for (;;) {
    const way = await afterwards.offer<AfterwardsWay>({
      view: (screen, room) => viewSessionEnd(report, due, screen, room),
      options,
      back: done,
    });
    if (isStopped(way) || isOnward(way)) return way;
    const stopped = await lookAt(way, report, view);
    if (stopped !== undefined) return stopped;
  }
}

function isOnward(way: AfterwardsWay): way is Onward {
  return way.type === 'done' || way.type === 'again' || way.type === 'next';
}

function waysFrom({ report, next }: EndedSession, bank: Bank): readonly Option<AfterwardsWay>[] {
  const { missed, session } = report;
  const { mode, confidence } = session;
  const count = missed.length;
  const ways: readonly (Option<AfterwardsWay> | undefined)[] = [
    count === 0
      ? undefined
      : way(
          { type: 'missed' },
          count === 1 ? 'See the missed one' : `Go through the ${count} missed`,
          'you, right, why, and why not the others',
        ),
    mode === 'exam' || confidence
      ? way({ type: 'glance' }, 'All questions at a glance', 'filters, and every explanation')
      : undefined,
    count === 0
      ? undefined
      : way({ type: 'again' }, 'Try the missed again now', 'with feedback after each one'),
    next === undefined ? undefined : way({ type: 'next' }, `Next ${next}`, 'what helps most now'),
    noteOn(missed, bank),
    way(done, 'Done', 'everything is saved'),
  ];
  return ways.filter((one) => one !== undefined);
}

function way(value: AfterwardsWay, name: string, description: string): Option<AfterwardsWay> {
  return { value, name: safe`${name}`, description: safe`${description}` };
}

/** The note of the topic that most of the missed questions are about. */
function noteOn(missed: readonly Counted[], bank: Bank): Option<AfterwardsWay> | undefined {
  const [most] = bank.topics
    .filter(({ note }) => note.text !== '')
    .map((topic) => ({
      topic,
      count: missed.filter(({ question }) => question.topic === topic.id).length,
    }))
    .sort((a, b) => b.count - a.count);
  if (most === undefined || most.count === 0) return undefined;
  const { topic, count } = most;
  const about = `${count} of the ${missed.length} ${count === 1 ? 'is' : 'are'} about it`;
  return way(
    { type: 'note', topic },
    `Read: ${topic.title}`,
    missed.length === 1 ? 'it is about this' : about,
  );
}

/** A session that is looked at. */
interface SessionView {
  readonly results: readonly Result[];
  readonly afterwards: Afterwards;
  readonly context: SessionContext;
}

/** Nothing where the learner comes back to the end of the session. */
function lookAt(
  way: LookBack,
  { missed }: Report,
  view: SessionView,
): Promise<Stopped | undefined> {
  switch (way.type) {
    case 'missed':
      return goThrough(positionsOf(missed, view), 0, view);
    case 'glance':
      return glance(view);
    case 'note':
      return readNote(way.topic, view.context);
  }
}

/** The missed questions as the report has them, the "sure but wrong" ones first. */
function positionsOf(missed: readonly Counted[], { results }: SessionView): readonly number[] {
  return missed.map((one) => results.findIndex(({ question }) => question === one.question));
}

/** One question of the session after the other, from one of them on. */
async function goThrough(
  positions: readonly number[],
  from: number,
  view: SessionView,
): Promise<Stopped | undefined> {
  const { afterwards, context, results } = view;
  let at = from;
  for (;;) {
    const position = positions[at] ?? -1;
    const result = results[position];
    if (result === undefined) return undefined;
    const place = { number: position + 1, at: at + 1, of: positions.length };
    const revisited = await afterwards.revisit({ ...place, ...revisitingOf(result, context.bank) });
    if (isStopped(revisited)) return revisited;
    if (revisited.type === 'quit') return undefined;
    if (revisited.type === 'note') {
      const stopped = await readNote(topicOf(result.question, context.bank), context);
      if (stopped !== undefined) return stopped;
    } else at += revisited.type === 'back' ? -1 : 1;
  }
}

function revisitingOf(
  { question, attempt }: Result,
  bank: Bank,
): Omit<Revisiting, 'number' | 'at' | 'of'> {
  const topic = topicOf(question, bank);
  return {
    question,
    attempt,
    concept: bank.concepts.find(({ id }) => id === question.concept)?.title ?? question.concept,
    topic: topic?.title ?? question.topic,
    note: topic !== undefined && topic.note.text !== '',
  };
}

function topicOf({ topic }: Question, { topics }: Bank): Topic | undefined {
  return topics.find(({ id }) => id === topic);
}

/** All questions, until nobody wants one of them explained any more. */
async function glance(view: SessionView): Promise<Stopped | undefined> {
  const { afterwards, results } = view;
  let grid: ResultsGrid = startResults(results);
  for (;;) {
    const left = await afterwards.glance(results, grid);
    if (isStopped(left)) return left;
    if (left.outcome === 'back') return undefined;
    grid = left;
    const shown = positionsIn(results, grid.filter);
    const stopped = await goThrough(shown, shown.indexOf(grid.cursor), view);
    if (stopped !== undefined) return stopped;
  }
}

/** The note stays on the screen until somebody has read it. */
async function readNote(
  topic: Topic | undefined,
  { asker, io, print }: SessionContext,
): Promise<Stopped | undefined> {
  if (topic === undefined) return undefined;
  print(safe`\n${viewNote(topic, io.screen())}\n\n`);
  const back = { value: 'back', name: safe`Back` } as const;
  const chosen = await asker.choose<'back'>(safe``, [back], 'back');
  return isStopped(chosen) ? chosen : undefined;
}
