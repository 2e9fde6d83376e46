import type { Diagnostic, Severity } from '../diagnostic.ts';
import { didYouMean } from '../fields.ts';
import type { Bank, Suppression } from '../question.ts';
import type { Rule } from '../rule.ts';
import { found, isFixed } from '../structure.ts';
import { knownRules } from './rules.ts';

/** A suppression, and the question or else the file whose findings it silences. */
interface Scoped extends Suppression {
  readonly question?: string;
}

/** The findings that nobody silenced, and the suppressions that silence nothing. */
export function unsuppressed(
  diagnostics: readonly Diagnostic[],
  bank: Bank,
  rules: readonly Rule[],
): readonly Diagnostic[] {
  const scoped = [
    ...bank.topics.flatMap(({ suppressions }): readonly Scoped[] => suppressions),
    ...bank.questions.flatMap(({ id, suppressions }) =>
      suppressions.map((suppression): Scoped => ({ ...suppression, question: id })),
    ),
  ];
  if (scoped.length === 0) return diagnostics;
  const byTarget = new Map(scoped.map((suppression) => [targetOf(suppression), suppression]));
  const used = new Set<Scoped>();
  const kept = diagnostics.filter((diagnostic) => {
    const silencing = isFixed(diagnostic.rule) ? [] : silencersOf(diagnostic, byTarget);
    for (const suppression of silencing) used.add(suppression);
    return silencing.length === 0;
  });
  const unused = rules.length === 0 ? [] : scoped.filter((suppression) => !used.has(suppression));
  return [...kept, ...unused.flatMap((suppression) => unusedOf(suppression, bank, rules))];
}

function targetOf({ rule, question, place }: Scoped): string {
  return `${rule}\n${question ?? place.file}`;
}

function silencersOf(
  { rule, question, place }: Diagnostic,
  byTarget: ReadonlyMap<string, Scoped>,
): readonly Scoped[] {
  const targets = [
    `${rule}\n${place.file}`,
    ...(question === undefined ? [] : [`${rule}\n${question}`]),
  ];
  return targets.flatMap((target) => byTarget.get(target) ?? []);
}

/** A rule that the bank switched off, or that did not run, cannot have found anything. */
function unusedOf(
  { rule, place, question }: Scoped,
  { severities }: Bank,
  rules: readonly Rule[],
): readonly Diagnostic[] {
  const severity: Severity | 'off' = severities.get('suppression-unused') ?? 'warning';
  const known = knownRules(rules);
  if (severity === 'off' || severities.get(rule) === 'off') return [];
  const message = isFixed(rule)
    ? `"${rule}" cannot be silenced: such a question cannot be asked.`
    : known.includes(rule)
      ? `Nothing is found here by "${rule}". Remove the comment.`
      : `No rule is called "${rule}".${didYouMean(rule, known)}`;
  return [
    {
      ...found('suppression-unused', place, message),
      severity,
      ...(question !== undefined && { question }),
    },
  ];
}
