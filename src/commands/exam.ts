import type { Io } from '../io/io.ts';
import type { Past } from '../memory/from-history.ts';
import { draw, minutesFor } from '../session/draw-exam.ts';
import { takeUp, timeLeft, type ClockReading } from '../session/exam-clock.ts';
import type { HistoryRecord } from '../session/history.ts';
import { openExam } from '../session/replay.ts';
import type { Session } from '../session/session.ts';
import { viewIntroduction } from '../view/exam-screens.ts';
import { safe } from '../view/safe-text.ts';
import { ago, clock } from '../view/words.ts';
import type { ExamOptions } from './flags/exam-flags.ts';
import { howManyAnswered } from './session/finish.ts';
import { recall } from './session/journal.ts';
import { runSession, startSession, takeUpSession, type OpenOffer } from './session/run-session.ts';
import { withSession, type SessionContext, type SessionExit } from './session/session-context.ts';
import type { OpenedSession } from './session/step.ts';

/** `peerdrill exam`: load, draw, ask, report. */
export async function runExam(options: ExamOptions, io: Io): Promise<number> {
  return withSession(options, io, (context) => exam(options, context));
}

/** One exam, from drawing it to its report. */
export async function exam(options: ExamOptions, context: SessionContext): Promise<SessionExit> {
  const { records, past } = recall(context);
  const offer = options.resume === false ? undefined : offerOpen(records, context);
  const beginAnew = () => drawExam(options, past(), context);
  return runSession({ offer, beginAnew }, options, context);
}

function offerOpen(
  records: readonly HistoryRecord[],
  context: SessionContext,
): OpenOffer | undefined {
  const session = openExam(records, context.bank);
  if (session === undefined) return undefined;
  const left = countdown(session, records, context);
  const when = ago(context.io.now() - session.endedAt);
  return {
    opened: { ...takeUpSession(session, records, context), left },
    title: safe`You stopped ${when}, with ${standing(session, left())}.`,
    anew: safe`New exam`,
  };
}

/** "3 of 5 answered and 34:10 left"; milliseconds. */
export function standing(session: Session, left: number): string {
  return `${howManyAnswered(session)} and ${clock(left)} left`;
}

function drawExam(options: ExamOptions, { latest }: Past, context: SessionContext): OpenedSession {
  const { bank, io, print } = context;
  const { count = bank.exam.questions, pass = bank.pass } = options;
  const { seed = Math.floor(io.random() * 2 ** 32) } = options;
  const questions = draw(bank, { count, seed, seen: (id) => latest.has(id) });
  const limit = (options.minutes ?? minutesFor(bank, questions.length)) * MINUTE;
  const plan = { mode: 'exam', seed, pass, limit, confidence: false } as const;
  const opened = startSession(plan, questions, context);
  print(safe`${viewIntroduction(opened.session, count, io.screen())}\n\n`);
  return { ...opened, left: countdown(opened.session, [], context) };
}

const MINUTE = 60_000;

/** Milliseconds left of an exam, from now on, by its own records among others. */
export function countdown(
  session: Session,
  records: readonly HistoryRecord[],
  { bank, io }: Pick<SessionContext, 'bank' | 'io'>,
): () => number {
  const { startedAt, limit = bank.exam.minutes * MINUTE, attempts } = session;
  const own = records.filter((record) => record.session === session.id);
  const lastAt = own.reduce((last, { at }) => Math.max(last, at), startedAt);
  const spent = attempts.reduce((sum, { ms }) => sum + ms, 0);
  const now = (): ClockReading => ({ wall: io.now(), monotonic: io.clock() });
  const clockOf = takeUp({ startedAt, limit, lastAt, spent }, now());
  return () => timeLeft(clockOf, now());
}
