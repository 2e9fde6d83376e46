import type { Io } from '../io/io.ts';
import { viewSummary, type CheckResult } from '../view/findings/findings.ts';
import { viewGithub } from '../view/findings/github.ts';
import { viewFindings } from '../view/findings/index.ts';
import type { FindingsFormat } from '../view/findings/format-names.ts';
import { isOnGithub } from '../view/build-server.ts';
import { viewStepSummary } from '../view/findings/markdown.ts';
import { plainStyle } from '../view/screen.ts';
import type { CheckOptions, OutputTarget } from './flags/check-flags.ts';

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
