import type { Picked } from '../answer/attempt.ts';
import { isNothing, isSameDraft, isSamePicked, type Draft } from '../answer/draft.ts';
import { isTyping, nothingPicked, pickedIn } from '../answer/kinds.ts';
import type { Outcome } from '../answer/prompt.ts';
import type { QuestionShape } from '../answer/state.ts';
import type { Question } from '../bank/question.ts';
import { answer, draft, latestOf, skip, type Session } from './session.ts';

/** A question that is left. */
export interface LeftQuestion {
  readonly question: Question;
  readonly shape: QuestionShape;
  readonly outcome: Outcome;
  /** Milliseconds spent on it. */
  readonly ms: number;
  /** What stands there; nothing where it is as it was when the question came. */
  readonly standing: Draft | undefined;
}

/**
 * The session when a question is left, by whatever way. What was not handed in stays as a draft. In an
 * exam it is the answer where it is a whole one, and whatever it is takes the place of an earlier answer.
 */
export function leave(session: Session, left: LeftQuestion): Session {
  const { question, outcome, ms } = left;
  if (outcome.type === 'answer') return answer(session, question, { ...outcome, ms });
  const before = answerTo(session, question);
  const picked = wholeIn(session, left);
  if (picked !== undefined && before !== undefined && isSamePicked(picked, before)) return session;
  if (picked !== undefined) return answer(session, question, { picked, ms, hint: 0 });
  if (before === undefined) return drafted(skipped(session, left), left);
  return isTakenBack(left) ? drafted(skip(session, question, { ms, hint: 0 }), left) : session;
}

function answerTo(session: Session, { id }: Question): Picked | undefined {
  const latest = latestOf(session, id);
  return latest?.skipped === false ? latest.picked : undefined;
}

function wholeIn({ mode }: Session, { standing, shape }: LeftQuestion): Picked | undefined {
  return mode === 'exam' && standing !== undefined ? pickedIn(standing, shape) : undefined;
}

function skipped(session: Session, { question, outcome, ms }: LeftQuestion): Session {
  return outcome.type === 'skip' ? skip(session, question, { ms, hint: outcome.hint }) : session;
}

/** Whether what was answered stands no longer. A line has to be emptied for a command, which says nothing. */
function isTakenBack({ standing, shape }: LeftQuestion): boolean {
  return standing !== undefined && !(isTyping(shape) && isNothing(standing.picked));
}

function drafted(session: Session, { question, standing }: LeftQuestion): Session {
  const before = session.drafts.get(question.id) ?? { picked: nothingPicked(question), hint: 0 };
  if (standing === undefined || isSameDraft(standing, before)) return session;
  return draft(session, question.id, standing);
}
