import type { Io } from '../io/io.ts';
import { askAll } from './session/ask.ts';
import { finish } from './session/finish.ts';
import {
  withSitting,
  type Sat,
  type Sitting,
  recall,
  type Beginning,
  journalOf,
  type Journal,
} from './session/running-session.ts';
import type { StudyOptions } from './flags/study-flags.ts';
import { isStopped, type Stopped } from '../answer/prompt.ts';
import type { Bank } from '../bank/question.ts';
import { next, standing, weakest } from '../memory/next.ts';
import type { Past } from '../memory/from-history.ts';
import {
  plan,
  type Facts,
  type ChosenQuestions,
  type StudyWish,
} from '../session/choose-questions.ts';
import { openSession } from '../session/replay.ts';
import { position, start, type Session } from '../session/session.ts';
import { safe } from '../view/safe-text.ts';
import { ago } from '../view/words.ts';
import { COULD_NOT_RUN } from '../io/exit-codes.ts';

/** `peerdrill study`: load, plan, ask, report. */
export async function runStudy(
  names: readonly string[],
  options: StudyOptions,
  io: Io,
): Promise<number> {
  return withSitting(options, io, async (sitting) => (await study(names, options, sitting)).code);
}

/** One study session, from its plan to its report. */
export async function study(
  names: readonly string[],
  options: StudyOptions,
  sitting: Sitting,
): Promise<Sat> {
  const begun = await begin(names, options, sitting);
  if ('code' in begun) return { code: begun.code, left: begun.left };
  const asked = await askAll(begun.session, sitting, begun.journal);
  const code = finish(asked, sitting, begun.journal, options);
  return { code, left: asked.end !== 'finished' };
}

/** A session to sit, new or gone on with, or the exit code where there is none. */
export type OpenedStudy =
  | { readonly session: Session; readonly journal: Journal }
  | { readonly code: number; readonly left: boolean };

const COUNT = 10;

/** Goes on with the open session where the learner wants that, otherwise plans a new one. */
export async function begin(
  names: readonly string[],
  options: StudyOptions,
  sitting: Sitting,
): Promise<OpenedStudy> {
  const beginning = recall(sitting);
  const open = mayResume(names, options) ? openSession(beginning.records, sitting.bank) : undefined;
  if (open === undefined) return beginAnew(names, options, sitting, beginning);
  const goOn = options.resume === true ? true : await wantsToGoOn(open, sitting);
  if (isStopped(goOn)) return { code: goOn.code, left: true };
  if (goOn) return resume(open, sitting, beginning);
  giveUp(open, sitting, beginning);
  return beginAnew(names, options, sitting, beginning);
}

/** Whoever asks for something of their own does not mean the session left open. */
function mayResume(names: readonly string[], options: StudyOptions): boolean {
  if (options.resume === true) return true;
  const { missed, marked, due, difficulty, seed, answers, order, count } = options;
  const own = [missed, marked, options.new, due, difficulty, seed, answers, order, count];
  return options.resume !== false && names.length === 0 && own.every((one) => one === undefined);
}

async function wantsToGoOn(session: Session, { asker, io }: Sitting): Promise<boolean | Stopped> {
  const reached = `${position(session)} of ${session.questions.length}`;
  const when = ago(io.now() - session.endedAt);
  return asker.choose<boolean>(safe`You stopped at ${reached}, ${when}.`, [
    { value: true, name: safe`Go on` },
    { value: false, name: safe`New session` },
  ]);
}

/** Takes up a session where it was left. */
function resume(
  session: Session,
  { history, io }: Sitting,
  { records }: Beginning,
): Extract<OpenedStudy, { session: Session }> {
  const count = records.filter((record) => record.session === session.id).length;
  return { session, journal: journalOf(session, history, io, count) };
}

/** A session that somebody does not go on with is over, and not offered again. */
function giveUp(session: Session, sitting: Sitting, beginning: Beginning): void {
  resume(session, sitting, beginning).journal.end(false);
}

function beginAnew(
  names: readonly string[],
  options: StudyOptions,
  sitting: Sitting,
  beginning: Beginning,
): OpenedStudy {
  const { bank, io } = sitting;
  const seed = options.seed ?? Math.floor(io.random() * 2 ** 32);
  const past = beginning.past();
  const { memory } = past;
  const now = io.now();
  const wish = wishOf(names, options, seed);
  const planned = plan(bank, wish, factsOf(past, bank, now), (questions, count) =>
    wish.missed || wish.marked
      ? weakest(memory, questions, now).slice(0, count)
      : next(memory, questions, now, count),
  );
  if (!planned.found) {
    io.writeError(safe`peerdrill: ${planned.problem}\n`);
    return { code: COULD_NOT_RUN, left: false };
  }
  return startSession(planned, seed, options, sitting);
}

function startSession(
  { questions }: Extract<ChosenQuestions, { found: true }>,
  seed: number,
  { confidence = false }: StudyOptions,
  { bank, io, history }: Sitting,
): OpenedStudy {
  const { id, title, version, pass } = bank;
  const session = start({
    id: io.id(),
    mode: 'study',
    bank: { id, title, version },
    seed,
    startedAt: io.now(),
    pass,
    confidence,
    questions,
  });
  const journal = journalOf(session, history, io);
  const ids = questions.map((question) => question.id);
  journal.start({ mode: 'study', seed, version, questions: ids, pass, confidence });
  return { session, journal };
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
