import { rules } from '../../bank/rules/index.ts';
import { suggest } from '../../bank/suggest.ts';
import type { Io } from '../../io/io.ts';
import { viewRule, viewRules } from '../../view/diagnostics/explain.ts';
import { safe } from '../../view/safe-text.ts';

/** `--rules`: all rules in a table. */
export function listRules(io: Io): number {
  io.write(viewRules(rules, io.screen()));
  return 0;
}

/** `--explain`: what a rule finds and why; 2 where there is no such rule. */
export function explainRule(id: string, io: Io): number {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return refuse(id, io);
  io.write(viewRule(rule, io.screen()));
  return 0;
}

function refuse(id: string, io: Io): number {
  const near = suggest(
    id,
    rules.map((rule) => rule.id),
  );
  const hint =
    near === undefined ? safe`See: peerdrill check --rules` : safe`Did you mean ${near}?`;
  io.writeError(safe`peerdrill: There is no rule ${id}. ${hint}\n`);
  return 2;
}
