import type { Bank } from '../../bank/question.ts';
import { didYouMean } from '../../bank/suggest.ts';
import type { Asker } from '../../io/io.ts';
import type { Picked } from '../../answer/attempt.ts';
import { validPicked } from '../../answer/kinds.ts';
import { viewFeedback } from '../../view/feedback.ts';
import { viewHead } from '../../view/question-screen.ts';
import { safe, type SafeText } from '../../view/safe-text.ts';
import type { Screen } from '../../view/screen.ts';
import { COULD_NOT_RUN } from '../../io/exit-codes.ts';

/** Answers by question id. */
export type AnswersById = ReadonlyMap<string, Picked>;

/** Answers that fit the bank, or every reason why they do not, a sentence each. */
export type AnswersRead =
  | { readonly valid: true; readonly answers: AnswersById }
  | { readonly valid: false; readonly problems: readonly string[] };

/** Reads the JSON of `--answers`: an object, question id → what was picked. */
export function readAnswers(content: Uint8Array, bank: Bank): AnswersRead {
  const value = parsed(content);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { valid: false, problems: ['It must be a JSON object: question id, then the answer.'] };
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const answers = new Map<string, Picked>();
  const problems: string[] = [];
  for (const [id, entry] of Object.entries(value)) {
    const question = questions.get(id);
    if (question === undefined) {
      problems.push(unknown(id, questions.keys()));
      continue;
    }
    const checked = validPicked(question, entry);
    if (checked.valid) answers.set(id, checked.picked);
    else problems.push(`${id} ${checked.problem}.`);
  }
  return problems.length > 0 ? { valid: false, problems } : { valid: true, answers };
}

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}

function unknown(id: string, ids: Iterable<string>): string {
  return `There is no question ${id}.${didYouMean(id, ids)}`;
}

/** Answers from a file instead of from a person; a question without an entry is skipped. */
export function answersAsker(
  answers: AnswersById,
  screen: () => Screen,
  print: (text: SafeText) => void,
): Asker {
  const nobody = () => Promise.resolve({ type: 'stopped', code: COULD_NOT_RUN } as const);
  return {
    ask: (asking) => {
      print(safe`${viewHead(asking, screen())}\n\n`);
      const picked = answers.get(asking.question.id);
      return Promise.resolve(
        picked === undefined ? { type: 'skip', hint: 0 } : { type: 'answer', picked, hint: 0 },
      );
    },
    look: ({ question, order, attempt }) => {
      print(safe`${viewFeedback(question, order, attempt, screen())}\n\n`);
      return Promise.resolve({ type: 'next' });
    },
    review: () => Promise.resolve({ type: 'submit' }),
    choose: nobody,
    chooseSeveral: nobody,
    close: () => undefined,
  };
}
