import { compareDiagnostics, type Diagnostic, type Severity } from '../bank/diagnostic.ts';
import { didYouMean } from '../bank/suggest.ts';
import { rules } from '../check/rules/index.ts';
import { worstFirst } from '../view/findings/findings.ts';
import type { CheckOptions } from './flags/check-flags.ts';

type Wanted = Pick<CheckOptions, 'level' | 'only' | 'skip'>;

/** The sentence that says which rule given with `--only` or `--skip` there is not; nothing where all are known. */
export function unknownRule({ only = [], skip = [] }: Wanted): string | undefined {
  const ids = rules.map(({ id }) => id);
  const unknown = [...only, ...skip].find((id) => !ids.includes(id));
  if (unknown === undefined) return undefined;
  return `There is no rule ${unknown}.${didYouMean(unknown, ids) || ' See: peerdrill check --rules'}`;
}

/** The findings that `--level`, `--only` and `--skip` leave: what is not among them does not count. */
export function wantedAmong(
  diagnostics: readonly Diagnostic[],
  { level = 'info', only, skip = [] }: Wanted,
): readonly Diagnostic[] {
  const severities = LEVELS[level];
  return diagnostics.filter(
    ({ severity, rule }) =>
      severities.includes(severity) && only?.includes(rule) !== false && !skip.includes(rule),
  );
}

const LEVELS: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

/** The worst of the findings, in the order of their places. */
export function worstOf(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  return worstFirst(diagnostics).slice(0, most).sort(compareDiagnostics);
}
