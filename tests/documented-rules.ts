import { readFileSync } from 'node:fs';
import { readRulePage, type DocumentedRule } from '../src/check/rule.ts';
import { rules as all } from '../src/check/rules/index.ts';

/** The text of a rule's page. */
export function pageOf(id: string): string {
  return readFileSync(`docs/rules/${id}.md`, 'utf8');
}

/** Every rule with what its page says. */
export const rules: readonly DocumentedRule[] = all.map((rule) => ({
  ...rule,
  ...readRulePage(pageOf(rule.id)),
}));
