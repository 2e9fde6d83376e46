import type { Diagnostic, Severity } from '../diagnostic.ts';
import { didYouMean } from '../fields.ts';
import type { Index } from '../parse/index-file.ts';
import type { Bank, Question } from '../question.ts';
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
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  severities: Severities,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severities.get(diagnostic.rule) ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
