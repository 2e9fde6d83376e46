import { isMarkdown } from '../bank/source-file.ts';
import { compareDiagnostics, type Diagnostic } from '../bank/diagnostic.ts';
import { DONE, NOT_GOOD } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { fails, summaryOf, type CheckResult } from '../view/findings/findings.ts';
import { examiner, openParts, type Examined } from './check-banks.ts';
import { mended } from './check-fix.ts';
import { publish, documentedRules, explainRule, listRules } from './check-output.ts';
import { contradictionIn, isGiven, type Contradiction, refuse } from './refuse.ts';
import { targetsOf, type CheckOptions, type OutputTarget } from './flags/check-flags.ts';
import { baselineOf, readBaseline, unknownTo } from '../check/baseline.ts';
import { viewJson } from '../view/json.ts';
import { message } from '../view/build-server-commands.ts';
import { unknownRule, wantedAmong, worstOf } from './wanted-findings.ts';
import { plural } from '../view/words.ts';

/** Says whether banks are valid. Gives 0 where they are, 1 where they are not, 2 where nothing could be checked. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  if (options.rules === true) return listRules(io);
  if (options.explain !== undefined) return explainRule(options.explain, io);
  const wrong = contradictionIn(options, paths, contradictions) ?? unknownRule(options);
  if (wrong !== undefined) return refuse([wrong], io);
  const targets = targetsOf(options.format, options.output);
  const fresh = knownLeftOut(options, io);
  const opened = await openParts(paths, options, io);
  if ('problems' in opened) return refuse(opened.problems, io);
  const examine = examiner(options, io);
  const examined = mended(opened.parts.map(examine), examine, options, io);
  const all = together(examined);
  if (options.writeBaseline !== undefined) {
    writeBaseline(options.writeBaseline, all, io);
    return DONE;
  }
  const counted = wantedAmong(fresh(all), options);
  const found = foundIn(examined, counted, { ...options, again: sameAgain(paths, options) }, io);
  if (options.dryRun !== true) publish(shownOf(found, options, io), targets, options, io);
  return hasFailed(found, options) ? NOT_GOOD : DONE;
}

const contradictions: readonly Contradiction<CheckOptions>[] = [
  [({ stdin }, paths) => isGiven(stdin) && paths.length > 0, 'Give --stdin or paths, not both.'],
  [
    ({ stdinFilename, stdin }) => isGiven(stdinFilename) && !isGiven(stdin),
    '--stdin-filename goes with --stdin.',
  ],
  [({ dryRun, fix }) => isGiven(dryRun) && !isGiven(fix), '--dry-run goes with --fix.'],
  [
    ({ stdin, fix, dryRun }) => isGiven(stdin) && isGiven(fix) && !isGiven(dryRun),
    'What comes from stdin can be mended with --fix --dry-run only.',
  ],
  [
    ({ stdin, staged, changed, base }) => isGiven(stdin) && [staged, changed, base].some(isGiven),
    'Git cannot tell what has changed in stdin.',
  ],
  [
    ({ staged, changed }) => isGiven(staged) && isGiven(changed),
    'Give --staged or --changed, not both.',
  ],
  [
    ({ staged, fix }) => isGiven(staged) && isGiven(fix),
    'What is staged cannot be mended: run --fix, then stage the files again.',
  ],
  [
    ({ baseline, writeBaseline: written }) => isGiven(baseline) && isGiven(written),
    'Give --baseline or --write-baseline, not both.',
  ],
];

/** The findings of all banks, sorted, and the texts of their files. */
function together(examined: readonly Examined[]): AllFindings {
  return {
    diagnostics: examined.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    texts: new Map(examined.flatMap(({ loaded }) => [...loaded.texts])),
  };
}

/** All that the formats tell; `diagnostics` are those that count. */
function foundIn(
  examined: readonly Examined[],
  diagnostics: readonly Diagnostic[],
  { failOn = 'error', format, again = [] }: CheckOptions & Pick<CheckResult, 'again'>,
  io: Io,
): CheckResult {
  const banks = examined.map(({ loaded }) => loaded.bank);
  const files = examined.reduce((sum, { part, loaded }) => sum + countFiles(part, loaded), 0);
  return {
    diagnostics,
    texts: together(examined).texts,
    questions: banks.flatMap(({ questions }) => questions),
    summary: summaryOf(files, banks, diagnostics),
    rules: format?.some(describesRules) === true ? documentedRules(io) : [],
    failOn,
    folder: io.repositoryFolder(),
    version: VERSION,
    again,
  };
}

/** The arguments that a command to copy repeats, so that it looks at the same. What comes from stdin is in no file. */
function sameAgain(
  paths: readonly string[],
  { bank, preset, stdin }: CheckOptions,
): readonly string[] {
  const named = paths.length > 0 || bank === undefined ? paths : [bank];
  return [
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...(stdin === true ? ['--dry-run', '--stdin'] : named),
  ];
}

/** Files of questions, and what could be none of any format is not counted. */
function countFiles({ sources }: Examined['part'], { texts }: Examined['loaded']): number {
  return sources.filter(({ file, path }) => isMarkdown(path) || texts.has(file)).length;
}

/** What is printed of all that counts. */
function shownOf(found: CheckResult, { maxFindings, quiet }: CheckOptions, io: Io): CheckResult {
  const { diagnostics } = found;
  if (maxFindings === undefined || diagnostics.length <= maxFindings) return found;
  const left = plural(diagnostics.length - maxFindings, 'finding');
  if (quiet !== true) io.writeError(message`Not printed, because of --max-findings: ${left}.\n`);
  return { ...found, diagnostics: worstOf(diagnostics, maxFindings) };
}

/** Put in by the build, from package.json. */
declare const VERSION: string;

/** Only SARIF describes the rules, and to read all pages takes time. */
function describesRules({ format }: OutputTarget): boolean {
  return format === 'sarif';
}

/** Whether findings are as bad as `--fail-on` says, or warnings more than `--max-warnings`. */
function hasFailed(found: CheckResult, { maxWarnings = Infinity }: CheckOptions): boolean {
  return (
    found.diagnostics.some((diagnostic) => fails(diagnostic, found)) ||
    found.summary.warnings > maxWarnings
  );
}

/** All that was found, and the texts of the files. */
export type AllFindings = Pick<CheckResult, 'diagnostics' | 'texts'>;

/** Leaves out the findings that the baseline knows. Throws where it cannot be read. */
export function knownLeftOut(options: CheckOptions, io: Io) {
  const { baseline: file } = options;
  if (file === undefined)
    return ({ diagnostics }: AllFindings): readonly Diagnostic[] => diagnostics;
  const read = readBaseline(io.readFile(file));
  if ('problem' in read)
    throw new Error(`${file} ${read.problem}. Write it with --write-baseline.`);
  return ({ diagnostics, texts }: AllFindings): readonly Diagnostic[] => {
    const fresh = unknownTo(read.baseline, diagnostics, texts);
    const known = diagnostics.length - fresh.length;
    if (known > 0 && options.quiet !== true)
      io.writeError(
        message`Left out, because the baseline knows them: ${plural(known, 'finding')}.\n`,
      );
    return fresh;
  };
}

/** Writes down all findings, so that from now on only new ones count. */
export function writeBaseline(file: string, { diagnostics, texts }: AllFindings, io: Io): void {
  io.writeFile(file, viewJson(baselineOf(diagnostics, texts)));
  io.writeError(message`Written down in ${file}: ${plural(diagnostics.length, 'finding')}.\n`);
}
