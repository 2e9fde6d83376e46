import type { Diagnostic } from '../../bank/diagnostic.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import type { CheckResult } from './findings.ts';
import { withoutServerCommands, oneLine } from '../build-server-commands.ts';

/** One line for each finding, as compilers write it, which editors turn into links. */
export function viewCompact({ diagnostics }: Pick<CheckResult, 'diagnostics'>): SafeText {
  return joined(
    diagnostics.map((diagnostic) => safe`${viewCompactLine(diagnostic)}\n`),
    '',
  );
}

/** `file:line:column: severity: message [rule]` */
export function viewCompactLine({ place, severity, message, rule }: Diagnostic): SafeText {
  const where = safe`${oneLine(place.file)}:${place.line}:${place.column}`;
  return withoutServerCommands(safe`${where}: ${severity}: ${oneLine(message)} [${rule}]`);
}
