import { didYouMean } from '../bank/suggest.ts';
import { readRulePage, type DocumentedRule } from '../check/rule-page.ts';
import type { Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { viewRule, viewRules } from '../view/findings/rule-help.ts';
import { safe } from '../view/safe-text.ts';

/** `--rules`: all rules in a table. */
export function listRules(io: Io): number {
  io.write(viewRules(documentedRules(io), io.screen()));
  return DONE;
}

/** `--explain`: what a rule finds and why; 2 where there is no such rule. */
export function explainRule(id: string, io: Io): number {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return refuse(id, io);
  io.write(viewRule(documented(rule, io), io.screen()));
  return DONE;
}

function refuse(id: string, io: Io): number {
  const ids = rules.map((rule) => rule.id);
  const advice = didYouMean(id, ids) || ' See: peerdrill check --rules';
  io.writeError(safe`peerdrill: There is no rule ${id}.${advice}\n`);
  return COULD_NOT_RUN;
}

/** Every rule with its page. */
export function documentedRules(io: Io): readonly DocumentedRule[] {
  return rules.map((rule) => documented(rule, io));
}

function documented(rule: Rule, io: Io): DocumentedRule {
  return { ...rule, ...readRulePage(io.rulePage(rule.id)) };
}
