import { asParagraph } from '../markdown/prose.ts';
import type { NumericQuestion, Question, TypedQuestion } from '../bank/question.ts';
import { type Attempt, type Picked, textOf } from '../answer/attempt.ts';
import type { Picker } from '../answer/state.ts';
import { typedChoice, typedNumber } from '../answer/typed.ts';
import { plainText } from '../markdown/plain-text.ts';
import {
  feedbackOf,
  UNFORESEEN,
  type DrawnKind,
  fillIn,
  otherAnswers,
  type Interaction,
} from './drawn-kind.ts';
import { typedParts, type FeedbackPart } from './feedback-parts.ts';
import { safe, type SafeText } from './safe-text.ts';

/** What was typed, with the feedback for a mistake that was expected, and what is accepted. */
function textParts(question: TypedQuestion, attempt: Attempt): readonly FeedbackPart[] {
  const feedback = typedChoice(question, textOf(attempt.picked))?.feedback;
  return typedParts({
    head: '',
    mine: textOf(attempt.picked),
    accepted: acceptedBy(question),
    feedback: feedback?.text,
    ...attempt,
  });
}

/** The number that was typed, and the numbers that are accepted. */
function numericParts({ ranges }: NumericQuestion, attempt: Attempt): readonly FeedbackPart[] {
  const accepted = ranges.map(({ text }) => text.text);
  return typedParts({ head: '', mine: textOf(attempt.picked), accepted, ...attempt });
}

function numericInteraction({ ranges }: NumericQuestion): Interaction {
  return {
    interactionType: 'numeric',
    correctResponsesPattern: ranges.map(({ low, high }) =>
      low === high ? String(low) : `${low}[:]${high}`,
    ),
  };
}

function viewLine(name: string, picker: Picker | undefined): SafeText {
  return picker === undefined ? safe`` : safe`  ${name}: ${picker.text}`;
}

const line = {
  verb: 'type',
  soFar: ({ text }: Picker) => text,
  next: () => '',
  whole: () => '',
  picked: (_: Question, picked: Picked) => [textOf(picked)].filter((text) => text !== ''),
  lines: true,
} as const;

/** A line of text. */
export const drawnTyped: DrawnKind<TypedQuestion> = {
  ...line,
  view: (_, _order, _screen, picker) => viewLine('Answer', picker),
  stem: ({ stem }) => stem.text,
  wanted: () => 'Answer',
  parts: (question, _, attempt) => textParts(question, attempt),
  correct: (question) => acceptedBy(question).slice(0, 1).map(asParagraph),
  others: (question, picked) => {
    const { choices } = question;
    const given = typedChoice(question, textOf(picked));
    return otherAnswers(
      choices,
      (position) => choices[position] === given,
      ({ text }) => asParagraph(text.text),
    );
  },
  foreseen: (question, picked) => [typedChoice(question, textOf(picked))],
  supports: (question, picked) => feedbackOf([typedChoice(question, textOf(picked))]),
  interaction: (question) => fillIn(acceptedBy(question).map(plainText)),
  response: (_, picked) => textOf(picked),
};

/** A number. */
export const drawnNumeric: DrawnKind<NumericQuestion> = {
  ...UNFORESEEN,
  ...line,
  view: (_, _order, _screen, picker) => viewLine('Number', picker),
  stem: ({ stem }) => stem.text,
  wanted: () => 'Number',
  parts: (question, _, attempt) => numericParts(question, attempt),
  correct: ({ ranges }) => [ranges.map(({ text }) => text.text).join(' or ')],
  supports: ({ ranges }) => feedbackOf(ranges),
  interaction: numericInteraction,
  response: (question, picked) => typedNumber(question, textOf(picked))?.toString(),
};

function acceptedBy({ choices }: TypedQuestion): readonly string[] {
  return choices.filter(({ correct }) => correct).map(({ text }) => text.text);
}
