import type { Attempt } from '../../answer/attempt.ts';
import type { Looked } from '../../answer/prompt.ts';
import { shownOrder } from '../../answer/shown-order.ts';
import { undo } from '../../session/session.ts';
import { viewNote } from '../../view/list-and-notes.ts';
import { safe } from '../../view/safe-text.ts';
import { marksOf, type AskingContext, type QuestionStep, type Step } from './step.ts';

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
    note: topic !== undefined && topic.note.text !== '',
    ...marks.prompted,
  });
  if (looked.type === 'note' && topic !== undefined)
    print(safe`\n${viewNote(topic, io.screen())}\n`);
  return afterLooking({ ...step, session: marks.session() }, looked, context);
}

function afterLooking(
  { session, at, question }: QuestionStep,
  looked: Looked,
  { journal, mode }: AskingContext,
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
      return { session, end: { code: looked.code } };
  }
}
