import {
  type AskingMode,
  type OpenedSession,
  type Step,
  type QuestionStep,
  type SessionEnd,
  type AskingContext,
  marksOf,
  draftsOf,
  inTime,
} from './step.ts';
import type { Asking, Outcome } from '../../answer/prompt.ts';
import { pickedIn, shapeOf } from '../../answer/kinds.ts';
import { shownOrder } from '../../answer/shown-order.ts';
import type { Question } from '../../bank/question.ts';
import { answer, latestOf, skip, type Session, position } from '../../session/session.ts';
import { lookBack, review } from './feedback-and-review.ts';
import type { SessionContext } from './session-context.ts';
import type { Mode } from '../../answer/attempt.ts';
import { openAfter, openBefore, openNext, seriesIn } from '../../session/review-grid.ts';

/**
 * Asks one question after the other, until all is answered, the learner leaves or time is up. Every
 * answer is in the history before anything else is drawn.
 */
export async function askAll(
  { session, ...opened }: OpenedSession,
  context: SessionContext,
): Promise<SessionEnd> {
  const mode = askingModes[session.mode];
  const asking: AskingContext = { ...context, ...opened, mode, drafts: new Map() };
  const { left } = opened;
  let step: Step = { session, at: mode.first(session) };
  while (step.end === undefined) step = await takeStep(step, asking);
  const end = { session: step.session, end: step.end };
  return left === undefined ? end : { ...end, left: left() };
}

async function takeStep(step: Step, context: AskingContext): Promise<Step> {
  const { session, at } = step;
  const { left, mode } = context;
  if (left?.() === 0) return { ...step, end: 'finished' };
  const question = at === undefined ? undefined : session.questions[at];
  if (at === undefined || question === undefined) return takeLastStep(step, context);
  const attempt = latestOf(session, question.id);
  return mode.feedback && attempt !== undefined
    ? lookBack({ session, at, question, attempt }, context)
    : ask({ session, at, question, attempt }, context);
}

/** Behind the last question; only what has a clock, an exam, is reviewed there before it is over. */
async function takeLastStep(step: Step, { left, asker }: AskingContext): Promise<Step> {
  return left === undefined ? { ...step, end: 'finished' } : review(step, asker, left);
}

async function ask(step: QuestionStep, context: AskingContext): Promise<Step> {
  const { at, question, session } = step;
  const { asker, io, journal, left, mode } = context;
  const marks = marksOf(step, context);
  const before = io.clock();
  const asking = { ...askingOf(step, context), ...marks.prompted, ...draftsOf(step, context) };
  const said = await asker.ask(asking);
  const outcome = inTime(said, left);
  const ms = Math.round(io.clock() - before);
  const isDraft = !mode.feedback && outcome.type !== 'answer';
  const chosen = isDraft ? chosenIn(asking, context) : undefined;
  const here = answered(marks.session(), question, chosen ?? outcome, ms);
  if (outcome.type === 'answer') context.drafts.delete(question.id);
  for (const attempt of here.attempts.slice(session.attempts.length)) journal.answer(attempt);
  return afterAsking({ session: here, at }, outcome, mode);
}

/** In an exam what stands chosen counts, whichever way the question is left; what stood there before is no news. */
function chosenIn(asking: Asking, { drafts }: AskingContext): Outcome | undefined {
  const draft = drafts.get(asking.question.id);
  const picked = draft && pickedIn(draft, shapeOf(asking));
  const isNews = JSON.stringify(picked) !== JSON.stringify(asking.before);
  return picked !== undefined && isNews ? { type: 'answer', picked, hint: 0 } : undefined;
}

/** All that an asker has to know of a question but its marks. */
function askingOf(
  { session, at, question, attempt }: QuestionStep,
  { bank, left, mode }: AskingContext,
): Omit<Asking, 'mark' | 'marked'> {
  return {
    question,
    order: shownOrder(question, session.seed),
    number: at + 1,
    of: session.questions.length,
    concept: bank.concepts.find(({ id }) => id === question.concept)?.title ?? question.concept,
    topic: bank.topics.find(({ id }) => id === question.topic)?.title ?? question.topic,
    mode: session.mode,
    confidence: session.confidence,
    oneWay: mode.oneWay(session, question),
    ...(left === undefined ? {} : { left }),
    ...(attempt?.skipped === false ? { before: attempt.picked } : {}),
  };
}

/** Skipping leaves an answer that was given before as it is. */
function answered(session: Session, question: Question, outcome: Outcome, ms: number): Session {
  if (outcome.type === 'answer') return answer(session, question, { ...outcome, ms });
  const kept = latestOf(session, question.id)?.skipped === false;
  return outcome.type === 'skip' && !kept ? skip(session, question, { ...outcome, ms }) : session;
}

function afterAsking(
  { session, at }: Pick<QuestionStep, 'session' | 'at'>,
  outcome: Outcome,
  mode: AskingMode,
): Step {
  switch (outcome.type) {
    case 'answer':
    case 'skip':
      return { session, at: mode.feedback ? at : mode.after(session, at) };
    case 'back':
      return { session, at: mode.before(session, at) ?? at };
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

const study: AskingMode = {
  first: (session) => positionIn(session, position(session)),
  after: (session, at) => positionIn(session, at + 1),
  before: (session, at) => positionIn(session, at - 1),
  feedback: true,
  oneWay: () => false,
};

const exam: AskingMode = {
  first: openNext,
  after: openAfter,
  before: openBefore,
  feedback: false,
  oneWay: ({ questions }, { id }) => seriesIn(questions).has(id),
};

function positionIn({ questions }: Session, at: number): number | undefined {
  return questions[at] === undefined ? undefined : at;
}

/** How each mode asks. */
const askingModes: Readonly<Record<Mode, AskingMode>> = { study, exam };
