import { placeIn } from '../place.ts';
import type { Choice } from '../question.ts';
import { tell, type Reading } from './reading.ts';

const LABEL = /^\(?([A-Ha-h]|[1-9])[.):]\)?[ \t]+(?=\S)/;

/** Tells of answers that bring their own letter or number, where all of them do: A, B, C in any order. */
export function tellLabels(reading: Reading, choices: readonly Choice[]): void {
  if (!choices.every(({ text }) => LABEL.test(text.text))) return;
  const matches = choices.map(({ text }) => LABEL.exec(text.text));
  const labels = new Set(matches.map((match) => match?.[1]?.toLowerCase()));
  const isSeries = labels.size === choices.length && (labels.has('a') || labels.has('1'));
  if (!isSeries) return;
  for (const [index, { text }] of choices.entries()) {
    const place = placeIn(text, 0, matches[index]?.[0].length ?? 0);
    const message = 'Answers get their letters when they are shown. Leave this one out.';
    tell(reading, place, { rule: 'choice-own-label', message, fix: { place, text: '' } });
  }
}
