import type { Rule } from '../rule.ts';
import { duplicatesIn } from '../duplicates.ts';

export const questionContradicts: Rule = {
  id: 'question-contradicts',
  severity: 'error',
  scope: 'bank',
  *check(bank) {
    for (const { question, earlier, agrees } of duplicatesIn(bank)) {
      if (agrees) continue;
      const message = `The question in ${earlier.place.file}, line ${earlier.place.line}, asks the same, and another answer is correct there. Mend the one that is wrong.`;
      yield { message, place: question.place, question: question.id };
    }
  },
};

export const questionDuplicate: Rule = {
  id: 'question-duplicate',
  severity: 'warning',
  scope: 'bank',
  *check(bank) {
    for (const { question, earlier, agrees } of duplicatesIn(bank)) {
      if (!agrees) continue;
      const message = `The question in ${earlier.place.file}, line ${earlier.place.line}, is the same. Remove one of the two, or ask something else.`;
      yield { message, place: question.place, question: question.id };
    }
  },
};
