import type { Diagnostic, Edit, Severity } from './diagnostic.ts';
import type { Place } from './place.ts';

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
  'count-mismatch': 'error',
  'choice-position-reference': 'error',
  'choice-own-label': 'warning',
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
  'settings-invalid': 'error',
  'concept-unknown': 'error',
  'file-unreadable': 'error',
  'requires-unknown': 'error',
  'requires-cycle': 'error',
  'image-missing': 'error',
  'id-vanished': 'warning',
} as const satisfies Record<string, Severity>;

export type StructureRule = keyof typeof RULES;

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(Object.entries(RULES));

/** The ids of these rules. */
export const STRUCTURE_RULES: readonly string[] = [...SEVERITIES.keys()];

/** Whether a bank may neither lower nor suppress this rule: the question cannot be asked. */
export function isFixed(rule: string): boolean {
  return SEVERITIES.get(rule) === 'error';
}

/** Takes everything that is found wrong while reading. */
export type Report = (diagnostic: Diagnostic) => void;

/** A finding of the reader, as severe as its rule. `fix` is a safe mend, where there is one. */
export function found(rule: StructureRule, place: Place, message: string, fix?: Edit): Diagnostic {
  return { rule, severity: RULES[rule], message, place, ...(fix && { fix }) };
}
