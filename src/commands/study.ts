import { isStopped } from '../answer/prompt.ts';
import { partNamed } from '../bank/names.ts';
import type { Bank } from '../bank/question.ts';
import { DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import type { Past } from '../memory/from-history.ts';
import { nextNamed } from '../memory/also-today.ts';
import { next, standing, weakest } from '../memory/next-questions.ts';
import { bankStand } from '../memory/stand.ts';
import { plan, type Facts, type StudyWish } from '../session/choose-questions.ts';
import type { HistoryRecord } from '../session/history.ts';
import { openSession } from '../session/replay.ts';
import { position } from '../session/session.ts';
import { safe } from '../view/safe-text.ts';
import { ago } from '../view/words.ts';
import { offerOthers, type OtherStudy } from './browse/nothing-due.ts';
import type { StudyOptions } from './flags/study-flags.ts';
import { problemOf } from './printed-command.ts';
import { refuse } from './refuse.ts';
import { recall } from './session/journal.ts';
import { runSession, startSession, takeUpSession, type OpenOffer } from './session/run-session.ts';
import { withSession, type SessionContext, type SessionExit } from './session/session-context.ts';
import type { OpenedSession } from './session/step.ts';

/** `peerdrill study`: load, plan, ask, report. */
export async function runStudy(
  names: readonly string[],
  options: StudyOptions,
  io: Io,
): Promise<number> {
  return withSession(options, io, (context) => study(names, options, context));
}

/** One study session, from its plan to its report. */
export async function study(
  names: readonly string[],
  options: StudyOptions,
  context: SessionContext,
): Promise<SessionExit> {
  const { records, past } = recall(context);
  const offer = mayResume(names, options) ? offerOpen(records, context) : undefined;
  const beginAnew = () => planSession(names, options, past(), context);
  const next = {
    count: Math.min(options.count ?? COUNT, context.bank.questions.length),
    run: () => study(names, { ...options, ...UNSORTED }, context),
  };
  return runSession({ offer, beginAnew, next }, options, context);
}

/** Whoever goes on after a session means the same part of the bank, but not the same questions. */
const UNSORTED = { resume: false, missed: false, marked: false, new: false, due: false } as const;

/** Whoever asks for something of their own does not mean the session left open. */
function mayResume(names: readonly string[], options: StudyOptions): boolean {
  if (options.resume === true) return true;
  const { missed, marked, due, difficulty, seed, order, count } = options;
  const own = [missed, marked, options.new, due, difficulty, seed, order, count];
  return options.resume !== false && names.length === 0 && own.every((one) => one === undefined);
}

function offerOpen(
  records: readonly HistoryRecord[],
  context: SessionContext,
): OpenOffer | undefined {
  const session = openSession(records, context.bank);
  if (session === undefined) return undefined;
  const reached = `${position(session)} of ${session.questions.length}`;
  const when = ago(context.io.now() - session.endedAt);
  return {
    opened: takeUpSession(session, records, context),
    title: safe`You stopped at ${reached}, ${when}.`,
    anew: safe`New session`,
  };
}

const COUNT = 10;

function planSession(
  names: readonly string[],
  options: StudyOptions,
  past: Past,
  context: SessionContext,
): OpenedSession | Promise<OpenedSession | SessionExit> {
  const { bank, io } = context;
  const { seed = Math.floor(io.random() * 2 ** 32), confidence = false } = options;
  const { memory } = past;
  const now = io.now();
  const wish = wishOf(names, options, seed);
  const planned = plan(bank, wish, factsOf(past, bank, now), (questions, count) =>
    wish.missed || wish.marked
      ? weakest(memory, questions, now).slice(0, count)
      : names.length > 0 && !wish.due
        ? nextNamed(memory, questions, now, { count, ids: idsIn(names, bank) })
        : next(memory, questions, now, count),
  );
  if (!planned.found) return nothingNow({ ...planned, names }, options, past, context);
  const { pass } = bank;
  return startSession({ mode: 'study', seed, pass, confidence }, planned.questions, context);
}

/** The ids of the questions that are named each for itself. */
function idsIn(names: readonly string[], bank: Bank): readonly string[] {
  return names.flatMap((name) => {
    const part = partNamed(bank, name);
    return part?.type === 'question' ? [part.question.id] : [];
  });
}

/** Whoever is there is offered something else in place of nothing; otherwise it is refused. */
async function nothingNow(
  { names, ...planned }: Parameters<typeof problemOf>[0] & { readonly names: readonly string[] },
  options: StudyOptions,
  past: Past,
  context: SessionContext,
): Promise<OpenedSession | SessionExit> {
  const { asker, bank, io } = context;
  const { browse } = asker;
  const isKnown = names.every((name) => partNamed(bank, name) !== undefined);
  if (browse === undefined || !isKnown)
    return { code: refuse([problemOf(planned, options, io)], io), left: false };
  const stand = bankStand(bank, past, io.now());
  const other = await offerOthers(planned.problem, stand, {
    ...context,
    browse,
  });
  if (isStopped(other)) return { code: other.code, left: true };
  if (other === undefined) return { code: DONE, left: false };
  const [others, wanted] = wishFor(other);
  return planSession(others, { ...options, ...UNSORTED, ...wanted }, past, context);
}

function wishFor(other: OtherStudy): readonly [readonly string[], StudyOptions] {
  switch (other.type) {
    case 'new':
      return [[], { new: true }];
    case 'missed':
      return [[], { missed: true }];
    case 'again':
      return [[], { order: 'shuffle' }];
    case 'topic':
      return [[other.id], {}];
  }
}

function wishOf(names: readonly string[], options: StudyOptions, seed: number): StudyWish {
  const { difficulty, order = 'study', count = COUNT } = options;
  return {
    names,
    missed: options.missed === true,
    marked: options.marked === true,
    new: options.new === true,
    due: options.due === true,
    ...(difficulty === undefined ? {} : { difficulty }),
    order,
    count,
    seed,
  };
}

function factsOf({ memory, latest, marked }: Past, bank: Bank, now: number): Facts {
  const due = bank.questions.filter((question) => standing(memory, question, now) === 'due');
  return { latest, marked, due: new Set(due.map(({ id }) => id)) };
}
