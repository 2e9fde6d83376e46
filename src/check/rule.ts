import type { Diagnostic, Severity } from '../bank/diagnostic.ts';
import {
  type Bank,
  type ChoiceQuestion,
  type Question,
  type Choice,
  isChoiceQuestion,
  isSingle,
} from '../bank/question.ts';
import type { Unread } from '../bank/flawed-questions.ts';
import { type Prose, type Place, placeOf, linesOf } from '../markdown/lines.ts';
import { scan } from '../markdown/blocks.ts';
import type { Block } from '../markdown/block-starts.ts';

/** What a rule finds; the rule's id and severity are added by whoever runs it. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'>;

/** What a rule may look at besides the bank. */
export interface Setting {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Every file in the bank's folder, images among them, named like `Source.file`. Without it no image is missed. */
  readonly files?: ReadonlySet<string>;
  /** The ids of questions that have an error and cannot be looked at, and whether there are files of which nothing is known. */
  readonly unread?: Unread;
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

/** Where a finding about all of a bank stands: the start of `index.md`, otherwise of the first file; nothing where there is none. */
export function bankPlace({ introduction, topics }: Bank): Place | undefined {
  if (!hasIndex({ introduction })) return topics[0]?.place;
  return { file: introduction.file, line: 1, column: 1, endLine: 1, endColumn: 4 };
}

/** Whether the bank has an `index.md` that could be read. */
export function hasIndex({ introduction }: Pick<Bank, 'introduction'>): boolean {
  return introduction.file !== '';
}

/** A check for answers that speak of all the others, in English. */
export function aboveRule(
  isAbove: (text: string) => boolean,
  message: string,
): NonNullable<Rule['check']> {
  return perChoiceQuestion(({ choices }) =>
    choices
      .filter(({ text }) => isAbove(text.text))
      .map(({ text }) => ({ message, place: placeOf(text) })),
  );
}

/** What the page of a rule says, `docs/rules/<id>.md`: the one place for these words. */
export interface RulePage {
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
}

/** A rule with its page. */
export interface DocumentedRule extends Rule, RulePage {}

/** Reads a page: what the rule finds below its title, then a section for everything else. */
export function readRulePage(page: string): RulePage {
  const sections = sectionsOf(scan(linesOf(page)));
  const text = (title: string): string => sections.get(title)?.map(textOf).join('\n\n') ?? '';
  const source = text('Source');
  return {
    what: text(''),
    why: text('Why'),
    ...(source === '' ? {} : { source }),
    bad: text('Not so'),
    good: text('Better'),
  };
}

/** The blocks below each heading; those below the page's own title have no name. */
function sectionsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const sections = new Map<string, Block[]>();
  let section: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') section.push(block);
    else sections.set(block.level === 1 ? '' : block.title.text, (section = []));
  }
  return sections;
}

/** An example stands in a fence: what is inside, with its last line end. */
function textOf({ type, lines }: Block): string {
  const texts = lines.map(({ text }) => text);
  return type === 'fence' ? `${texts.slice(1, -1).join('\n')}\n` : texts.join('\n');
}
