import type { Diagnostic, Severity } from '../../bank/diagnostic.ts';
import { guessability, type Guessability } from '../../check/guessability.ts';
import type { Bank, Question } from '../../bank/question.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { plural } from '../words.ts';
import { hang } from '../wrap.ts';
import type { DocumentedRule } from '../../check/rule.ts';

/** What `check` counts at its end. */
export interface Summary {
  readonly files: number;
  readonly questions: number;
  readonly concepts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly guessability: Guessability;
}

/** Counts what was checked and what was found; `files` are those read. */
export function summaryOf(
  files: number,
  banks: readonly Bank[],
  diagnostics: readonly Diagnostic[],
): Summary {
  const questions = banks.flatMap((bank) => bank.questions);
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    files,
    questions: questions.length,
    concepts: banks.reduce((sum, { concepts }) => sum + concepts.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    guessability: guessability(questions),
  };
}

/** The closing lines of `check`: what was read, what was found, and what a guesser would score. */
export function viewSummary(summary: Summary, screen: Screen): SafeText {
  const { style, unicode, width } = screen;
  const { errors, warnings } = summary;
  const [mark, paint] =
    errors > 0
      ? [unicode ? '✘' : 'x', style.wrong]
      : warnings > 0
        ? [unicode ? '⚠' : '!', style.warn]
        : [unicode ? '✔' : '+', style.right];
  const counts = safe`${readOf(summary)}: ${paint(visible(foundOf(summary)))}`;
  const lines = [hang(safe`${paint(visible(mark))} `, counts, width)];
  const guess = guessOf(summary);
  if (guess !== '')
    lines.push(
      hang(
        visible('  '),
        style.faint(visible(unicode ? guess : guess.replace('–', ' to '))),
        width,
      ),
    );
  return safe`${joined(lines)}\n`;
}

/** "24 questions, 4 concepts, 6 files" */
export function readOf({ questions, concepts, files }: Summary): string {
  return [plural(questions, 'question'), plural(concepts, 'concept'), plural(files, 'file')].join(
    ', ',
  );
}

/** "2 errors, 1 warning"; what is merely said is counted where there is any. */
export function foundOf({ errors, warnings, infos }: Summary): string {
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')];
  return [...counts, ...(infos === 0 ? [] : [plural(infos, 'info')])].join(', ');
}

/** "Guessability 26 % (chance 25 %, 23–28 % with 95 % confidence)"; empty where nothing can be guessed. */
export function guessOf({
  guessability: { score, chance, low, high, questions },
}: Summary): string {
  if (questions === 0) return '';
  const percent = (share: number): number => Math.round(share * 100);
  const interval = `${percent(low)}–${percent(high)} % with 95 % confidence`;
  return `Guessability ${percent(score)} % (chance ${percent(chance)} %, ${interval})`;
}

/** What `check` has found, and what its formats need to tell of it. */
export interface CheckResult {
  /** Sorted by `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that was read, by its name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of all banks that were read; broken ones are not among them. */
  readonly questions: readonly Question[];
  readonly summary: Summary;
  /** All rules there are, for the formats that describe them. */
  readonly rules: readonly DocumentedRule[];
  /** The least severity that makes the check fail. */
  readonly failOn: Exclude<Severity, 'info'>;
  /** The folder the program runs in, as a path from the repository's root: empty if it is the root. */
  readonly folder: string;
  /** The program's own. */
  readonly version: string;
  /** Arguments of `check` that look at the same again. */
  readonly again?: readonly string[];
}

/** What is found in each file, in the order of the files. */
export function byFile(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.place;
    const inside = files.get(file);
    if (inside === undefined) files.set(file, [diagnostic]);
    else inside.push(diagnostic);
  }
  return files;
}

/** Errors, then warnings, then infos, each in the order they had; a list of its own. */
export function worstFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const of = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted);
  return [...of('error'), ...of('warning'), ...of('info')];
}

/** Whether a finding makes the check fail. */
export function fails({ severity }: Diagnostic, { failOn }: Pick<CheckResult, 'failOn'>): boolean {
  return severity === 'error' || severity === failOn;
}

/** The path of a file from the repository's root, which is how code hosts name files. */
export function repositoryPath(file: string, { folder }: Pick<CheckResult, 'folder'>): string {
  if (folder === '' || file.startsWith('/')) return file;
  const path: string[] = [];
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
