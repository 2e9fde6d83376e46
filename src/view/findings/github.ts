import type { Diagnostic, Severity } from '../../bank/diagnostic.ts';
import { joined, safe, trusted, type SafeText } from '../safe-text.ts';
import { plural } from '../words.ts';
import { repositoryPath, type CheckResult } from './findings.ts';
import { oneLine } from '../build-server-commands.ts';

/** GitHub shows so many annotations of each severity for a step, and drops the others. */
const SHOWN = 10;

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Annotations for GitHub Actions, errors first, and a line about those that GitHub would not show. */
export function viewGithub(found: Pick<CheckResult, 'diagnostics' | 'folder'>): SafeText {
  const groups = (['error', 'warning', 'info'] as const).map((severity) => ({
    severity,
    inside: found.diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  }));
  const annotations = groups.flatMap(({ inside }) =>
    inside.slice(0, SHOWN).map((diagnostic) => viewAnnotation(diagnostic, found)),
  );
  const hidden = groups.flatMap(({ severity, inside }) =>
    inside.length > SHOWN ? [plural(inside.length - SHOWN, severity)] : [],
  );
  const rest = safe`Not annotated: ${hidden.join(', ')}. GitHub shows ${SHOWN} of each severity for a step.`;
  const lines = hidden.length === 0 ? annotations : [...annotations, rest];
  return joined(
    lines.map((line) => safe`${line}\n`),
    '',
  );
}

/**
 * GitHub takes an end only behind the beginning, and columns only for a place on one line.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function viewAnnotation(
  { rule, severity, message, place }: Diagnostic,
  found: Pick<CheckResult, 'folder'>,
): SafeText {
  const { line, column, endLine, endColumn } = place;
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const properties = [
    `file=${escaped(repositoryPath(place.file, found))}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...columns,
    `title=${escaped(rule)}`,
  ];
  const data = oneLine(message).text.replaceAll('%', '%25');
  return trusted(`::${COMMANDS[severity]} ${properties.join(',')}::${data}`);
}

function escaped(property: string): string {
  const { text } = oneLine(property);
  return text.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
