import { placeOf } from '../place.ts';
import type { Choice } from '../question.ts';
import { hasMarkup } from './markup.ts';
import { tell, type Reading } from './reading.ts';

/** What nobody could be expected to type: a sentence, a choice between two, marks of Markdown. */
export function tellTyped(reading: Reading, choices: readonly Choice[], guessed: boolean): void {
  for (const { text } of choices) {
    if (!hasMarkup(text.text)) continue;
    tell(reading, placeOf(text), {
      rule: 'typed-suspicious',
      message:
        'An answer to be typed has no markup. Write a code span for signs that are meant literally.',
    });
  }
  if (guessed) tellSuspicious(reading, choices);
}

function tellSuspicious(reading: Reading, choices: readonly Choice[]): void {
  const lone = choices.every(({ text }) => isTruth(text.text));
  for (const { text } of choices) {
    const message = lone ? LONE : isSentence(text.text) ? SENTENCE : undefined;
    if (message !== undefined) tell(reading, placeOf(text), { rule: 'typed-suspicious', message });
  }
}

const LONE =
  'Only this answer is given, so it would have to be typed. Add the other one with "[ ]", or write "kind: typed" below the title.';

const SENTENCE =
  'All answers are marked as correct, so this sentence would have to be typed. Add wrong answers with "[ ]", or write "kind: typed" below the title.';

function isTruth(text: string): boolean {
  return /^(?:true|false|yes|no)$/i.test(text.trim());
}

/** Eight words or more, or four that end like a sentence. */
function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= 8 || (words >= 4 && /[.!?]$/.test(text.trim()));
}
