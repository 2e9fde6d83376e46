import { hashAll } from '../hash.ts';
import type { Prose } from '../place.ts';
import type { Choice } from '../question.ts';
import type { Answers } from './answers.ts';

/** 16 hex digits: 8 of all that is shown, 8 of what is correct, however its Markdown is typed. */
export function fingerprint(shown: readonly (Prose | undefined)[], answers: Answers): string {
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

/** The texts that say what is correct. */
function correctOf(answers: Answers): readonly string[] {
  switch (answers.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return correctTexts(answers.choices);
    case 'numeric':
      return answers.ranges.map(({ low, high }) => `${low} ${high}`);
    case 'ordering':
      return answers.items.map(({ text }) => text);
    case 'matching':
      return answers.rows.flatMap(({ left, right }) => [left.text, right.text]);
    case 'cloze':
      return answers.blanks.map(({ accepted }) => accepted.join('|'));
  }
}

/** In no order, since answers are shuffled anyway. */
function correctTexts(choices: readonly Choice[]): readonly string[] {
  const texts: string[] = [];
  for (const { correct, text } of choices) if (correct) texts.push(text.text);
  return texts.sort();
}
