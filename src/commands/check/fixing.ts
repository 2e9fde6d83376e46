import type { Io } from '../../io/io.ts';
import { viewDiff } from '../../view/diff.ts';
import { joined, safe, trusted } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import type { CheckOptions } from '../check.ts';
import type { Examined } from './examine.ts';
import { mend, textOf, type Mended } from './mend.ts';
import type { Part } from './parts.ts';

/** A file before and after its mends. */
interface Change {
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * With `--fix`: makes all mends and gives the banks as they are then; with `--dry-run` too it prints
 * what would change and gives them as they are.
 */
export function mended(
  examined: readonly Examined[],
  examine: (part: Part) => Examined,
  { fix, dryRun, quiet }: CheckOptions,
  io: Io,
): readonly Examined[] {
  if (fix !== true) return examined;
  const all = examined.map((one) => mend(one, examine));
  const changes = changesOf(examined, all);
  if (dryRun === true) show(changes, io);
  else write(changes, io);
  if (quiet !== true) tell(dryRun === true ? 'Would mend' : 'Mended', changes, all, io);
  return dryRun === true ? examined : all.map((one) => one.examined);
}

function write(changes: readonly Change[], io: Io): void {
  // A file gets its own text back, control characters and all.
  for (const { path, after } of changes) io.writeFile(path, trusted(after));
}

function show(changes: readonly Change[], io: Io): void {
  const screen = io.screen();
  const diffs = changes.map(({ file, before, after }) => viewDiff(file, before, after, screen));
  io.write(joined(diffs, ''));
}

function changesOf(examined: readonly Examined[], mended: readonly Mended[]): readonly Change[] {
  return examined.flatMap(({ part }, index) => {
    const after = new Map(mended[index]?.examined.part.sources.map((one) => [one.path, one]));
    return part.sources.flatMap((source) => {
      const now = after.get(source.path) ?? source;
      if (now === source) return [];
      const texts = { before: textOf(source) ?? '', after: textOf(now) ?? '' };
      return [{ file: source.file, path: `${part.root}/${source.path}`, ...texts }];
    });
  });
}

function tell(done: string, changes: readonly Change[], mended: readonly Mended[], io: Io): void {
  const made = mended.reduce((sum, one) => sum + one.made, 0);
  io.writeError(safe`${done} ${plural(made, 'finding')} in ${plural(changes.length, 'file')}.\n`);
  for (const { rule, question } of mended.flatMap(({ refused }) => refused))
    io.writeError(safe`Not mended: ${rule}, because that would change the question ${question}.\n`);
}
