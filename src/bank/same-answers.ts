import type { Bank, Choice, Question } from './question.ts';

/**
 * The first question of a bank that is not in the other one with the same correct answers, by its
 * id. New questions do not count, nor the order of answers, nor a letter that an answer began with.
 */
export function changedQuestion(before: Bank, after: Bank): string | undefined {
  const later = new Map(after.questions.map((question) => [question.id, question]));
  return before.questions.find((question) => !hasSameAnswers(question, later.get(question.id)))?.id;
}

function hasSameAnswers(before: Question, after: Question | undefined): boolean {
  if (before.kind !== after?.kind) return false;
  // The second half is of what is correct.
  if (before.hash.slice(8) === after.hash.slice(8)) return sizeOf(before) === sizeOf(after);
  return 'choices' in before && 'choices' in after && areEndings(before.choices, after.choices);
}

function sizeOf(question: Question): number {
  return 'choices' in question ? question.choices.length : 0;
}

function areEndings(before: readonly Choice[], after: readonly Choice[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ correct, text }, index) => {
      const other = after[index];
      return other?.correct === correct && text.text.endsWith(other.text.text);
    })
  );
}
