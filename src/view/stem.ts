import type { Question } from '../bank/question.ts';

/** What is asked, as Markdown: the title where the stem needs it, and a line in each blank's place. */
export function askedText(question: Question): string {
  const { title, titleShown } = question;
  const stem = withBlanks(question);
  return titleShown && title.text !== stem ? `${title.text}\n\n${stem}` : stem;
}

/** Blanks are numbered where there are several. */
function withBlanks(question: Question): string {
  const { text } = question.stem;
  if (question.kind !== 'cloze') return text;
  const { blanks } = question;
  const before = blanks.map(({ from }, index) => {
    const number = blanks.length > 1 ? `(${index + 1})` : '';
    return `${text.slice(blanks[index - 1]?.to ?? 0, from)}${number}____`;
  });
  return `${before.join('')}${text.slice(blanks.at(-1)?.to ?? 0)}`;
}
