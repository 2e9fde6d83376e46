import type { Io } from '../../io/io.ts';
import { progress, type Progress } from '../../memory/progress.ts';
import { viewProgress } from '../../view/progress.ts';
import { viewProgressJson } from '../../view/progress-json.ts';
import type { SafeText } from '../../view/safe-text.ts';
import type { Screen } from '../../view/screen.ts';
import { openBank } from '../sitting/open-bank.ts';
import { readHistory } from '../sitting/read-history.ts';
import type { ReportOptions } from '../report.ts';
import type { Format } from './format.ts';

/** `peerdrill report --all`: how far the learner is with the bank. */
export async function reportProgress(
  format: Format,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = await openBank(options, io);
  if (bank === undefined) return 2;
  const records = readHistory(io.history(options.data), io);
  const told = progress(records, bank, { now: io.now(), offset: io.offset() });
  const { command } = told.next;
  const next = options.bank === undefined ? command : [...command, '--bank', options.bank];
  io.write(await viewIn(format, told, next, io.screen()));
  return 0;
}

async function viewIn(
  format: Format,
  told: Progress,
  next: readonly string[],
  screen: Screen,
): Promise<SafeText> {
  switch (format) {
    case 'text':
      return viewProgress(told, next, screen);
    case 'json':
      return viewProgressJson(told, next);
    case 'markdown':
      return (await import('../../view/markdown/progress.ts')).viewProgressMarkdown(told, next);
    case 'html':
      return (await import('../../view/html/progress.ts')).viewProgressHtml(told, next);
  }
}
