import type { Choice, Question } from '../bank/question.ts';
import type { Attempt, Picked } from '../answer/attempt.ts';
import type { Picker, QuestionShape } from '../answer/state.ts';
import type { FeedbackPart } from './feedback-parts.ts';
import type { Interaction } from './interaction.ts';
import type { SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';

/** All that the views show of a kind of question in another way than of other kinds. */
export interface DrawnKind<Of extends Question> {
  /**
   * What can be picked: without a picker as it is printed once, with one as far as the learner is. The
   * line being typed, where something is typed.
   */
  readonly view: (
    question: Of,
    order: readonly number[],
    screen: Screen,
    picker?: Picker,
  ) => SafeText;
  /** What is asked, as Markdown. */
  readonly stem: (question: Of) => string;
  /** What a letter does to a choice, as the keys are explained. Picks go in turn, ticks can be taken off. */
  readonly verb: 'choose' | 'tick' | 'pick' | 'type';
  /** What is picked or typed so far, on a line. */
  readonly soFar: (picker: Picker) => string;
  /** What the question wants next, where that is not plain to see. */
  readonly next: (picker: Picker, shape: QuestionShape) => string;
  /** What an answer is made of, as plain mode asks for it. */
  readonly wanted: (shape: QuestionShape, picker: Picker) => string;
  /** What is said of each choice, row, item or blank after the answer. */
  readonly parts: (
    question: Of,
    order: readonly number[],
    attempt: Attempt,
    screen: Screen,
  ) => readonly FeedbackPart[];
  /** An answer as Markdown: a text for each choice, row, blank or place; what was typed is no Markdown. */
  readonly picked: (question: Of, picked: Picked, signs: Signs) => readonly string[];
  /** The correct answer likewise. */
  readonly correct: (question: Of, signs: Signs) => readonly string[];
  /** Those texts have one line each, without code or lists. */
  readonly lines: boolean;
  /** What the author foresaw of what was picked, in the order picked. */
  readonly foreseen: (question: Of, picked: Picked) => readonly (Choice | undefined)[];
  /** Why what is correct is correct, in its feedback; Markdown. */
  readonly supports: (question: Of, picked: Picked) => readonly string[];
  readonly interaction: (question: Of) => Interaction;
  /** An answer as xAPI writes it. */
  readonly response: (question: Of, picked: Picked) => string | undefined;
}

/** Which signs can be shown. */
export type Signs = Pick<Screen, 'unicode'>;

/** Stands for what was edited away after it was answered. */
export const GONE = '(no longer there)';

/** The feedback of those that have some. */
export function feedbackOf(
  choices: readonly (Pick<Choice, 'feedback'> | undefined)[],
): readonly string[] {
  return choices.flatMap((one) => one?.feedback?.text ?? []);
}

/** What kinds have in common of which the author says nothing but the explanation. */
export const UNFORESEEN = { foreseen: () => [], supports: () => [] } as const;
