import type { Bank, Question } from '../../bank/question.ts';
import { optionsOf } from '../../bank/read/kind.ts';
import { type Rule, promptsOf } from '../rule.ts';
import { findSimilar, type Similar, wordSets } from '../similar-texts.ts';
import { areTwins } from '../duplicates.ts';

export const questionSimilar: Rule = {
  id: 'question-similar',
  severity: 'info',
  scope: 'bank',
  *check(bank) {
    const { earlier } = similarQuestions(bank);
    for (const [index, question] of bank.questions.entries()) {
      const other = bank.questions[earlier[index] ?? -1];
      if (other === undefined || areTwins(question, other)) continue;
      const message = `The question in ${other.place.file}, line ${other.place.line}, has nearly the same words. Make clear how they differ, or remove one.`;
      yield { message, place: question.place, question: question.id };
    }
  },
};

/** Which questions are similar to an earlier one, by their positions in the bank. */
export function similarQuestions({ questions }: Pick<Bank, 'questions'>): Similar {
  return findSimilar(wordSets(questions.map(wordsShown)));
}

/** One text, since many short ones take twice as long to read. */
function wordsShown(question: Question): string {
  let text = '';
  for (const prose of promptsOf(question)) text += `${prose.text}\n`;
  for (const prose of optionsOf(question)) text += `${prose.text}\n`;
  return text;
}
