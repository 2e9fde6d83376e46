import type { Diagnostic, Severity } from '../bank/diagnostic.ts';
import {
  type Bank,
  type ChoiceQuestion,
  type Question,
  type Choice,
  isChoiceQuestion,
  isSingle,
} from '../bank/question.ts';
import type { Prose } from '../markdown/place.ts';

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

/** One thing that can be wrong with a bank; `docs/rules/<id>.md` says it in words. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** In the preset `strict`, where it differs. */
  readonly strict?: Severity;
  /** `structure`: found while reading; `question`: needs one file; `bank`: needs all of them. */
  readonly scope: 'structure' | 'question' | 'bank';
  /** Absent for `structure` rules: the reader finds those. */
  readonly check?: (bank: Bank, setting: Setting) => Iterable<Finding>;
}

/** A finding without the question that it is about. */
export type QuestionFinding = Omit<Finding, 'question'>;

/** A check that looks at one question after the other. */
export function perQuestion(
  check: (question: Question, setting: Setting) => readonly QuestionFinding[],
): NonNullable<Rule['check']> {
  return function* ({ questions }, setting) {
    for (const question of questions) {
      for (const found of check(question, setting)) yield { ...found, question: question.id };
    }
  };
}

/** A check of the questions whose answers are picked from a list. */
export function perChoiceQuestion(
  check: (question: ChoiceQuestion) => readonly QuestionFinding[],
): NonNullable<Rule['check']> {
  return perQuestion((question) => (isChoiceQuestion(question) ? check(question) : []));
}

/** What is asked, as the learner sees it: the title where it is shown, then the stem. */
export function promptsOf({ title, titleShown, stem }: Question): readonly Prose[] {
  return titleShown && title !== stem ? [title, stem] : [stem];
}

/** The answer that is correct, where there is only one. */
export function correctChoice(question: ChoiceQuestion): Choice | undefined {
  return isSingle(question) ? question.choices.find(({ correct }) => correct) : undefined;
}
