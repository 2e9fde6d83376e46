import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { bankOf } from './load/bank.ts';
import { settleIds } from './load/ids.ts';
import { settleRequires } from './load/requires.ts';
import type { Index } from './parse/index-file.ts';
import { readSources } from './load/sources.ts';
import type { Bank } from './question.ts';
import type { Left, Reader } from './reader.ts';
import type { Source } from './source.ts';

/** A bank, and everything that is wrong with its files. */
export interface Loaded {
  readonly bank: Bank;
  /** In the order of files, lines, columns, rules. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is not in the bank because of an error. */
  readonly left: readonly Left[];
  /** The text of each file that has one, for showing what a diagnostic points at. */
  readonly texts: ReadonlyMap<string, string>;
  /** The severities that `index.md` sets, with the place of each. */
  readonly checks: Index['checks'];
}

/**
 * The whole way from files to a bank, and what is wrong with how they are written. `readers` read what is not
 * in the native format. Never throws for what is in a file.
 */
export function load(sources: readonly Source[], readers: readonly Reader[]): Loaded {
  const read = readSources(sources, readers);
  const settled = settleRequires(settleIds(read.files), read.names);
  const { bank, diagnostics } = bankOf(read, settled.files);
  const all = [
    ...read.diagnostics,
    ...settled.files.flatMap((file) => file.diagnostics),
    ...settled.diagnostics,
    ...diagnostics,
  ];
  return {
    bank,
    diagnostics: all.toSorted(compareDiagnostics),
    left: settled.files.flatMap(({ left }) => left),
    texts: read.texts,
    checks: read.index.checks,
  };
}
