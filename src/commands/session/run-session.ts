import type { SessionContext, SessionExit } from './session-context.ts';
import { isStopped, type Stopped } from '../../answer/prompt.ts';
import type { Question } from '../../bank/question.ts';
import type { HistoryRecord, Started } from '../../session/history.ts';
import { start, type Session } from '../../session/session.ts';
import { safe, type SafeText } from '../../view/safe-text.ts';
import { askAll } from './ask.ts';
import type { OpenedSession } from './step.ts';
import { finish, type ReportWish } from './finish.ts';
import { journalOf } from './journal.ts';

/** How a session can begin. */
interface SessionBeginning {
  /** One that was left open and may be gone on with. */
  readonly offer?: OpenOffer | undefined;
  /** A new session, or the exit code where there is none. */
  readonly beginAnew: () => OpenedSession | SessionExit | Promise<OpenedSession | SessionExit>;
  /** What may follow it: so many questions more. */
  readonly next?: NextSession;
}

interface NextSession {
  readonly count: number;
  readonly run: () => Promise<SessionExit>;
}

/** How the learner is asked about a session that was left open. */
export interface OpenOffer {
  readonly opened: OpenedSession;
  readonly title: SafeText;
  /** What to begin anew is called. */
  readonly anew: SafeText;
}

/** One session, from its beginning to its report. With `resume` an open one is gone on with unasked. */
export async function runSession(
  beginning: SessionBeginning,
  options: ReportWish & { readonly resume?: boolean },
  context: SessionContext,
): Promise<SessionExit> {
  const opened = await begin(beginning, options.resume === true, context);
  if ('code' in opened) return opened;
  const asked = await askAll(opened, context);
  const { next } = beginning;
  const wish = next === undefined ? options : { ...options, next: next.count };
  const { onward, ...exit } = await finish(asked, context, opened.journal, wish);
  if (onward === undefined) return exit;
  if (onward.type === 'next') return next?.run() ?? exit;
  const again = () => askAgain(asked.session, onward.missed, context);
  return runSession({ ...beginning, offer: undefined, beginAnew: again }, options, context);
}

/** A study session on questions that were missed, with their choices in another order. */
function askAgain(
  { seed, pass, confidence }: Session,
  missed: readonly Question[],
  context: SessionContext,
): OpenedSession {
  const plan = { mode: 'study', seed: (seed + 1) % SEEDS, pass, confidence } as const;
  return startSession(plan, missed, context);
}

/**
 * Goes on with the open session where the learner wants that, otherwise begins a new one. An exam whose
 * time ran out leaves nothing to want: it is there to be submitted.
 */
async function begin(
  { offer, beginAnew }: SessionBeginning,
  resume: boolean,
  context: SessionContext,
): Promise<OpenedSession | SessionExit> {
  if (offer === undefined) return beginAnew();
  const { opened } = offer;
  if (resume || opened.left?.() === 0) return opened;
  const goOn = await wantsToGoOn(offer, context);
  if (isStopped(goOn)) return { code: goOn.code, left: true };
  if (goOn) return opened;
  // Given up, so that it is not offered again.
  opened.journal.end(false);
  return beginAnew();
}

async function wantsToGoOn(
  { title, anew }: OpenOffer,
  { asker }: SessionContext,
): Promise<boolean | Stopped> {
  return asker.choose<boolean>(title, [
    { value: true, name: safe`Go on` },
    { value: false, name: anew },
  ]);
}

/** How many seeds there are. */
const SEEDS = 2 ** 32;

/** Takes up an open session where it was left, by its own records among others. */
export function takeUpSession(
  session: Session,
  records: readonly HistoryRecord[],
  context: SessionContext,
): OpenedSession {
  const own = records.filter((record) => record.session === session.id);
  return { session, journal: journalOf(session, context, own.length) };
}

/** Starts a new session, in the history too. */
export function startSession(
  plan: Pick<Started, 'mode' | 'seed' | 'pass' | 'limit' | 'confidence'>,
  questions: readonly Question[],
  context: SessionContext,
): OpenedSession {
  const { bank, io } = context;
  const { id, title, version } = bank;
  const session = start({
    ...plan,
    id: io.id(),
    bank: { id, title, version },
    startedAt: io.now(),
    questions,
  });
  const journal = journalOf(session, context);
  journal.start({ ...plan, version, questions: questions.map((question) => question.id) });
  return { session, journal };
}
