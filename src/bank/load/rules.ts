import type { Diagnostic, Severity } from '../diagnostic.ts';
import { didYouMean } from '../fields.ts';
import type { Index } from '../parse/index-file.ts';
import type { Bank } from '../question.ts';
import type { Rule, Setting } from '../rule.ts';
import { STRUCTURE_RULES, found } from '../structure.ts';

export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** The severities that a bank sets. Names are checked where the rules are known. */
export function severitiesOf(
  { checks }: Index,
  rules: readonly Rule[],
): { readonly map: Severities; readonly diagnostics: readonly Diagnostic[] } {
  const ids = knownRules(rules);
  const unknown = rules.length === 0 ? [] : checks.filter(({ rule }) => !ids.includes(rule));
  return {
    map: new Map(checks.map(({ rule, severity }) => [rule, severity])),
    diagnostics: unknown.map(({ rule, place }) =>
      found('front-matter-schema', place, `No rule is called "${rule}".${didYouMean(rule, ids)}`),
    ),
  };
}

export function knownRules(rules: readonly Rule[]): readonly string[] {
  return [...new Set([...STRUCTURE_RULES, ...rules.map(({ id }) => id)])];
}

/** What the rules find in a bank, as severe as the bank wants. */
export function findingsOf(
  bank: Bank,
  rules: readonly Rule[],
  setting: Setting,
): readonly Diagnostic[] {
  return rules.flatMap(({ id, severity, check }) => {
    const wanted = bank.severities.get(id) ?? severity;
    if (check === undefined || wanted === 'off') return [];
    return Array.from(check(bank, setting), (finding) => ({
      ...finding,
      rule: id,
      severity: wanted,
    }));
  });
}

/** What the reader found, as severe as the bank wants; errors cannot be set, so they stay. */
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  severities: Severities,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities.get(diagnostic.rule) ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
