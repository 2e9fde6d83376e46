import { hashAll } from '../hash.ts';
import type { Prose } from '../../markdown/place.ts';
import type { Choice, KindFields } from '../question.ts';
import { correctOf } from './kind.ts';

/** 16 hex digits: 8 of all that is shown, 8 of what is correct, however its Markdown is typed. */
export function fingerprint(shown: readonly (Prose | undefined)[], answers: KindFields): string {
  const correct = correctOf(answers);
  const texts: string[] = [answers.kind];
  for (const prose of shown) if (prose !== undefined) texts.push(prose.text);
  if ('choices' in answers) for (const choice of answers.choices) addChoice(choice, texts);
  else for (const text of correct) texts.push(text);
  return hashAll(texts) + hashAll([answers.kind, ...correct.map(normal)]);
}

/** What Prettier may change is not another answer: white space, the sign of emphasis, escapes. */
function normal(text: string): string {
  if (!/[\\_\n]|\s\s/.test(text)) return text;
  return text.replaceAll('\\', '').replaceAll('_', '*').replace(/\s+/g, ' ');
}

function addChoice({ text, feedback }: Choice, texts: string[]): void {
  texts.push(text.text);
  if (feedback !== undefined) texts.push(feedback.text);
}
