import { hashMarkdown } from '../hash.ts';
import type { Prose } from '../place.ts';
import type { Choice } from '../question.ts';
import type { Answers } from './answers.ts';

/** 16 hex digits: 8 of all that is shown, 8 of what is correct. */
export function fingerprint(shown: readonly (Prose | undefined)[], answers: Answers): string {
  const { parts, correct } = partsOf(answers);
  const texts = shown.flatMap((prose) => prose?.text ?? []);
  return digest(answers, [...texts, ...parts]) + digest(answers, correct);
}

function digest({ kind }: Answers, texts: readonly string[]): string {
  return hashMarkdown([kind, ...texts]);
}

/** The texts of the answers, and those that say what is correct. */
function partsOf(answers: Answers): { parts: readonly string[]; correct: readonly string[] } {
  switch (answers.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return { parts: answers.choices.flatMap(textsOf), correct: correctTexts(answers.choices) };
    case 'numeric':
      return {
        parts: answers.ranges.flatMap(({ feedback }) => feedback?.text ?? []),
        correct: answers.ranges.map(({ low, high }) => `${low} ${high}`),
      };
    case 'ordering': {
      const items = answers.items.map(({ text }) => text);
      return { parts: items, correct: items };
    }
    case 'matching': {
      const cells = answers.rows.flatMap(({ left, right }) => [left.text, right.text]);
      return { parts: [...answers.heads, ...cells], correct: cells };
    }
    case 'cloze':
      return { parts: [], correct: answers.blanks.map(({ accepted }) => accepted.join('|')) };
  }
}

function textsOf({ text, feedback }: Choice): readonly string[] {
  return feedback === undefined ? [text.text] : [text.text, feedback.text];
}

function correctTexts(choices: readonly Choice[]): readonly string[] {
  return choices
    .filter(({ correct }) => correct)
    .map(({ text }) => text.text)
    .sort();
}
