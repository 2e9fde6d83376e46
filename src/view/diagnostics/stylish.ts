import type { Diagnostic, Severity } from '../../bank/diagnostic.ts';
import { joined, safe, trusted, visible, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';
import { plural } from '../words.ts';
import { hang, indented } from '../wrap.ts';
import { byFile, type Found } from './found.ts';
import { INDENT, viewFrame } from './frame.ts';
import { inert, oneLine } from './inert.ts';

/**
 * For people, file by file: where it is, how bad and which rule; what is wrong and what to do; the
 * line itself. Below all of it, what can be done next.
 */
export function viewStylish({ diagnostics, texts }: Found, screen: Screen): SafeText {
  if (diagnostics.length === 0) return visible('');
  const files = [...byFile(diagnostics)].map(([file, inside]) => {
    const lines = (texts.get(file) ?? '').split('\n').map(withoutReturn);
    const findings = inside.map((diagnostic) => viewFinding(diagnostic, lines, screen));
    return joined([viewHead(file, inside, screen), ...findings], '\n\n');
  });
  return inert(safe`${joined([...files, viewNext(diagnostics, screen)], '\n\n')}\n\n`);
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

function viewFinding(
  { place, severity, rule, message, fix }: Diagnostic,
  lines: readonly string[],
  screen: Screen,
): SafeText {
  const { style, width } = screen;
  const paint = paintOf(severity, screen);
  const word = paint(safe`${markOf(severity, screen)} ${severity}`);
  const name = style.faint(safe`${rule}${fix === undefined ? '' : ', fixable'}`);
  const frame = viewFrame(lines, place, paint, screen).map((line) => indented(line, INDENT));
  return joined([
    hang(visible('  '), safe`${place.line}:${place.column}  ${word}  ${name}`, width),
    viewMessage(message, width),
    ...frame,
  ]);
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
function viewNext(diagnostics: readonly Diagnostic[], { style, width }: Screen): SafeText {
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const [first] = diagnostics;
  const command = (text: string): SafeText => style.strong(safe`${text}`);
  const mend = safe`${fixable} of these can be mended: ${command('peerdrill check --fix')}`;
  const explain = safe`Why a rule is there: ${command(`peerdrill check --explain ${first?.rule ?? ''}`)}`;
  const lines = fixable === 0 ? [explain] : [mend, explain];
  return joined(lines.map((line) => hang(visible(''), line, width)));
}
