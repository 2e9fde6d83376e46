import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../fields.ts';
import { load, type Loaded } from '../load.ts';
import type { Bank, Question } from '../question.ts';
import type { Reader } from '../reader.ts';
import type { Rule, Setting } from '../rule.ts';
import type { Source } from '../source.ts';
import { STRUCTURE_RULES, found } from '../structure.ts';
import { unsuppressed } from './suppressions.ts';

/** How to check a bank. */
export interface Checking {
  /** For files that are not in the native format. */
  readonly readers: readonly Reader[];
  /** What to look for besides what makes a question impossible to ask. */
  readonly rules: readonly Rule[];
  readonly setting: Setting;
}

/** A bank from its files, and all that is wrong with it, as severe as the bank wants. Never throws for what is in a file. */
export function checkBank(
  sources: readonly Source[],
  { readers, rules, setting }: Checking,
): Loaded {
  const loaded = load(sources, readers);
  const { bank } = loaded;
  const structure = [...loaded.diagnostics, ...unknownRules(loaded, rules)];
  const findings = findingsOf(bank, rules, withoutBroken(setting, structure));
  const all = [...withSeverities(structure, bank.severities), ...findings];
  return { ...loaded, diagnostics: unsuppressed(all, bank, rules).toSorted(compareDiagnostics) };
}

/** What is left out for an error has not vanished. */
function withoutBroken(setting: Setting, structure: readonly Diagnostic[]): Setting {
  if (setting.base === undefined) return setting;
  const broken = new Set(
    structure.flatMap(({ severity, question }) => (severity === 'error' ? (question ?? []) : [])),
  );
  return { ...setting, base: new Set([...setting.base].filter((id) => !broken.has(id))) };
}

/** Severities that a bank sets for rules there are not. */
function unknownRules({ checks }: Loaded, rules: readonly Rule[]): readonly Diagnostic[] {
  if (rules.length === 0) return [];
  const ids = knownRules(rules);
  return checks
    .filter(({ rule }) => !ids.includes(rule))
    .map(({ rule, place }) =>
      found('front-matter-schema', place, `No rule is called "${rule}".${didYouMean(rule, ids)}`),
    );
}

export function knownRules(rules: readonly Rule[]): readonly string[] {
  return [...new Set([...STRUCTURE_RULES, ...rules.map(({ id }) => id)])];
}

/** What the rules find in a bank, as severe as the bank wants. */
function findingsOf(bank: Bank, rules: readonly Rule[], setting: Setting): readonly Diagnostic[] {
  const wanted = rules.flatMap((rule) => {
    const severity = bank.severities.get(rule.id) ?? rule.severity;
    return severity === 'off' ? [] : [{ ...rule, severity }];
  });
  const perFile = wanted.filter(({ scope }) => scope === 'question');
  const others = wanted.filter(({ scope }) => scope !== 'question');
  const parts = partsOf(bank);
  return [
    ...others.flatMap((rule) => checked(rule, bank, setting)),
    ...parts.flatMap((part) => perFile.flatMap((rule) => checked(rule, part, setting))),
  ];
}

function checked(
  { id, severity, check }: Rule,
  bank: Bank,
  setting: Setting,
): readonly Diagnostic[] {
  if (check === undefined) return [];
  return Array.from(check(bank, setting), (finding) => ({ ...finding, rule: id, severity }));
}

/** The bank file by file. All rules look at one file before the next, since memory is slow: a third is saved. */
function partsOf(bank: Bank): readonly Bank[] {
  const byTopic = new Map<string, Question[]>(bank.topics.map(({ id }) => [id, []]));
  for (const question of bank.questions) byTopic.get(question.topic)?.push(question);
  return bank.topics.map((topic) => ({
    ...bank,
    topics: [topic],
    questions: byTopic.get(topic.id) ?? [],
  }));
}

/** What the reader found, as severe as the bank wants; errors cannot be set, so they stay. */
function withSeverities(
  diagnostics: readonly Diagnostic[],
  severities: Bank['severities'],
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities.get(diagnostic.rule) ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
