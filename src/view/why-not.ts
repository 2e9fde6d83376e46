import type { Looking } from '../answer/prompt.ts';
import { viewPart } from './feedback-parts.ts';
import { othersThan } from './kinds.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { labelIn } from './words.ts';

/** Why the other answers are wrong, as far as the author says; choices have the letters they were shown with. */
export function viewWhyNot(
  { question, order, attempt }: Pick<Looking, 'question' | 'order' | 'attempt'>,
  screen: Screen,
): SafeText {
  const parts = othersThan(question, attempt.picked)
    .map((other) => ({ ...other, shown: order.indexOf(other.position) }))
    .sort((a, b) => a.shown - b.shown)
    .map(({ shown, text, feedback }) => {
      const head = shown < 0 ? '' : labelIn(shown, order.length);
      return viewPart({ mark: 'none', head, text, feedback }, screen);
    });
  return joined([safe`  ${screen.style.strong(safe`Why not the others`)}`, ...parts]);
}
