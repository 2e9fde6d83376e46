import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { progress, type Progress } from '../memory/progress.ts';
import { viewProgressJson } from '../view/data.ts';
import { viewProgress } from '../view/progress-text.ts';
import type { SafeText } from '../view/safe-text.ts';
import type { Screen } from '../view/screen.ts';
import { withBank } from './session/print-report.ts';
import type { ReportFormat, ReportOptions } from './flags/report-flags.ts';
import { openBank } from './session/open-bank.ts';
import { readHistory } from './session/recall.ts';

/** `peerdrill report --all`: how far the learner is with the bank. */
export async function reportProgress(
  format: ReportFormat,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = (await openBank(options, io))?.bank;
  if (bank === undefined) return COULD_NOT_RUN;
  const records = readHistory(io.history(options.data), io);
  const reached = progress(records, bank, { now: io.now(), offset: io.offset() });
  const next = withBank(reached.next.command, options);
  io.write(await viewIn(format, reached, next, io.screen()));
  return DONE;
}

async function viewIn(
  format: ReportFormat,
  reached: Progress,
  next: readonly string[],
  screen: Screen,
): Promise<SafeText> {
  switch (format) {
    case 'text':
      return viewProgress(reached, next, screen);
    case 'json':
      return viewProgressJson(reached, next);
    case 'markdown':
      return (await import('../view/markdown/progress-markdown.ts')).viewProgressMarkdown(
        reached,
        next,
      );
    case 'html':
      return (await import('../view/html/progress-page.ts')).viewProgressHtml(reached, next);
  }
}
