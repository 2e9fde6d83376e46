import type { Place } from '../markdown/lines.ts';

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
  /** What would do, in characters as they are shown, where lengths are what is wrong. */
  readonly mend?: Mend;
}

/** Lengths that no longer give an answer away: that of the correct one, or what a wrong one lacks. */
export interface Mend {
  readonly atMost: number;
  readonly lengthenBy: number;
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

/** What is wrong with how a bank is written, and how bad it is: all found by the reader but for the last two. */
const RULES = {
  'front-matter-syntax': 'error',
  'front-matter-code': 'error',
  'front-matter-place': 'error',
  'front-matter-schema': 'error',
  'front-matter-cut': 'warning',
  'fence-unclosed': 'error',
  'question-none': 'error',
  'id-duplicate': 'error',
  'id-empty': 'error',
  'stem-missing': 'error',
  'answer-missing': 'error',
  'answer-no-correct': 'error',
  'choice-empty': 'error',
  'choice-duplicate': 'error',
  'checkbox-malformed': 'error',
  'checkbox-missing': 'error',
  'note-checkbox': 'error',
  'choices-split': 'error',
  'case-misplaced': 'error',
  'heading-malformed': 'error',
  'typed-suspicious': 'error',
  'conflict-marker': 'error',
  'count-mismatch': 'error',
  'choice-position-reference': 'error',
  'choice-own-label': 'warning',
  'hint-misplaced': 'warning',
  'numeric-invalid': 'error',
  'cloze-invalid': 'error',
  'matching-invalid': 'error',
  'ordering-invalid': 'error',
  'image-no-alt': 'warning',
  'reference-invalid': 'warning',
  'suppression-unused': 'warning',
  'control-character': 'error',
  'limit-exceeded': 'error',
  'encoding-invalid': 'error',
  'format-unknown': 'error',
  'format-broken': 'error',
  'kind-unknown': 'warning',
  'settings-invalid': 'error',
  'concept-unknown': 'error',
  'file-unreadable': 'error',
  'requires-unknown': 'error',
  'requires-cycle': 'error',
  'image-missing': 'error',
  'id-vanished': 'warning',
} as const satisfies Record<string, Severity>;

export type StructureRule = keyof typeof RULES;

/** These rules, and how bad it is that one of them is broken. */
export const STRUCTURE_SEVERITIES: ReadonlyMap<string, Severity> = new Map(Object.entries(RULES));

/** The ids of these rules. */
export const STRUCTURE_RULES: readonly string[] = [...STRUCTURE_SEVERITIES.keys()];

/** How bad it is that one of these rules is broken. */
export function severityOf(rule: StructureRule): Severity {
  return RULES[rule];
}

/** Whether a bank may neither lower nor suppress this rule: the question cannot be asked. */
export function isFixed(rule: string): boolean {
  return STRUCTURE_SEVERITIES.get(rule) === 'error';
}

/** Takes everything that is found wrong while reading. */
export type ReportDiagnostic = (diagnostic: Diagnostic) => void;

/** A finding of the reader, as severe as its rule. `fix` is a safe mend, where there is one. */
export function found(rule: StructureRule, place: Place, message: string, fix?: Edit): Diagnostic {
  return { rule, severity: RULES[rule], message, place, ...(fix && { fix }) };
}
