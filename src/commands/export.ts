import { createHash } from 'node:crypto';
import type { Bank } from '../bank/question.ts';
import { writtenAs } from '../formats/losses.ts';
import { writers } from '../formats/writers.ts';
import { COULD_NOT_RUN, DONE, OUTPUT_FAILED } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { questionsNamed } from '../session/choose-questions.ts';
import { viewBankJson } from '../view/bank-json.ts';
import { quizScript, viewQuizPage } from '../view/html/quiz-page.ts';
import { viewLosses } from '../view/losses-text.ts';
import { trusted, type SafeText } from '../view/safe-text.ts';
import type { ExportOptions } from './flags/export-flags.ts';
import { problemOf } from './printed-command.ts';
import { contradictionIn, refuse, type Contradiction } from './refuse.ts';
import { openBank } from './session/open-bank.ts';

/**
 * `peerdrill export`: the questions that names stand for, as data, as a page that asks them, or in the format of
 * another program.
 */
export async function runExport(
  names: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const wrong = contradictionIn(options, names, CONTRADICTIONS);
  if (wrong !== undefined) return refuse([wrong], io);
  const opened = await openBank(options, io);
  if (opened === undefined) return COULD_NOT_RUN;
  const chosen = questionsNamed(opened.bank, names);
  if (!chosen.found) return refuse([problemOf(chosen, options, io)], io);
  const text = written({ ...opened.bank, questions: chosen.questions }, options, io);
  if (text === undefined) return COULD_NOT_RUN;
  if (options.output === undefined) io.write(text);
  else io.writeFile(options.output, text);
  return io.output() === 'failed' ? OUTPUT_FAILED : DONE;
}

const CONTRADICTIONS: readonly Contradiction<ExportOptions>[] = [
  [({ bom, to }) => bom === true && to !== 'csv', '--bom goes with --to csv.'],
];

/** The text of all questions that the format can say; what it cannot is told. Nothing where it can say none. */
function written(bank: Bank, { to = 'json', bom }: ExportOptions, io: Io): SafeText | undefined {
  if (to === 'json') return viewBankJson(bank);
  if (to === 'html') return pageOf(bank, io);
  const { name } = writers[to];
  const { text, count, losses } = writtenAs(writers[to], bank);
  io.writeError(viewLosses({ name, of: bank.questions.length, count, losses }));
  // A question with a character that cannot be seen is left out.
  return count === 0 ? undefined : trusted(bom === true ? `\ufeff${text}` : text);
}

function pageOf(bank: Bank, io: Io): SafeText {
  const code = quizScript(bank, io.quizScript());
  return viewQuizPage(bank, code, createHash('sha256').update(code.text).digest('base64'));
}
