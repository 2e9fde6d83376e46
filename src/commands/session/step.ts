import type { Question } from '../../bank/question.ts';
import { type Session, mark } from '../../session/session.ts';
import type { Outcome, Reviewed } from '../../answer/prompt.ts';
import type { SessionContext } from './session-context.ts';
import type { Attempt } from '../../answer/attempt.ts';
import { isSameDraft, type Draft } from '../../answer/draft.ts';
import type { Journal } from './journal.ts';

/** A session to be asked, new or gone on with. */
export interface OpenedSession {
  readonly session: Session;
  readonly journal: Journal;
  /** Exam: milliseconds left, 0 once time is up. */
  readonly left?: () => number;
}

/** Where the learner is in a session. */
export interface Step {
  readonly session: Session;
  /** The question before the learner, from 0; none behind the last one. */
  readonly at?: number | undefined;
  /** Exam: the question from which the review was opened. */
  readonly from?: number;
  /** Nothing follows. */
  readonly end?: SessionEnd['end'];
}

/** A step with a question. */
export interface QuestionStep extends Step {
  readonly at: number;
  readonly question: Question;
  /** What was answered to it before. */
  readonly attempt?: Attempt | undefined;
}

/** How asking ended: all was answered, the learner left, or the program was stopped with an exit code. */
export interface SessionEnd {
  readonly session: Session;
  readonly end: 'finished' | 'left' | { readonly code: number };
  /** Exam: milliseconds left. */
  readonly left?: number;
}

/** What stays the same from step to step. */
export interface AskingContext extends SessionContext, Omit<OpenedSession, 'session'> {
  readonly mode: AskingMode;
}

/** Marks are set while a prompt is open: kept in the history at once, and in the session when it closes. */
export function marksOf({ session, question }: QuestionStep, { journal }: AskingContext) {
  let marked = session;
  return {
    prompted: {
      marked: session.marked.includes(question.id),
      mark: (on: boolean): void => {
        journal.mark(question.id, on);
        marked = mark(marked, question.id, on);
      },
    },
    session: (): Session => marked,
  };
}

/** What stands chosen is known whatever ends the prompt; once time is up nothing changes it. */
export function draftOf({ session, question }: QuestionStep, { left }: AskingContext) {
  let kept: Draft | undefined;
  return {
    prompted: {
      draft: session.drafts.get(question.id),
      keep: (draft: Draft): void => {
        if (left?.() !== 0) kept = draft;
      },
    },
    /** What stands there now, where that is not what stood there at first. */
    standing: (first: Draft): Draft | undefined =>
      kept === undefined || isSameDraft(kept, first) ? undefined : kept,
  };
}

/** What is said too late is not heard, however long the machine slept before it could tell the time. */
export function inTime<Said extends Outcome | Reviewed>(said: Said, left?: () => number) {
  return left?.() === 0 && said.type !== 'stopped' ? ({ type: 'timeout' } as const) : said;
}

/** What differs between studying and sitting an exam. A position is one of a question, from 0. */
export interface AskingMode {
  /** Where asking begins, or goes on; nothing where all was reached. */
  readonly first: (session: Session) => number | undefined;
  /** The position after another one; nothing where that is the last. */
  readonly after: (session: Session, at: number) => number | undefined;
  readonly before: (session: Session, at: number) => number | undefined;
  /** What was answered is shown with its feedback; otherwise it is asked again, and can be changed. */
  readonly feedback: boolean;
  /** Whoever leaves the question cannot come back to it. */
  readonly oneWay: (session: Session, question: Question) => boolean;
}
