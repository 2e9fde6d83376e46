import { compareDiagnostics, type Diagnostic } from '../../bank/diagnostic.ts';
import { rules } from '../../bank/rules/index.ts';
import type { Io } from '../../io/io.ts';
import { fails, type Found } from '../../view/diagnostics/found.ts';
import { summaryOf } from '../../view/diagnostics/summary.ts';
import type { CheckOptions } from '../check.ts';
import type { Examined } from './examine.ts';

/** Put in by the build, from package.json. */
declare const VERSION: string;

/** The findings of all banks, sorted, and the texts of their files. */
export type All = Pick<Found, 'diagnostics' | 'texts'>;

export function together(examined: readonly Examined[]): All {
  return {
    diagnostics: examined.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    texts: new Map(examined.flatMap(({ loaded }) => [...loaded.texts])),
  };
}

/** All that the formats tell; `diagnostics` are those that count. */
export function foundIn(
  examined: readonly Examined[],
  diagnostics: readonly Diagnostic[],
  { failOn = 'error' }: CheckOptions,
  io: Io,
): Found {
  const banks = examined.map(({ loaded }) => loaded.bank);
  const files = examined.reduce((sum, { part }) => sum + part.sources.length, 0);
  return {
    diagnostics,
    texts: together(examined).texts,
    questions: banks.flatMap(({ questions }) => questions),
    summary: summaryOf(files, banks, diagnostics),
    rules,
    failOn,
    folder: io.repositoryFolder(),
    version: VERSION,
  };
}

/** Whether findings are as bad as `--fail-on` says, or warnings more than `--max-warnings`. */
export function hasFailed(found: Found, { maxWarnings = Infinity }: CheckOptions): boolean {
  return (
    found.diagnostics.some((diagnostic) => fails(diagnostic, found)) ||
    found.summary.warnings > maxWarnings
  );
}
