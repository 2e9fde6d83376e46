import path from 'node:path';
import type { Loaded } from '../../src/bank/load.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import type { Bank, ChoiceQuestion, Question } from '../../src/bank/question.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Source } from '../../src/bank/source-file.ts';
import { openBank } from '../../src/io/bank-files.ts';

const ROOT = path.resolve('questions');

/** The day that calendar rules take for today: the bank passes on every machine, on every day. */
const TODAY = '2026-09-15';

/** The bank that comes with the program, looked at with every rule at its strict severity. */
export const shipped: Loaded = checkBank(sources(), {
  readers: [],
  rules: rules.map((rule) => ({ ...rule, severity: rule.strict ?? rule.severity })),
  setting: { today: TODAY },
});

export const bank: Bank = shipped.bank;

function sources(): readonly Source[] {
  const opened = openBank(ROOT, { cwd: process.cwd(), shipped: ROOT });
  if (!opened.found) throw new Error(opened.reason);
  return opened.sources;
}

/** Questions with one correct answer among several. */
export const single = bank.questions.filter(
  (question): question is ChoiceQuestion => question.kind === 'single',
);

/** The ids of those questions for which something does not hold. */
export function idsWhere(isWrong: (question: Question) => boolean): readonly string[] {
  return bank.questions.filter(isWrong).map(({ id }) => id);
}
