import type { Diagnostic, Severity } from '../../bank/diagnostic.ts';
import type { Question } from '../../bank/question.ts';
import type { Rule } from '../../bank/rule.ts';
import type { Summary } from './summary.ts';

/** What `check` has found, and what its formats need to tell of it. */
export interface Found {
  /** Sorted by `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that was read, by its name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of all banks that were read; broken ones are not among them. */
  readonly questions: readonly Question[];
  readonly summary: Summary;
  /** All rules there are. */
  readonly rules: readonly Rule[];
  /** The least severity that makes the check fail. */
  readonly failOn: Exclude<Severity, 'info'>;
  /** The folder the program runs in, as a path from the repository's root: empty if it is the root. */
  readonly folder: string;
  /** The program's own. */
  readonly version: string;
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

/** Whether a finding makes the check fail. */
export function fails({ severity }: Diagnostic, { failOn }: Pick<Found, 'failOn'>): boolean {
  return severity === 'error' || severity === failOn;
}

/** The path of a file from the repository's root, which is how code hosts name files. */
export function repositoryPath(file: string, { folder }: Pick<Found, 'folder'>): string {
  if (folder === '' || file.startsWith('/')) return file;
  const path: string[] = [];
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
