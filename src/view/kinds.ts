import type { Choice, Kind, Question, QuestionOf } from '../bank/question.ts';
import type { Attempt, Picked } from '../answer/attempt.ts';
import type { Picker, QuestionShape } from '../answer/state.ts';
import { drawnMultiple, drawnSingle, drawnTrueFalse } from './drawn-choice.ts';
import { drawnCloze } from './drawn-cloze.ts';
import type { DrawnKind, OtherAnswer, Signs, Interaction } from './drawn-kind.ts';
import { drawnMatching } from './drawn-matching.ts';
import { drawnOrdering } from './drawn-ordering.ts';
import { drawnNumeric, drawnTyped } from './drawn-typed.ts';
import type { FeedbackPart } from './feedback-parts.ts';
import type { SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';

/** How each kind of question is drawn. */
const kinds: { readonly [One in Kind]: DrawnKind<QuestionOf<One>> } = {
  single: drawnSingle,
  multiple: drawnMultiple,
  'true-false': drawnTrueFalse,
  typed: drawnTyped,
  numeric: drawnNumeric,
  ordering: drawnOrdering,
  matching: drawnMatching,
  cloze: drawnCloze,
};

/** What can be picked, or the line being typed. */
export function viewAnswering<One extends Kind>(
  question: QuestionOf<One>,
  order: readonly number[],
  screen: Screen,
  picker?: Picker,
): SafeText {
  return kinds[question.kind].view(question, order, screen, picker);
}

/** What is asked, as Markdown. */
export function stemOf<One extends Kind>(question: QuestionOf<One>): string {
  return kinds[question.kind].stem(question);
}

/** What a letter does to a choice. */
export function verbOf({ kind }: Pick<Question, 'kind'>): DrawnKind<Question>['verb'] {
  return kinds[kind].verb;
}

/** What is picked or typed so far, on a line. */
export function soFarOf({ kind }: QuestionShape, picker: Picker): string {
  return kinds[kind].soFar(picker);
}

/** What the question wants next, where that is not plain to see. */
export function nextOf(shape: QuestionShape, picker: Picker): string {
  return kinds[shape.kind].next(picker, shape);
}

/** What stands chosen where that is a whole answer; empty where it is plain to see. */
export function wholeOf({ kind }: QuestionShape, picker: Picker): string {
  return kinds[kind].whole(picker);
}

/** What an answer is made of, as plain mode asks for it. */
export function wantedOf(shape: QuestionShape, picker: Picker): string {
  return kinds[shape.kind].wanted(shape, picker);
}

/** What is said of each choice, row, item or blank after the answer. */
export function partsOf<One extends Kind>(
  question: QuestionOf<One>,
  order: readonly number[],
  attempt: Attempt,
  screen: Screen,
): readonly FeedbackPart[] {
  return kinds[question.kind].parts(question, order, attempt, screen);
}

/** An answer as Markdown: a text for each choice, row, blank or place; what was typed is no Markdown. */
export function pickedTexts<One extends Kind>(
  question: QuestionOf<One>,
  picked: Picked,
  signs: Signs,
): readonly string[] {
  return kinds[question.kind].picked(question, picked, signs);
}

/** The correct answer likewise. */
export function correctTexts<One extends Kind>(
  question: QuestionOf<One>,
  signs: Signs,
): readonly string[] {
  return kinds[question.kind].correct(question, signs);
}

/** Whether those texts have one line each, without code or lists. */
export function hasLines({ kind }: Question): boolean {
  return kinds[kind].lines;
}

/** The wrong answers that were not given and of which the author says why they are wrong. */
export function othersThan<One extends Kind>(
  question: QuestionOf<One>,
  picked: Picked,
): readonly OtherAnswer[] {
  return kinds[question.kind].others(question, picked);
}

/** What the author foresaw of what was picked, in the order picked. */
export function foreseenIn<One extends Kind>(
  question: QuestionOf<One>,
  picked: Picked,
): readonly (Choice | undefined)[] {
  return kinds[question.kind].foreseen(question, picked);
}

/** Why what is correct is correct, in its feedback; Markdown. */
export function supportsOf<One extends Kind>(
  question: QuestionOf<One>,
  picked: Picked,
): readonly string[] {
  return kinds[question.kind].supports(question, picked);
}

/** The question as xAPI describes interactions. */
export function interactionOf<One extends Kind>(question: QuestionOf<One>): Interaction {
  return kinds[question.kind].interaction(question);
}

/** An answer as xAPI writes it. */
export function responseTo<One extends Kind>(
  question: QuestionOf<One>,
  picked: Picked,
): string | undefined {
  return kinds[question.kind].response(question, picked);
}
