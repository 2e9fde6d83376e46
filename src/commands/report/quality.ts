import type { Io } from '../../io/io.ts';
import { failsGate, quality } from '../../memory/quality.ts';
import { viewQualityJson } from '../../view/quality-json.ts';
import { viewQuality } from '../../view/quality.ts';
import { openBank } from '../sitting/open-bank.ts';
import type { ReportOptions } from '../report.ts';
import type { Format } from './format.ts';
import { readHistories } from './histories.ts';

/** `peerdrill report --bank-quality`: 1 where a wrong answer clearly beats the correct one, otherwise 0. */
export async function reportQuality(
  files: readonly string[],
  format: Format,
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const bank = await openBank(options, io);
  if (bank === undefined) return 2;
  const told = quality(readHistories(files, io), bank);
  io.write(format === 'json' ? viewQualityJson(bank, told) : viewQuality(bank, told, io.screen()));
  return told.questions.some(failsGate) ? 1 : 0;
}
