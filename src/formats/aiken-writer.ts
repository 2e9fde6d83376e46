import type { Kind, Question } from '../bank/question.ts';
import { isChoiceQuestion } from '../bank/question.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf } from '../markdown/lines.ts';
import { plain } from '../markdown/plain-text.ts';
import { aiken } from './aiken.ts';
import { askedText, type Writer } from './writer.ts';

/** Aiken: a question on one line, answers with letters, and a line with the letter of the correct one. */
export const aikenWriter: Writer = {
  name: 'Aiken',
  refuses,
  write: ({ questions }) => questions.map(questionText).join('\n'),
  reader: aiken,
};

const REFUSED: Readonly<Partial<Record<Kind, string>>> = {
  multiple: 'Aiken has no questions with several correct answers.',
  typed: 'Aiken has no answers to type.',
  numeric: 'Aiken has no answers to type.',
  ordering: 'Aiken has no questions to put in order.',
  matching: 'Aiken has no questions to match.',
  cloze: 'Aiken has no texts with blanks.',
};

function refuses(question: Question): string | undefined {
  const { kind } = question;
  const texts = [askedText(question), ...textsOf(question)];
  return (
    REFUSED[kind] ??
    (texts.every(isParagraphs) ? undefined : 'Aiken has no code, lists, tables or pictures.')
  );
}

function textsOf(question: Question): readonly string[] {
  return isChoiceQuestion(question) ? question.choices.map(({ text }) => text.text) : [];
}

/** Whether a text can stand on one line without losing more than emphasis. */
function isParagraphs(text: string): boolean {
  return scan(linesOf(text)).every(({ type }) => type === 'paragraph') && !text.includes('![');
}

function questionText(question: Question): string {
  if (!isChoiceQuestion(question)) return '';
  const { choices } = question;
  const letters = choices.map((_, index) => String.fromCharCode(65 + index));
  const key = letters.filter((_, index) => choices[index]?.correct);
  return [
    plain(askedText(question)),
    ...choices.map(({ text }, index) => `${letters[index] ?? ''}. ${plain(text.text)}`),
    `ANSWER: ${key.join('')}`,
    '',
  ].join('\n');
}
