import {
  type AskingMode,
  type OpenedSession,
  type Step,
  type QuestionStep,
  type SessionEnd,
  type AskingContext,
  marksOf,
  draftOf,
  inTime,
} from './step.ts';
import type { Asking, Outcome } from '../../answer/prompt.ts';
import type { Bank } from '../../bank/question.ts';
import { draftIn, shapeOf, startPicker } from '../../answer/kinds.ts';
import { wordsIn } from '../../answer/same-answer.ts';
import { shownOrder } from '../../answer/shown-order.ts';
import { leave } from '../../session/leave-question.ts';
import { latestOf, type Session, position } from '../../session/session.ts';
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
  const asking: AskingContext = { ...context, ...opened, mode };
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
  const { at, question } = step;
  const { asker, io, left, mode } = context;
  const marks = marksOf(step, context);
  const draft = draftOf(step, context);
  const before = io.clock();
  const asking = { ...askingOf(step, context), ...marks.prompted, ...draft.prompted };
  const said = await asker.ask(asking);
  const outcome = inTime(said, left);
  const ms = Math.round(io.clock() - before);
  const shape = shapeOf(asking);
  const first = draftIn(startPicker(shape, false, asking.before, asking.draft), shape);
  const standing = draft.standing(first);
  const session = leave(marks.session(), { question, shape, outcome, ms, standing });
  record(session, step, context);
  return afterAsking({ session, at }, outcome, mode);
}

/** Writes what is new at a question. */
function record(here: Session, { session, question }: QuestionStep, { journal }: AskingContext) {
  for (const attempt of here.attempts.slice(session.attempts.length)) journal.answer(attempt);
  const draft = here.drafts.get(question.id);
  if (draft !== undefined && draft !== session.drafts.get(question.id))
    journal.draft(question, draft);
}

/** The words of each bank, which are collected once somebody types what is nearly one. */
const known = new WeakMap<Bank, ReadonlySet<string>>();

function wordsOf(bank: Bank): ReadonlySet<string> {
  const words = known.get(bank) ?? wordsIn(bank.questions);
  known.set(bank, words);
  return words;
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
    shut: mode.before(session, at) === undefined,
    isWord: (text) => wordsOf(bank).has(text),
    ...(left === undefined ? {} : { left }),
    ...(attempt?.skipped === false ? { before: attempt.picked } : {}),
  };
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
