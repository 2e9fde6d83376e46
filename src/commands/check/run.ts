import { load } from '../../bank/load.ts';
import { compareDiagnostics } from '../../bank/diagnostic.ts';
import { readers } from '../../formats/index.ts';
import type { Io, Opened } from '../../io/io.ts';
import type { Found } from '../../view/diagnostics/found.ts';
import { viewCheckJson } from '../../view/diagnostics/json.ts';
import { viewStylish } from '../../view/diagnostics/stylish.ts';
import { summaryOf, viewSummary } from '../../view/diagnostics/summary.ts';
import { safe } from '../../view/safe-text.ts';
import type { CheckOptions } from '../check.ts';
import { todayOf } from '../sitting/open-bank.ts';
import { targetsOf } from './targets.ts';

/** Says whether banks are valid: 0, 1 with errors, 2 where a path cannot be read or matches no file. */
export function runCheck(paths: readonly string[], options: CheckOptions, io: Io): number {
  const targets = targetsOf(options.format, options.output);
  const opened = io.openBanks(paths);
  const banks = opened.filter(isFound);
  if (banks.length < opened.length) return refuse(opened, io);
  const found = examine(banks, options, io);
  for (const { format } of targets)
    io.write(format === 'json' ? viewCheckJson(found) : viewStylish(found, io.screen()));
  io.writeError(viewSummary(found.summary, io.screen()));
  if (io.output() === 'failed') return 74;
  return found.summary.errors > 0 ? 1 : 0;
}

type Bank = Extract<Opened, { readonly found: true }>;

function isFound(opened: Opened): opened is Bank {
  return opened.found;
}

function refuse(opened: readonly Opened[], io: Io): number {
  for (const one of opened) if (!one.found) io.writeError(safe`peerdrill: ${one.reason}\n`);
  return 2;
}

function examine(banks: readonly Bank[], options: CheckOptions, io: Io): Found {
  const loaded = banks.map(({ sources }) =>
    load(sources, { readers, rules: [], setting: { today: todayOf(options, io) } }),
  );
  const diagnostics = loaded.flatMap((one) => one.diagnostics).sort(compareDiagnostics);
  const files = banks.reduce((sum, { sources }) => sum + sources.length, 0);
  return {
    diagnostics,
    texts: new Map(loaded.flatMap(({ texts }) => [...texts])),
    questions: loaded.flatMap(({ bank }) => bank.questions),
    summary: summaryOf(
      files,
      loaded.map(({ bank }) => bank),
      diagnostics,
    ),
    rules: [],
    failOn: 'error',
    folder: '',
    version: '',
  };
}
