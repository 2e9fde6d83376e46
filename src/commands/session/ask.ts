import type { Question } from '../../bank/question.ts';
import type { Asking, Looked, Looking } from '../../answer/prompt.ts';
import type { Attempt } from '../../answer/attempt.ts';
import {
  answer,
  latestOf,
  mark,
  position,
  skip,
  undo,
  type Session,
} from '../../session/session.ts';
import { shownOrder } from '../../answer/shown-order.ts';
import { viewNote } from '../../view/list-and-notes.ts';
import { safe } from '../../view/safe-text.ts';
import type { Journal, Sitting } from './running-session.ts';

/** How asking ended: all was answered, the learner left, or the program was stopped with an exit code. */
export interface SessionEnd {
  readonly session: Session;
  readonly end: 'finished' | 'left' | { readonly code: number };
  /** Exam: milliseconds left. */
  readonly left?: number;
}

/** Which question of which session is before the learner; `end` where nothing follows. */
interface StudyStep {
  readonly session: Session;
  readonly at: number;
  readonly end?: SessionEnd['end'];
}

/**
 * Study: asks each question once, shows its feedback, and lets the learner go back to reread it.
 * Every answer is in the history before its feedback is drawn.
 */
export async function askAll(
  begun: Session,
  sitting: Sitting,
  journal: Journal,
): Promise<SessionEnd> {
  let step: StudyStep = { session: begun, at: position(begun) };
  while (step.end === undefined) {
    const question = step.session.questions[step.at];
    step =
      question === undefined
        ? { ...step, end: 'finished' }
        : await takeStep(step, question, sitting, journal);
  }
  return { session: step.session, end: step.end };
}

async function takeStep(
  step: StudyStep,
  question: Question,
  sitting: Sitting,
  journal: Journal,
): Promise<StudyStep> {
  const attempt = latestOf(step.session, question.id);
  return attempt === undefined
    ? askOne(step, question, sitting, journal)
    : lookAt(step, { question, attempt }, sitting, journal);
}

async function askOne(
  { session, at }: StudyStep,
  question: Question,
  sitting: Sitting,
  journal: Journal,
): Promise<StudyStep> {
  const marks = markedBy(session, question, journal);
  const before = sitting.io.clock();
  const outcome = await sitting.asker.ask({
    ...askingOf(session, at, question, sitting),
    ...marks,
  });
  const ms = Math.round(sitting.io.clock() - before);
  const here = marks.session();
  switch (outcome.type) {
    case 'answer':
      return answered(answer(here, question, { ...outcome, ms }), at, journal);
    case 'skip':
      return answered(skip(here, question, { ...outcome, ms }), at, journal);
    case 'back':
      return { session: here, at: Math.max(0, at - 1) };
    case 'stopped':
      return { session: here, at, end: { code: outcome.code } };
    case 'quit':
    case 'review':
    case 'timeout':
      return { session: here, at, end: 'left' };
  }
}

function answered(session: Session, at: number, journal: Journal): StudyStep {
  const attempt = session.attempts.at(-1);
  if (attempt !== undefined) journal.answer(attempt);
  return { session, at };
}

/** All that an asker has to know of a question but its marks. */
export function askingOf(
  session: Session,
  at: number,
  question: Question,
  { bank }: Sitting,
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
  };
}

async function lookAt(
  step: StudyStep,
  { question, attempt }: { readonly question: Question; readonly attempt: Attempt },
  sitting: Sitting,
  journal: Journal,
): Promise<StudyStep> {
  const marks = markedBy(step.session, question, journal);
  const topic = sitting.bank.topics.find(({ id }) => id === question.topic);
  const looking: Looking = {
    question,
    attempt,
    order: shownOrder(question, step.session.seed),
    note: topic !== undefined && topic.note.text !== '',
    ...marks,
  };
  const looked = await sitting.asker.look(looking);
  const here = { ...step, session: marks.session() };
  if (looked.type === 'note' && topic !== undefined)
    sitting.print(safe`\n${viewNote(topic, sitting.io.screen())}\n`);
  return afterLooking(here, question, looked, journal);
}

function afterLooking(
  step: StudyStep,
  question: Question,
  looked: Looked,
  journal: Journal,
): StudyStep {
  switch (looked.type) {
    case 'next':
      return { ...step, at: step.at + 1 };
    case 'back':
      return { ...step, at: Math.max(0, step.at - 1) };
    case 'undo':
      journal.undo(question.id);
      return { ...step, session: undo(step.session, question.id) };
    case 'note':
      return step;
    case 'quit':
      return { ...step, end: 'left' };
    case 'stopped':
      return { ...step, end: { code: looked.code } };
  }
}

/** Marks are set while a prompt is open: kept in the history at once, and in the session when it closes. */
export function markedBy(session: Session, question: Question, journal: Journal) {
  let marked = session;
  return {
    marked: session.marked.includes(question.id),
    mark: (on: boolean): void => {
      journal.mark(question.id, on);
      marked = mark(marked, question.id, on);
    },
    session: (): Session => marked,
  };
}
