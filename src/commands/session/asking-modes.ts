import type { Mode } from '../../answer/attempt.ts';
import type { Question } from '../../bank/question.ts';
import { openAfter, openBefore, openNext, seriesIn } from '../../session/exam-review.ts';
import { position, type Session } from '../../session/session.ts';

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
export const askingModes: Readonly<Record<Mode, AskingMode>> = { study, exam };
