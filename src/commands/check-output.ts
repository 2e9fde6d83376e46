import type { Io } from '../io/io.ts';
import { viewSummary, type CheckResult } from '../view/findings/findings.ts';
import { viewGithub } from '../view/findings/github.ts';
import { viewFindings } from '../view/findings/index.ts';
import type { FindingsFormat } from '../view/findings/format-names.ts';
import { isOnGithub, message } from '../view/build-server-commands.ts';
import { viewStepSummary } from '../view/findings/markdown.ts';
import { plainStyle } from '../view/screen.ts';
import type { CheckOptions, OutputTarget } from './flags/check-flags.ts';
import { commandLine } from '../view/words.ts';
import { didYouMean } from '../bank/suggest.ts';
import { readRulePage, type DocumentedRule, type Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';
import { viewRule, viewRules } from '../view/findings/rule-help.ts';

/** Columns: a line of a question file is long, and worth more room than text that is read. */
const WIDEST = 120;

/** Findings to stdout or their files, the summary to stderr; on GitHub Actions its annotations and the step's summary too. */
export function publish(
  found: CheckResult,
  targets: readonly OutputTarget[],
  { quiet }: CheckOptions,
  io: Io,
): void {
  for (const { format, file } of targets) {
    if (file === undefined) io.write(viewFindings(format, found, io.screen(WIDEST)));
    else io.writeFile(file, viewFindings(format, found, { ...io.screen(), style: plainStyle }));
  }
  if (isOnGithub(io.environment)) tellGithub(found, targets, io);
  if (quiet !== true) io.writeError(viewSummary(found.summary, io.screen(WIDEST)));
}

function tellGithub(found: CheckResult, targets: readonly OutputTarget[], io: Io): void {
  const toStdout = targets.flatMap(({ format, file }) => (file === undefined ? [format] : []));
  if (!toStdout.includes('github')) {
    // A runner reads stderr as well, and a file that a program is to read must stay one.
    const print = toStdout.every((format) => FOR_PEOPLE.has(format)) ? io.write : io.writeError;
    print(viewGithub(found));
  }
  const summary = io.environment('GITHUB_STEP_SUMMARY') ?? '';
  if (summary !== '') io.appendFile(summary, viewStepSummary(found));
}

const FOR_PEOPLE: ReadonlySet<FindingsFormat> = new Set(['stylish', 'compact']);

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
  const advice =
    didYouMean(id, ids) || ` See: ${commandLine(['check', '--rules'], io.screen().program)}`;
  io.writeError(message`peerdrill: There is no rule ${id}.${advice}\n`);
  return COULD_NOT_RUN;
}

/** Every rule with its page. */
export function documentedRules(io: Io): readonly DocumentedRule[] {
  return rules.map((rule) => documented(rule, io));
}

function documented(rule: Rule, io: Io): DocumentedRule {
  return { ...rule, ...readRulePage(io.rulePage(rule.id)) };
}
