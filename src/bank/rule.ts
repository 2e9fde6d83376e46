import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Bank } from './question.ts';

/** What a rule finds; the rule's id and severity are added by whoever runs it. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'>;

/** What a rule may look at besides the bank. */
export interface Setting {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Every file in the bank's folder, images among them, named like `Source.file`. Without it no image is missed. */
  readonly files?: ReadonlySet<string>;
  /** The ids of the questions that the bank had before. Without it none has vanished. */
  readonly base?: ReadonlySet<string>;
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
  /**
   * Markdown to put below a file's front matter; a whole file where it begins with `---`; several,
   * each below a line `=== path`. For a rule about many questions at once, a sentence.
   */
  readonly bad: string;
  readonly good: string;
  /** Absent for `structure` rules: the reader finds those. */
  readonly check?: (bank: Bank, setting: Setting) => Iterable<Finding>;
}
