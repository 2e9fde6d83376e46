import type { Outcome, Reviewed } from '../../answer/prompt.ts';
import { glancesOf, openAfter, openBefore, openNext, seriesIn } from '../../session/exam-review.ts';
import { answer, latestOf, skip, type Session } from '../../session/session.ts';
import type { Question } from '../../bank/question.ts';
import { safe } from '../../view/safe-text.ts';
import { askingOf, markedBy, type SessionEnd } from './ask.ts';
import type { Sitting } from './running-session.ts';
import type { OpenedExam } from '../exam.ts';

/** Where the learner is in the exam. */
interface ExamStep {
  readonly session: Session;
  /** The question that is asked, from 0; none while all are reviewed. */
  readonly at?: number | undefined;
  /** The question from which the review was opened. */
  readonly from?: number;
  readonly end?: SessionEnd['end'];
}

/** What stays the same all through the exam. */
type ExamRoom = Omit<OpenedExam, 'session'> & { readonly sitting: Sitting };

/**
 * Sits an exam: its questions back and forth, and their review, until it is submitted or time is up.
 * Every answer is in the history at once, and the last one of a question counts.
 */
export async function sit(
  { session, ...begun }: OpenedExam,
  sitting: Sitting,
): Promise<SessionEnd> {
  const room: ExamRoom = { ...begun, sitting };
  let step: ExamStep = { session, at: openNext(session) };
  while (step.end === undefined) step = await takeStep(step, room);
  const left = begun.left();
  if (step.end === 'finished' && left === 0)
    sitting.print(safe`\nTime is up. What was answered is submitted.\n`);
  return { session: step.session, end: step.end, left };
}

async function takeStep(step: ExamStep, room: ExamRoom): Promise<ExamStep> {
  if (room.left() === 0) return { ...step, end: 'finished' };
  const question = step.at === undefined ? undefined : step.session.questions[step.at];
  if (step.at === undefined || question === undefined) return review(step, room);
  return ask({ ...step, at: step.at }, question, room);
}

async function ask(
  { session, at }: ExamStep & { readonly at: number },
  question: Question,
  { sitting, journal, left }: ExamRoom,
): Promise<ExamStep> {
  const marks = markedBy(session, question, journal);
  const attempt = latestOf(session, question.id);
  const before = sitting.io.clock();
  const said = await sitting.asker.ask({
    ...askingOf(session, at, question, sitting),
    ...marks,
    left,
    oneWay: seriesIn(session.questions).has(question.id),
    ...(attempt?.skipped === false ? { before: attempt.picked } : {}),
  });
  const outcome = inTime(said, left());
  const ms = Math.round(sitting.io.clock() - before);
  const here = given(marks.session(), question, outcome, ms);
  const latest = here.attempts.at(-1);
  if (latest !== undefined && here.attempts.length > session.attempts.length)
    journal.answer(latest);
  return afterAsking({ session: here, at }, outcome);
}

/** What is said too late is not heard, however long the machine slept before it could tell the time. */
function inTime<Said extends Outcome | Reviewed>(said: Said, left: number) {
  return left === 0 && said.type !== 'stopped' ? ({ type: 'timeout' } as const) : said;
}

/** Skipping leaves an answer that was given before as it is. */
function given(session: Session, question: Question, outcome: Outcome, ms: number): Session {
  if (outcome.type === 'answer') return answer(session, question, { ...outcome, ms });
  const kept = latestOf(session, question.id)?.skipped === false;
  return outcome.type === 'skip' && !kept ? skip(session, question, { ...outcome, ms }) : session;
}

function afterAsking(
  { session, at }: { readonly session: Session; readonly at: number },
  outcome: Outcome,
): ExamStep {
  switch (outcome.type) {
    case 'answer':
    case 'skip':
      return { session, at: openAfter(session, at) };
    case 'back':
      return { session, at: openBefore(session, at) ?? at };
    case 'review':
      return { session, from: at };
    case 'timeout':
      return { session, end: 'finished' };
    case 'quit':
      return { session, end: 'left' };
    case 'stopped':
      return { session, end: { code: outcome.code } };
  }
}

async function review(step: ExamStep, { sitting, left }: ExamRoom): Promise<ExamStep> {
  const { session, from } = step;
  const reviewed = await sitting.asker.review({
    questions: glancesOf(session),
    left,
    ...(from === undefined ? {} : { at: from }),
  });
  return afterReview(step, inTime(reviewed, left()));
}

function afterReview({ session, from }: ExamStep, reviewed: Reviewed): ExamStep {
  switch (reviewed.type) {
    case 'question':
      return { session, at: reviewed.at };
    case 'back':
      return { session, at: from ?? openBefore(session, session.questions.length) };
    case 'submit':
    case 'timeout':
      return { session, end: 'finished' };
    case 'quit':
      return { session, end: 'left' };
    case 'stopped':
      return { session, end: { code: reviewed.code } };
  }
}
