import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Bank } from './question.ts';

/** What a rule finds; the rule's id and severity are added by whoever runs it. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'>;

/** What a rule may look at besides the bank. */
export interface Setting {
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** One thing that can be wrong with a bank. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** In the preset `strict`, where it differs. */
  readonly strict?: Severity;
  /** `structure`: found while reading; `question`: needs one file; `bank`: needs all of them. */
  readonly scope: 'structure' | 'question' | 'bank';
  /** What it finds, with the exact definition where there is a threshold. */
  readonly what: string;
  /** Why it matters to a learner. */
  readonly why: string;
  /** Where the rule, or its threshold, comes from. */
  readonly source?: string;
  readonly bad: string;
  readonly good: string;
  /** Absent for `structure` rules: the reader finds those. */
  readonly check?: (bank: Bank, setting: Setting) => Iterable<Finding>;
}
