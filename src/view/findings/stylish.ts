import type { Diagnostic, Severity } from '../../bank/diagnostic.ts';
import type { Place } from '../../markdown/lines.ts';
import { joined, safe, trusted, visible, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';
import { commandLine, plural } from '../words.ts';
import { hang, indented } from '../wrap.ts';
import { byFile, type CheckResult } from './findings.ts';
import { INDENT, viewFrame } from './code-frame.ts';
import { withoutServerCommands, oneLine } from '../build-server-commands.ts';

/**
 * For people, file by file: where it is, how bad and which rule; what is wrong and what to do; the
 * line itself. Below all of it, what can be done next.
 */
export function viewStylish({ diagnostics, texts, again }: CheckResult, screen: Screen): SafeText {
  const [first, ...others] = diagnostics;
  if (first === undefined) return visible('');
  const files = [...byFile(diagnostics)].map(([file, inside]) => {
    const lines = (texts.get(file) ?? '').split('\n').map(withoutReturn);
    const places = byPlace(inside).map((findings) => viewPlace(findings, lines, screen));
    return joined([viewHead(file, inside, screen), ...places], '\n\n');
  });
  return withoutServerCommands(
    safe`${joined([...files, viewNext([first, ...others], again, screen)], '\n\n')}\n\n`,
  );
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function viewHead(file: string, inside: readonly Diagnostic[], { style, width }: Screen): SafeText {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = inside.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  const name = style.strong(oneLine(file));
  return hang(visible(''), safe`${name}  ${style.faint(visible(counts.join(', ')))}`, width);
}

/** At least one. */
type Some = readonly [Diagnostic, ...Diagnostic[]];

/** Findings in a row about the very same place, which is shown once for them. */
function byPlace(diagnostics: readonly Diagnostic[]): readonly Some[] {
  const places: [Diagnostic, ...Diagnostic[]][] = [];
  for (const diagnostic of diagnostics) {
    const last = places.at(-1);
    if (last !== undefined && isSame(last[0].place, diagnostic.place)) last.push(diagnostic);
    else places.push([diagnostic]);
  }
  return places;
}

function isSame(a: Place, b: Place): boolean {
  return (
    a.line === b.line &&
    a.column === b.column &&
    a.endLine === b.endLine &&
    a.endColumn === b.endColumn
  );
}

function viewPlace(findings: Some, lines: readonly string[], screen: Screen): SafeText {
  const { place, severity } = worstOf(findings);
  const frame = viewFrame(lines, place, paintOf(severity, screen), screen);
  return joined([
    ...findings.map((diagnostic) => viewFinding(diagnostic, screen)),
    ...frame.map((line) => indented(line, INDENT)),
  ]);
}

/** The first of the most severe ones. */
function worstOf(diagnostics: Some): Diagnostic {
  const first = (wanted: Severity): Diagnostic | undefined =>
    diagnostics.find(({ severity }) => severity === wanted);
  return first('error') ?? first('warning') ?? diagnostics[0];
}

function viewFinding(
  { place, severity, rule, message, fix }: Diagnostic,
  screen: Screen,
): SafeText {
  const { style, width } = screen;
  const word = paintOf(severity, screen)(safe`${markOf(severity, screen)} ${severity}`);
  const name = style.faint(safe`${rule}${fix === undefined ? '' : ', fixable'}`);
  const head = safe`${place.line}:${place.column}  ${word}  ${name}`;
  return joined([hang(visible('  '), head, width), viewMessage(message, width)]);
}

/** The words of a message, where a line never ends inside the check box that many of them name. */
function viewMessage(message: string, width: number): SafeText {
  const whole = trusted(oneLine(message).text.replaceAll('[ ]', '[\u00a0]'));
  const { text } = hang(visible(' '.repeat(INDENT)), whole, width);
  return trusted(text.replaceAll('[\u00a0]', '[ ]'));
}

function markOf(severity: Severity, { unicode }: Screen): string {
  const marks = unicode
    ? { error: '✘', warning: '⚠', info: 'ℹ' }
    : { error: 'x', warning: '!', info: 'i' };
  return marks[severity];
}

function paintOf(severity: Severity, { style }: Screen): Paint {
  return { error: style.wrong, warning: style.warn, info: style.faint }[severity];
}

/** Two commands to copy: one that mends, where there is something to mend, and one that explains. */
function viewNext(
  diagnostics: Some,
  again: readonly string[] = [],
  { style, width, program }: Screen,
): SafeText {
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const command = (...words: readonly string[]): SafeText =>
    style.strong(safe`${commandLine(['check', ...words], program)}`);
  const mend = safe`${fixable} of these can be mended: ${command('--fix', ...again)}`;
  const explain = safe`Why a rule is there: ${command('--explain', worstOf(diagnostics).rule)}`;
  const lines = fixable === 0 ? [explain] : [mend, explain];
  return joined(lines.map((line) => hang(visible(''), line, width)));
}
