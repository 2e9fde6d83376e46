import type { Diagnostic, Severity } from '../../bank/diagnostic.ts';
import type { Place } from '../../markdown/lines.ts';
import type { DocumentedRule } from '../../check/rule.ts';
import { viewJson } from '../json.ts';
import type { SafeText } from '../safe-text.ts';
import { repositoryPath, worstFirst, type CheckResult } from './findings.ts';

type SarifLevel = 'error' | 'warning' | 'note';

const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * SARIF 2.1.0, which code scanning on GitHub and others take.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function viewSarif(found: CheckResult): SafeText {
  const indexes = new Map(found.rules.map(({ id }, index) => [id, index]));
  const count = counter();
  const told = worstFirst(found.diagnostics).slice(0, MOST);
  const results = told.map((diagnostic) => ({
    ruleId: diagnostic.rule,
    ruleIndex: indexes.get(diagnostic.rule),
    level: LEVELS[diagnostic.severity],
    message: { text: messageText(diagnostic.message) },
    locations: [locationOf(diagnostic.place, found)],
    partialFingerprints: { 'questionRule/v1': count(fingerprintOf(diagnostic, found)) },
  }));
  const { version } = found;
  const driver = {
    name: 'peerdrill',
    version,
    semanticVersion: version,
    rules: found.rules.map(ruleOf),
  };
  const invocations = invocationsOf(found.diagnostics.length - told.length);
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', ...invocations, results };
  return viewJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

/**
 * GitHub shows the 5,000 worst results of a file and refuses one with more than 25,000.
 * @see https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
const MOST = 5_000;

/** Says how many results are left out, where any are. */
function invocationsOf(left: number): object {
  if (left === 0) return {};
  const text = `${left} more findings are left out; the worst are here. Look at a part of the bank, or give --level or --skip.`;
  const notification = { level: 'warning', message: { text } };
  const invocation = {
    executionSuccessful: true,
    toolExecutionNotifications: [notification],
  };
  return { invocations: [invocation] };
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function ruleOf({ id, severity, what, why, source, bad, good }: DocumentedRule): object {
  const reason = source === undefined ? why : `${why} (${source})`;
  const text = `${reason}\n\nNot so:\n\n${bad}\n\nBetter:\n\n${good}`;
  const markdown = `${reason}\n\nNot so:\n\n${fenced(bad)}\n\nBetter:\n\n${fenced(good)}`;
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text, markdown },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** Markdown shown as it is typed, within a longer fence than any of its own. */
function fenced(example: string): string {
  const longest = Math.max(2, ...Array.from(example.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${example}\n${fence}`;
}

/** Words and an address in brackets would be a link (SARIF 3.11.6). */
function messageText(message: string): string {
  return message.replaceAll('](', '\\](');
}

function locationOf(place: Place, found: CheckResult): object {
  const { line, column, endLine, endColumn } = place;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const artifactLocation = {
    uri: uriOf(repositoryPath(place.file, found)),
    uriBaseId: '%SRCROOT%',
  };
  return { physicalLocation: { artifactLocation, region } };
}

/** The path as a URI, relative unless the path is not. */
function uriOf(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  const uri = whole.split('/').map(encodeURIComponent).join('/');
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

/** What stays when a question moves or is reworded. */
function fingerprintOf({ question, place, rule }: Diagnostic, found: CheckResult): string {
  return `${question ?? repositoryPath(place.file, found)}#${rule}`;
}

/** Tells findings with the same fingerprint apart, by their number. */
function counter(): (fingerprint: string) => string {
  const counts = new Map<string, number>();
  return (fingerprint) => {
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  };
}
