import type { ClozeQuestion, NumericQuestion, TypedQuestion } from '../../bank/question.ts';
import type { Attempt } from '../../session/attempt.ts';
import { fills } from '../../session/grade/cloze.ts';
import { textOf, textsOf } from '../../session/grade/picked.ts';
import { typedChoice } from '../../session/grade/typed.ts';
import { safe, visible } from '../safe-text.ts';
import type { Part } from './part.ts';

/** What was typed, with the feedback for a mistake that was expected, and what is accepted. */
export function typedParts(question: TypedQuestion, attempt: Attempt): readonly Part[] {
  const accepted = question.choices.filter(({ correct }) => correct).map(({ text }) => text.text);
  const feedback = typedChoice(question, textOf(attempt.picked))?.feedback;
  return partsOf({
    head: '',
    mine: textOf(attempt.picked),
    accepted,
    feedback: feedback?.text,
    ...attempt,
  });
}

/** The number that was typed, and the numbers that are accepted. */
export function numericParts({ ranges }: NumericQuestion, attempt: Attempt): readonly Part[] {
  const accepted = ranges.map(({ text }) => text.text);
  return partsOf({ head: '', mine: textOf(attempt.picked), accepted, ...attempt });
}

/** The blanks one after the other. */
export function clozeParts({ blanks }: ClozeQuestion, attempt: Attempt): readonly Part[] {
  const texts = textsOf(attempt.picked);
  return blanks.flatMap((blank, index) => {
    const mine = texts[index] ?? '';
    const head = blanks.length > 1 ? `${index + 1}. ` : '';
    return partsOf({
      head,
      mine,
      accepted: blank.accepted,
      correct: fills(blank, mine),
      skipped: attempt.skipped,
    });
  });
}

interface Typed {
  readonly head: string;
  readonly mine: string;
  readonly accepted: readonly string[];
  readonly correct: boolean;
  readonly skipped: boolean;
  readonly feedback?: string | undefined;
}

/** The learner's text, and below it the correct one where that was another. */
function partsOf({ head, mine, accepted, correct, skipped, feedback }: Typed): readonly Part[] {
  const own: Part = {
    mark: correct ? 'right' : 'wrong',
    head,
    text: visible(mine),
    words: correct ? safe`your answer, correct` : safe`your answer, not correct`,
    ...(feedback === undefined ? {} : { feedback }),
  };
  if (correct) return [own];
  const [first = '', ...others] = accepted;
  const also = others.length === 0 ? '' : `; also accepted: ${others.join(', ')}`;
  const right: Part = {
    mark: 'right',
    head,
    text: visible(first),
    words: safe`correct answer${also}`,
  };
  return skipped ? [right] : [own, right];
}
