import { viewJson } from '../json.ts';
import type { SafeText } from '../safe-text.ts';
import type { CheckResult } from './findings.ts';

/** `check --format json` (schemas/check.schema.json); a change of meaning raises `version`. */
export function viewCheckJson({
  diagnostics,
  summary,
}: Pick<CheckResult, 'diagnostics' | 'summary'>): SafeText {
  const findings = diagnostics.map(({ rule, severity, message, place, question, mend }) => ({
    rule,
    severity,
    message,
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    question,
    mend,
  }));
  return viewJson({ version: 1, summary, findings });
}
