import type { Place } from './place.ts';

export type Severity = 'info' | 'warning' | 'error';

/** Something wrong with a question file, as a value: nobody throws for bad content. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
  readonly place: Place;
  /** The question it is about, where there is one. */
  readonly question?: string;
  /** A safe mend, where there is one. */
  readonly fix?: Edit;
}

/** Put a text in the place's stead: a new one, or stretches of the same file in another order. */
export interface Edit {
  readonly place: Place;
  readonly text: string | readonly Place[];
}

/** File, line, column, rule, message: the same input always gives the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
