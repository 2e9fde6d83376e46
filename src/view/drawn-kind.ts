import type { Choice, Question } from '../bank/question.ts';
import type { Attempt, Picked } from '../answer/attempt.ts';
import type { Picker, QuestionShape } from '../answer/state.ts';
import type { FeedbackPart } from './feedback-parts.ts';
import { type SafeText, joined, safe } from './safe-text.ts';
import { type Screen, marksOf } from './screen.ts';
import type { Prose } from '../markdown/lines.ts';
import { plain } from '../markdown/plain-text.ts';
import { viewProse } from './formatted-text.ts';
import { beside, width } from './wrap.ts';

/** All that the views show of a kind of question in another way than of other kinds. */
export interface DrawnKind<Of extends Question> {
  /**
   * What can be picked: without a picker as it is printed once, with one as far as the learner is. The
   * line being typed, where something is typed.
   */
  readonly view: (
    question: Of,
    order: readonly number[],
    screen: Screen,
    picker?: Picker,
  ) => SafeText;
  /** What is asked, as Markdown. */
  readonly stem: (question: Of) => string;
  /** What a letter does to a choice, as the keys are explained. Picks go in turn, ticks can be taken off. */
  readonly verb: 'choose' | 'tick' | 'pick' | 'type';
  /** What is picked or typed so far, on a line. */
  readonly soFar: (picker: Picker) => string;
  /** What the question wants next, where that is not plain to see. */
  readonly next: (picker: Picker, shape: QuestionShape) => string;
  /** What stands chosen where that is a whole answer; empty where it is plain to see. */
  readonly whole: (picker: Picker) => string;
  /** What an answer is made of, as plain mode asks for it. */
  readonly wanted: (shape: QuestionShape, picker: Picker) => string;
  /** What is said of each choice, row, item or blank after the answer. */
  readonly parts: (
    question: Of,
    order: readonly number[],
    attempt: Attempt,
    screen: Screen,
  ) => readonly FeedbackPart[];
  /** An answer as Markdown: a text for each choice, row, blank or place; what was typed is no Markdown. */
  readonly picked: (question: Of, picked: Picked, signs: Signs) => readonly string[];
  /** The correct answer likewise. */
  readonly correct: (question: Of, signs: Signs) => readonly string[];
  /** Those texts have one line each, without code or lists. */
  readonly lines: boolean;
  /** The wrong answers that were not given and of which the author says why they are wrong. */
  readonly others: (question: Of, picked: Picked) => readonly OtherAnswer[];
  /** What the author foresaw of what was picked, in the order picked. */
  readonly foreseen: (question: Of, picked: Picked) => readonly (Choice | undefined)[];
  /** Why what is correct is correct, in its feedback; Markdown. */
  readonly supports: (question: Of, picked: Picked) => readonly string[];
  readonly interaction: (question: Of) => Interaction;
  /** An answer as xAPI writes it. */
  readonly response: (question: Of, picked: Picked) => string | undefined;
}

/** A wrong answer that somebody else may have given. */
export interface OtherAnswer {
  /** Among the choices of the author. */
  readonly position: number;
  /** Markdown, as is why it is wrong. */
  readonly text: string;
  readonly feedback: string;
}

/** Which signs can be shown. */
export type Signs = Pick<Screen, 'unicode'>;

/** Stands for what was edited away after it was answered. */
export const GONE = '(no longer there)';

/** Stands where nothing was picked. */
export const NO_ANSWER = 'no answer';

/** The feedback of those that have some. */
export function feedbackOf(
  choices: readonly (Pick<Choice, 'feedback'> | undefined)[],
): readonly string[] {
  return choices.flatMap((one) => one?.feedback?.text ?? []);
}

/** The wrong ones of these choices but those that were given, where the author says why. */
export function otherAnswers(
  choices: readonly Choice[],
  isGiven: (position: number) => boolean,
  textOf: (choice: Choice) => string,
): readonly OtherAnswer[] {
  return choices.flatMap((choice, position) => {
    const { correct, feedback } = choice;
    if (correct || feedback === undefined || isGiven(position)) return [];
    return [{ position, text: textOf(choice), feedback: feedback.text }];
  });
}

/** What kinds have in common of which the author says nothing but the explanation. */
export const UNFORESEEN = { others: () => [], foreseen: () => [], supports: () => [] } as const;

/** Texts by language tag. */
type LanguageMap = Readonly<Record<string, string>>;

/** Something that can be picked; ids are positions in the author's order, from 0. */
interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

/**
 * A question as xAPI describes interactions: its kind, what there is to pick, and what is correct.
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interaction-activities
 */
export interface Interaction {
  readonly interactionType:
    'true-false' | 'choice' | 'fill-in' | 'matching' | 'sequencing' | 'numeric';
  readonly correctResponsesPattern: readonly string[];
  readonly choices?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
}

/** Positions as a pattern or a response lists them. */
export function listed(positions: readonly number[]): string {
  return positions.join('[,]');
}

/** The interaction of an answer that is typed; case is folded in it. */
export function fillIn(patterns: readonly string[]): Interaction {
  return {
    interactionType: 'fill-in',
    correctResponsesPattern: patterns.map((pattern) => `{case_matters=false}${pattern}`),
  };
}

/** Texts to pick, by their positions. */
export function components(texts: readonly Prose[], lang: string): readonly Component[] {
  return texts.map(({ text }, position) => ({
    id: String(position),
    description: { [languageTag(lang)]: plain(text) },
  }));
}

/** A language tag, or "und" for what is none. */
export function languageTag(lang: string): string {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : 'und';
}

/** One thing that can be picked. */
export interface ShownChoice {
  /** Its box and letter. */
  readonly head: string;
  /** Markdown. */
  readonly text: string;
  /** The learner's place is here. */
  readonly here: boolean;
  readonly chosen: boolean;
}

/** A choice with its letter; its further lines stand below its first word. */
function viewEntry({ head, text, here, chosen }: ShownChoice, screen: Screen): SafeText {
  const start = safe`${here ? marksOf(screen).pointer : ' '} ${head}`;
  const entry = beside(start, viewProse(text, screen, screen.width - width(start)));
  if (here) return screen.style.focus(entry);
  return chosen ? screen.style.strong(entry) : entry;
}

/** Choices, one below the other. */
export function viewEntries(entries: readonly ShownChoice[], screen: Screen): SafeText {
  return joined(entries.map((entry) => viewEntry(entry, screen)));
}
