import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { bankOf } from './load/bank.ts';
import { settleIds } from './load/ids.ts';
import { settleRequires } from './load/requires.ts';
import { findingsOf, severitiesOf, withSeverities } from './load/rules.ts';
import { readSources } from './load/sources.ts';
import { unsuppressed } from './load/suppressions.ts';
import type { Bank } from './question.ts';
import type { Left, Reader } from './reader.ts';
import type { Rule, Setting } from './rule.ts';
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
}

/** How to load. */
export interface Loading {
  /** For files that are not in the native format. */
  readonly readers: readonly Reader[];
  /** What to look for besides what makes a question impossible to ask; study passes none. */
  readonly rules: readonly Rule[];
  readonly setting: Setting;
}

/** The whole way from files to a bank, and what is wrong with it. Never throws for what is in a file. */
export function load(sources: readonly Source[], { readers, rules, setting }: Loading): Loaded {
  const read = readSources(sources, readers);
  const settled = settleRequires(settleIds(read.files), read.names);
  const severities = severitiesOf(read.index, rules);
  const bank = bankOf(read, settled.files, severities.map);
  const structure = [
    ...read.diagnostics,
    ...settled.files.flatMap(({ diagnostics }) => diagnostics),
    ...settled.diagnostics,
    ...severities.diagnostics,
    ...bank.diagnostics,
  ];
  const findings = findingsOf(bank.bank, rules, withoutBroken(setting, structure));
  const all = [...withSeverities(structure, severities.map), ...findings];
  return {
    bank: bank.bank,
    diagnostics: unsuppressed(all, bank.bank, rules).toSorted(compareDiagnostics),
    left: settled.files.flatMap(({ left }) => left),
    texts: read.texts,
  };
}

/** What is left out for an error has not vanished. */
function withoutBroken(setting: Setting, structure: readonly Diagnostic[]): Setting {
  if (setting.base === undefined) return setting;
  const broken = new Set(
    structure.flatMap(({ severity, question }) => (severity === 'error' ? (question ?? []) : [])),
  );
  return { ...setting, base: new Set([...setting.base].filter((id) => !broken.has(id))) };
}
