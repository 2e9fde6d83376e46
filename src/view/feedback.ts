import type { Question } from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import { viewPart } from './feedback-parts.ts';
import { partsOf } from './kinds.ts';
import { marksOf, type Screen } from './screen.ts';
import { viewProse, withoutAddresses } from './prose.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { hang, indented } from './wrap.ts';

const MARGIN = 2;
/** Sources beyond these are a reading list, not a proof. */
const SOURCES = 3;

/**
 * What is said after an answer: the choices marked by sign and in words with why they are right or
 * wrong, the verdict, the explanation, the sources on unbroken lines, and the question's id.
 */
export function viewFeedback(
  question: Question,
  order: readonly number[],
  attempt: Attempt,
  screen: Screen,
): SafeText {
  const { explanation, references } = question;
  const parts = partsOf(question, order, attempt, screen);
  const sources = references.slice(0, SOURCES).map(visible);
  const blocks = [
    joined(parts.map((part) => viewPart(part, screen))),
    viewVerdict(attempt, screen),
    ...(explanation === undefined
      ? []
      : [viewProse(withoutAddresses(explanation.text, references), screen, screen.width - MARGIN)]),
    ...(sources.length === 0 ? [] : [joined(sources)]),
    screen.style.faint(hang(safe``, visible(question.id), screen.width - MARGIN)),
  ];
  return joined(
    blocks.map((block, index) => (index < 2 ? block : indented(block, MARGIN))),
    '\n\n',
  );
}

function viewVerdict(attempt: Attempt, screen: Screen): SafeText {
  const { strong, right, wrong, warn } = screen.style;
  const marks = marksOf(screen);
  const { correct, points, maxPoints, skipped } = attempt;
  if (skipped)
    return strong(hang(safe`  `, safe`Skipped. The correct answer is above.`, screen.width));
  if (correct) return strong(right(safe`${marks.right} Correct${certainty(attempt)}`));
  if (points === 0) return strong(wrong(safe`${marks.wrong} Not correct${certainty(attempt)}`));
  const verdict = safe`Partly correct, ${points} of ${maxPoints} points${certainty(attempt)}`;
  return strong(warn(hang(safe`${marks.partly} `, verdict, screen.width)));
}

/** Said where it disagrees with the answer. */
function certainty({ correct, sure }: Attempt): string {
  if (sure === undefined || sure === correct) return '';
  return sure ? ', though you were sure' : ', though you were unsure';
}
