import { createHash } from 'node:crypto';
import type { Bank } from '../bank/question.ts';
import { COULD_NOT_RUN, DONE, OUTPUT_FAILED } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { questionsNamed } from '../session/choose-questions.ts';
import { viewBankJson } from '../view/bank-json.ts';
import { quizScript, viewQuizPage } from '../view/html/quiz-page.ts';
import type { SafeText } from '../view/safe-text.ts';
import type { ExportOptions } from './flags/export-flags.ts';
import { problemOf } from './printed-command.ts';
import { refuse } from './refuse.ts';
import { openBank } from './session/open-bank.ts';

/** `peerdrill export`: the questions that names stand for, as data or as a page that asks them. */
export async function runExport(
  names: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const opened = await openBank(options, io);
  if (opened === undefined) return COULD_NOT_RUN;
  const chosen = questionsNamed(opened.bank, names);
  if (!chosen.found) return refuse([problemOf(chosen, options, io)], io);
  const bank = { ...opened.bank, questions: chosen.questions };
  const text = options.to === 'html' ? pageOf(bank, io) : viewBankJson(bank);
  if (options.output === undefined) io.write(text);
  else io.writeFile(options.output, text);
  return io.output() === 'failed' ? OUTPUT_FAILED : DONE;
}

function pageOf(bank: Bank, io: Io): SafeText {
  const code = quizScript(bank, io.quizScript());
  return viewQuizPage(bank, code, createHash('sha256').update(code.text).digest('base64'));
}
