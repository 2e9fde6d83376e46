import type { Rule } from '../check/rule.ts';
import { readRulePage, type DocumentedRule } from '../check/rule-page.ts';
import type { Io } from '../io/io.ts';
import { safe } from '../view/safe-text.ts';
import { type CheckOptions, targetsOf, type OutputTarget } from './flags/check-flags.ts';
import { examiner, openParts, type Examined } from './check-banks.ts';
import { mended } from './check-fix.ts';
import { compareDiagnostics, type Diagnostic } from '../bank/diagnostic.ts';
import { rules } from '../check/rules/index.ts';
import { fails, type CheckResult, summaryOf, viewSummary } from '../view/findings/findings.ts';
import { baselineOf, readBaseline, unknownTo } from '../check/baseline.ts';
import { viewJson } from '../view/json.ts';
import { plural } from '../view/words.ts';
import type { FindingsFormat } from '../view/findings/format-names.ts';
import { isOnGithub } from '../view/build-server.ts';
import { viewFindings } from '../view/findings/index.ts';
import { viewGithub } from '../view/findings/github.ts';
import { viewStepSummary } from '../view/findings/markdown.ts';
import { plainStyle } from '../view/screen.ts';
import { didYouMean } from '../bank/suggest.ts';
import { viewRule, viewRules } from '../view/findings/rule-help.ts';

/** Says whether banks are valid. Gives 0 where they are, 1 where they are not, 2 where nothing could be checked. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  if (options.rules === true) return listRules(io);
  if (options.explain !== undefined) return explainRule(options.explain, io);
  const wrong = contradiction(paths, options);
  if (wrong !== undefined) return refuseCheck([wrong], io);
  const targets = targetsOf(options.format, options.output);
  const fresh = knownLeftOut(options, io);
  const opened = await openParts(paths, options, io);
  if ('problems' in opened) return refuseCheck(opened.problems, io);
  const examine = examiner(options, io);
  const examined = mended(opened.parts.map(examine), examine, options, io);
  const all = together(examined);
  if (options.writeBaseline !== undefined) {
    writeBaseline(options.writeBaseline, all, io);
    return 0;
  }
  const found = foundIn(examined, fresh(all), options, io);
  if (options.dryRun !== true) publish(found, targets, options, io);
  return hasFailed(found, options) ? 1 : 0;
}

function refuseCheck(reasons: readonly string[], io: Io): number {
  for (const reason of reasons) io.writeError(safe`peerdrill: ${reason}\n`);
  return 2;
}

/** Put in by the build, from package.json. */
declare const VERSION: string;

/** The findings of all banks, sorted, and the texts of their files. */
export type All = Pick<CheckResult, 'diagnostics' | 'texts'>;

export function together(examined: readonly Examined[]): All {
  return {
    diagnostics: examined.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    texts: new Map(examined.flatMap(({ loaded }) => [...loaded.texts])),
  };
}

/** All that the formats tell; `diagnostics` are those that count. */
export function foundIn(
  examined: readonly Examined[],
  diagnostics: readonly Diagnostic[],
  { failOn = 'error', format }: CheckOptions,
  io: Io,
): CheckResult {
  const banks = examined.map(({ loaded }) => loaded.bank);
  const files = examined.reduce((sum, { part }) => sum + part.sources.length, 0);
  return {
    diagnostics,
    texts: together(examined).texts,
    questions: banks.flatMap(({ questions }) => questions),
    summary: summaryOf(files, banks, diagnostics),
    rules: format?.some(describesRules) === true ? documentedRules(io) : [],
    failOn,
    folder: io.repositoryFolder(),
    version: VERSION,
  };
}

/** Whether findings are as bad as `--fail-on` says, or warnings more than `--max-warnings`. */
export function hasFailed(found: CheckResult, { maxWarnings = Infinity }: CheckOptions): boolean {
  return (
    found.diagnostics.some((diagnostic) => fails(diagnostic, found)) ||
    found.summary.warnings > maxWarnings
  );
}

/** Why these options cannot stand together; undefined where they can. */
export function contradiction(paths: readonly string[], options: CheckOptions): string | undefined {
  const has = (name: keyof CheckOptions): boolean =>
    options[name] !== undefined && options[name] !== false;
  const writes = has('fix') && !has('dryRun');
  return REASONS.find(([applies]) => applies({ has, writes, paths }))?.[1];
}

interface CheckRequest {
  readonly has: (name: keyof CheckOptions) => boolean;
  /** Files would be changed. */
  readonly writes: boolean;
  readonly paths: readonly string[];
}

const REASONS: readonly (readonly [(given: CheckRequest) => boolean, string])[] = [
  [({ has, paths }) => has('stdin') && paths.length > 0, 'Give --stdin or paths, not both.'],
  [({ has }) => has('stdinFilename') && !has('stdin'), '--stdin-filename goes with --stdin.'],
  [({ has }) => has('dryRun') && !has('fix'), '--dry-run goes with --fix.'],
  [
    ({ has, writes }) => has('stdin') && writes,
    'What comes from stdin can be mended with --fix --dry-run only.',
  ],
  [
    ({ has }) => has('stdin') && (has('staged') || has('changed') || has('base')),
    'Git cannot tell what has changed in stdin.',
  ],
  [({ has }) => has('staged') && has('changed'), 'Give --staged or --changed, not both.'],
  [
    ({ has }) => has('staged') && has('fix'),
    'What is staged cannot be mended: run --fix, then stage the files again.',
  ],
  [
    ({ has }) => has('baseline') && has('writeBaseline'),
    'Give --baseline or --write-baseline, not both.',
  ],
];

/** Leaves out the findings that the baseline knows. Throws where it cannot be read. */
export function knownLeftOut(options: CheckOptions, io: Io) {
  const { baseline: file } = options;
  if (file === undefined) return ({ diagnostics }: All): readonly Diagnostic[] => diagnostics;
  const read = readBaseline(io.readFile(file));
  if ('problem' in read)
    throw new Error(`${file} ${read.problem}. Write it with --write-baseline.`);
  return ({ diagnostics, texts }: All): readonly Diagnostic[] => {
    const fresh = unknownTo(read.baseline, diagnostics, texts);
    const known = diagnostics.length - fresh.length;
    if (known > 0 && options.quiet !== true)
      io.writeError(
        safe`Left out, because the baseline knows them: ${plural(known, 'finding')}.\n`,
      );
    return fresh;
  };
}

/** Writes down all findings, so that from now on only new ones count. */
export function writeBaseline(file: string, { diagnostics, texts }: All, io: Io): void {
  io.writeFile(file, viewJson(baselineOf(diagnostics, texts)));
  io.writeError(safe`Written down in ${file}: ${plural(diagnostics.length, 'finding')}.\n`);
}

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
  return 0;
}

/** `--explain`: what a rule finds and why; 2 where there is no such rule. */
export function explainRule(id: string, io: Io): number {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return refuse(id, io);
  io.write(viewRule(documented(rule, io), io.screen()));
  return 0;
}

function refuse(id: string, io: Io): number {
  const ids = rules.map((rule) => rule.id);
  const advice = didYouMean(id, ids) || ' See: peerdrill check --rules';
  io.writeError(safe`peerdrill: There is no rule ${id}.${advice}\n`);
  return 2;
}

/** Only SARIF describes the rules, and to read all pages takes time. */
function describesRules({ format }: OutputTarget): boolean {
  return format === 'sarif';
}

function documentedRules(io: Io): readonly DocumentedRule[] {
  return rules.map((rule) => documented(rule, io));
}

function documented(rule: Rule, io: Io): DocumentedRule {
  return { ...rule, ...readRulePage(io.rulePage(rule.id)) };
}
