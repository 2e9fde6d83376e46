import {
  compareDiagnostics,
  type Diagnostic,
  STRUCTURE_RULES,
  found,
  type Severity,
  isFixed,
} from '../bank/diagnostic.ts';
import { adviser, type Advice } from '../bank/fields.ts';
import { load, type Loaded } from '../bank/load.ts';
import type { Bank, Question, Suppression } from '../bank/question.ts';
import type { Reader, Source } from '../bank/source-file.ts';
import type { Rule, Setting } from './rule.ts';

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
  const bank = loaded.whole;
  const structure = [...loaded.diagnostics, ...unknownRules(loaded, rules)];
  const { unread } = loaded;
  const findings = findingsOf(bank, rules, { ...withoutBroken(setting, structure), unread });
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
  const advice = adviser();
  return checks
    .filter(({ rule }) => !ids.includes(rule))
    .map(({ rule, place }) =>
      found('front-matter-schema', place, `No rule is called "${rule}".${advice(rule, ids)}`),
    );
}

function knownRules(rules: readonly Rule[]): readonly string[] {
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

/** A suppression, and the question or else the file whose findings it silences. */
interface Scoped extends Suppression {
  readonly question?: string;
}

/** The findings that nobody silenced, and the suppressions that silence nothing. */
function unsuppressed(
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
  const words = { known: knownRules(rules), advice: adviser() };
  return [...kept, ...unused.flatMap((suppression) => unusedOf(suppression, bank, words))];
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
  { known, advice }: { readonly known: readonly string[]; readonly advice: Advice },
): readonly Diagnostic[] {
  const severity: Severity | 'off' = severities.get('suppression-unused') ?? 'warning';
  if (severity === 'off' || severities.get(rule) === 'off') return [];
  const message = isFixed(rule)
    ? `"${rule}" cannot be silenced: such a question cannot be asked.`
    : known.includes(rule)
      ? `Nothing is found here by "${rule}". Remove the comment.`
      : `No rule is called "${rule}".${advice(rule, known)}`;
  return [
    {
      ...found('suppression-unused', place, message),
      severity,
      ...(question !== undefined && { question }),
    },
  ];
}
