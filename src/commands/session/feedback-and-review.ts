import type { Attempt } from '../../answer/attempt.ts';
import type { Looked, Reviewed, Stopped } from '../../answer/prompt.ts';
import { shownOrder } from '../../answer/shown-order.ts';
import { position, undo, type Session } from '../../session/session.ts';
import { othersThan } from '../../view/kinds.ts';
import { viewNote } from '../../view/list-and-notes.ts';
import { safe } from '../../view/safe-text.ts';
import { marksOf, type AskingContext, type QuestionStep, type Step, inTime } from './step.ts';
import { INTERRUPTED } from '../../io/exit-codes.ts';
import type { Asker, Io } from '../../io/io.ts';
import { glancesOf, openBefore } from '../../session/review-grid.ts';

/** Shows a question that was answered with its feedback, and its topic's note to whoever wants it. */
export async function lookBack(
  step: QuestionStep & { readonly attempt: Attempt },
  context: AskingContext,
): Promise<Step> {
  const { session, question, attempt } = step;
  const { asker, bank, io, print } = context;
  const marks = marksOf(step, context);
  const topic = bank.topics.find(({ id }) => id === question.topic);
  const looked = await asker.look({
    question,
    attempt,
    order: shownOrder(question, session.seed),
    others: othersThan(question, attempt.picked).length > 0,
    note: topic !== undefined && topic.note.text !== '',
    first: step.at === 0,
    ...marks.prompted,
  });
  if (looked.type === 'note' && topic !== undefined)
    print(safe`\n${viewNote(topic, io.screen())}\n`);
  return afterLooking({ ...step, session: marks.session() }, looked, context);
}

function afterLooking(
  { session, at, question }: QuestionStep,
  looked: Looked,
  { io, journal, mode }: AskingContext,
): Step {
  switch (looked.type) {
    case 'next':
      return { session, at: mode.after(session, at) };
    case 'back':
      return { session, at: mode.before(session, at) ?? at };
    case 'undo':
      journal.undo(question.id);
      return { session: undo(session, question.id), at };
    case 'note':
      return { session, at };
    case 'quit':
      return { session, end: 'left' };
    case 'stopped':
      return { session, end: isDone(session, looked, io) ? 'finished' : { code: looked.code } };
  }
}

/** Whoever answered everything has nothing more to say: lines that end there are no interruption. */
function isDone(session: Session, { code }: Stopped, { interactive }: Io): boolean {
  return !interactive && code === INTERRUPTED && position(session) === session.questions.length;
}

/** Shows an exam at a glance, until the learner goes to one of its questions or submits it. */
export async function review(step: Step, asker: Asker, left: () => number): Promise<Step> {
  const { session, from } = step;
  const reviewed = await asker.review({
    questions: glancesOf(session),
    left,
    ...(from === undefined ? {} : { at: from }),
  });
  return afterReview(step, inTime(reviewed, left));
}

function afterReview({ session, from }: Step, reviewed: Reviewed): Step {
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
