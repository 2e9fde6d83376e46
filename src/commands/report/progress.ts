import type { Io } from '../../io/io.ts';
import { progress, type Progress } from '../../memory/progress.ts';
import { viewProgress } from '../../view/progress.ts';
import { viewProgressJson } from '../../view/progress-json.ts';
import type { SafeText } from '../../view/safe-text.ts';
import type { Screen } from '../../view/screen.ts';
import { openBank } from '../sitting/open-bank.ts';
import { readHistory } from '../sitting/read-history.ts';
import type { ReportOptions } from '../report.ts';
import { publish } from './publish.ts';

/** `peerdrill report --all`: how far the learner is with the bank. */
export async function reportProgress(options: ReportOptions, io: Io): Promise<number> {
  const bank = openBank(options, io);
  if (bank === undefined) return 2;
  const records = readHistory(io.history(options.data), io);
  const told = progress(records, bank, { now: io.now(), offset: io.offset() });
  const { command } = told.next;
  const next = options.bank === undefined ? command : [...command, '--bank', options.bank];
  publish(await viewIn(options, told, next), options, io);
  return 0;
}

type View = (screen: Screen) => SafeText;

async function viewIn(
  { format = 'text', json }: ReportOptions,
  told: Progress,
  next: readonly string[],
): Promise<View> {
  switch (json === true ? 'json' : format) {
    case 'text':
      return (screen) => viewProgress(told, next, screen);
    case 'json':
      return () => viewProgressJson(told, next);
    case 'markdown':
    case 'html': {
      const { viewProgressHtml } = await import('../../view/html/progress.ts');
      return () => viewProgressHtml(told, next);
    }
  }
}
