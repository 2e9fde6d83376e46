import type { Diagnostic } from '../bank/diagnostic.ts';
import { baselineOf, readBaseline, unknownTo } from '../check/baseline.ts';
import type { Io } from '../io/io.ts';
import type { CheckResult } from '../view/findings/findings.ts';
import { viewJson } from '../view/json.ts';
import { safe } from '../view/safe-text.ts';
import { plural } from '../view/words.ts';
import type { CheckOptions } from './flags/check-flags.ts';

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
        safe`Left out, because the baseline knows them: ${plural(known, 'finding')}.\n`,
      );
    return fresh;
  };
}

/** Writes down all findings, so that from now on only new ones count. */
export function writeBaseline(file: string, { diagnostics, texts }: AllFindings, io: Io): void {
  io.writeFile(file, viewJson(baselineOf(diagnostics, texts)));
  io.writeError(safe`Written down in ${file}: ${plural(diagnostics.length, 'finding')}.\n`);
}
