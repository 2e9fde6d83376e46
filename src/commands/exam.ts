import type { Io } from '../io/io.ts';
import type { ExamOptions } from './flags/exam-flags.ts';
import { finish } from './session/finish.ts';
import {
  withSitting,
  type Sat,
  type Sitting,
  journalOf,
  type Journal,
  recall,
  type Beginning,
} from './session/running-session.ts';
import { sit } from './session/sit-exam.ts';
import { isStopped, type Stopped } from '../answer/prompt.ts';
import { takeUp, timeLeft, type ClockReading } from '../session/exam-clock.ts';
import { draw, minutesFor } from '../session/draw-exam.ts';
import type { HistoryRecord } from '../session/history.ts';
import { openExam } from '../session/replay.ts';
import { glancesOf } from '../session/exam-review.ts';
import { start, type Session } from '../session/session.ts';
import { viewIntroduction } from '../view/exam-screens.ts';
import { clock, ago } from '../view/words.ts';
import { safe } from '../view/safe-text.ts';

/** `peerdrill exam`: load, draw, ask, report. */
export async function runExam(options: ExamOptions, io: Io): Promise<number> {
  return withSitting(options, io, async (sitting) => (await exam(options, sitting)).code);
}

/** One exam, from drawing it to its report. */
export async function exam(options: ExamOptions, sitting: Sitting): Promise<Sat> {
  const begun = await begin(options, sitting);
  if ('code' in begun) return begun;
  const asked = await sit(begun, sitting);
  const code = finish(asked, sitting, begun.journal, options);
  return { code, left: asked.end !== 'finished' };
}

/** An exam to sit. */
export interface OpenedExam {
  readonly session: Session;
  readonly journal: Journal;
  /** Milliseconds left, 0 once time is up. */
  readonly left: () => number;
}

const MINUTE = 60_000;

/**
 * Goes on with the open exam where the learner wants that, otherwise draws a new one. An exam whose
 * time ran out leaves nothing to want: it is there to be submitted.
 */
export async function begin(options: ExamOptions, sitting: Sitting): Promise<OpenedExam | Sat> {
  const beginning = recall(sitting);
  const { records } = beginning;
  const { resume, answers } = options;
  const may = resume === true || (resume !== false && answers === undefined);
  const open = may ? openExam(records, sitting.bank) : undefined;
  if (open === undefined) return beginAnew(options, sitting, beginning);
  const begun = goOnWith(open, sitting, records);
  if (resume === true || begun.left() === 0) return begun;
  const goOn = await wantsToGoOn(begun, sitting);
  if (isStopped(goOn)) return { code: goOn.code, left: true };
  if (goOn) return begun;
  begun.journal.end(false);
  return beginAnew(options, sitting, beginning);
}

async function wantsToGoOn(
  { session, left }: OpenedExam,
  { asker, io }: Sitting,
): Promise<boolean | Stopped> {
  return asker.choose<boolean>(
    safe`You stopped ${ago(io.now() - session.endedAt)}, with ${standing(session, left())}.`,
    [
      { value: true, name: safe`Go on` },
      { value: false, name: safe`New exam` },
    ],
  );
}

/** "3 of 5 answered and 34:10 left"; milliseconds. */
export function standing(session: Session, left: number): string {
  const answered = glancesOf(session).filter((one) => one.answered).length;
  return `${answered} of ${session.questions.length} answered and ${clock(left)} left`;
}

/** Takes up an open exam, with the time that is left of it. */
export function goOnWith(
  session: Session,
  sitting: Sitting,
  records: readonly HistoryRecord[],
): OpenedExam {
  const own = records.filter((record) => record.session === session.id);
  const lastAt = own.reduce((last, { at }) => Math.max(last, at), session.startedAt);
  const journal = journalOf(session, sitting.history, sitting.io, own.length);
  return { session, journal, left: countdown(session, lastAt, sitting) };
}

function beginAnew(options: ExamOptions, sitting: Sitting, beginning: Beginning): OpenedExam {
  const { bank, io, history } = sitting;
  const { count = bank.exam.questions, pass = bank.pass } = options;
  const { seed = Math.floor(io.random() * 2 ** 32) } = options;
  const { latest } = beginning.past();
  const questions = draw(bank, { count, seed, seen: (id) => latest.has(id) });
  const limit = (options.minutes ?? minutesFor(bank, questions.length)) * MINUTE;
  const { id, title, version } = bank;
  const plan = { mode: 'exam', seed, pass, limit, confidence: false } as const;
  const session = start({
    ...plan,
    id: io.id(),
    bank: { id, title, version },
    startedAt: io.now(),
    questions,
  });
  const journal = journalOf(session, history, io);
  journal.start({ ...plan, version, questions: questions.map((question) => question.id) });
  sitting.print(safe`${viewIntroduction(session, count, io.screen())}\n\n`);
  return { session, journal, left: countdown(session, session.startedAt, sitting) };
}

/** Milliseconds left, from now on; `lastAt` is the latest moment its records name. */
function countdown(session: Session, lastAt: number, { bank, io }: Sitting): OpenedExam['left'] {
  const { startedAt, limit = bank.exam.minutes * MINUTE, attempts } = session;
  const spent = attempts.reduce((sum, { ms }) => sum + ms, 0);
  const now = (): ClockReading => ({ wall: io.now(), monotonic: io.clock() });
  const clockOf = takeUp({ startedAt, limit, lastAt, spent }, now());
  return () => timeLeft(clockOf, now());
}
