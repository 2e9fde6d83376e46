import type { Io } from '../../io/io.ts';
import { safe } from '../../view/safe-text.ts';
import type { CheckOptions } from '../check.ts';
import { contradiction } from './contradiction.ts';
import { examiner } from './examine.ts';
import { hasFailed, foundIn, together } from './found.ts';
import { mended } from './fixing.ts';
import { knownLeftOut, writeBaseline } from './known.ts';
import { openParts } from './parts.ts';
import { publish } from './publish.ts';
import { explainRule, listRules } from './reference.ts';
import { targetsOf } from './targets.ts';

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
