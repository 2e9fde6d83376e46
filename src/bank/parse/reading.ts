import type { Diagnostic, Edit } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import type { Place } from '../place.ts';
import type { Origin } from '../prose.ts';
import { found, type Report, type StructureRule } from '../structure.ts';

/** What everything that reads a part of a file needs: where it is from, and whom to tell what is wrong. */
export interface Reading extends Origin {
  readonly report: Report;
}

/** A finding without its place. */
export interface Told {
  readonly rule: StructureRule;
  readonly message: string;
  readonly fix?: Edit;
}

/** Reports what is wrong at a place. */
export function tell({ report }: Reading, place: Place, { rule, message, fix }: Told): void {
  report(found(rule, place, message, fix));
}

/** A reading that keeps what it is told, up to the limit, with what is known already. */
export function keeping(
  { file, links }: Origin,
  known: readonly Diagnostic[],
): { readonly own: Reading; readonly told: readonly Diagnostic[] } {
  const told = [...known];
  const report = (diagnostic: Diagnostic) => {
    if (told.length < LIMITS.findings) told.push(diagnostic);
  };
  return { own: { file, links, report }, told };
}
