import type { Bank } from '../bank/question.ts';
import { forecast } from './forecast.ts';
import type { Past } from './from-history.ts';
import { standing } from './next-questions.ts';
import { AHEAD, DAY } from './model.ts';

/** How a learner stands with a whole bank, in questions. */
export interface BankStand {
  readonly due: number;
  readonly new: number;
  readonly met: number;
  readonly all: number;
  /** The latest answer was wrong. */
  readonly missed: number;
  readonly marked: number;
  /** The chance of passing in a week, from 0 to 1; absent where too little was answered to say. */
  readonly pass?: number;
}

/** How a learner stands now (UTC milliseconds). */
export function bankStand(bank: Bank, { memory, latest, marked }: Past, now: number): BankStand {
  const { questions } = bank;
  const stands = questions.map((question) => standing(memory, question, now));
  const count = (which: 'new' | 'due') => stands.filter((one) => one === which).length;
  const fresh = count('new');
  const said = forecast(bank, memory, now + AHEAD * DAY);
  return {
    due: count('due'),
    new: fresh,
    met: questions.length - fresh,
    all: questions.length,
    missed: questions.filter(({ id }) => latest.get(id)?.correct === false).length,
    marked: questions.filter(({ id }) => marked.has(id)).length,
    ...('pass' in said ? { pass: said.pass } : {}),
  };
}
