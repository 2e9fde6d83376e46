import type { Severity } from './diagnostic.ts';
import type { Place, Prose } from '../markdown/lines.ts';

/** What every question has, whatever its kind. */
interface QuestionBase {
  /** `<topic id>/<slug>`: what progress is stored by. */
  readonly id: string;
  readonly concept: string;
  readonly topic: string;
  readonly title: Prose;
  /** What is asked. The title, where nothing stands below it. */
  readonly stem: Prose;
  /** The stem has no paragraph of its own (a code block, say): the title is shown above it. */
  readonly titleShown: boolean;
  /** The scenario shown with every question of a case. */
  readonly case?: Case;
  readonly hints: readonly Prose[];
  readonly explanation?: Prose;
  /** Links of the explanation, else those of the topic. */
  readonly references: readonly string[];
  readonly difficulty?: Difficulty;
  readonly tags: readonly string[];
  /** The fact is known to change: it wants checking twice as often. */
  readonly volatile: boolean;
  /** Keys of the facts it asks, so that a changed fact can be traced to its questions. */
  readonly facts: readonly string[];
  readonly shuffle: boolean;
  readonly lang: string;
  /** The date (YYYY-MM-DD) its facts were last checked. */
  readonly checked?: string;
  /** 16 hex digits: 8 of all that is shown, then 8 of what is correct. Progress outlives a change of the first 8. */
  readonly hash: string;
  readonly suppressions: readonly Suppression[];
  /** The title's line. */
  readonly place: Place;
}

export type Difficulty = 1 | 2 | 3;

/** One answer the learner can pick, or for typed questions one that can be expected. */
export interface Choice {
  readonly text: Prose;
  readonly correct: boolean;
  /** Why it is right or wrong; shown after answering. */
  readonly feedback?: Prose;
  /** From the bullet to the end of its text. */
  readonly place: Place;
}

/** Pick one, pick several, or tell true from false. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'single' | 'multiple' | 'true-false';
  readonly choices: readonly Choice[];
  /** How many to choose, where the stem says so. */
  readonly count?: number;
}

/** A line of text; choices are what is accepted and, with `correct: false`, mistakes that have feedback. */
export interface TypedQuestion extends QuestionBase {
  readonly kind: 'typed';
  readonly choices: readonly Choice[];
}

/** A number; any of the ranges is accepted. */
export interface NumericQuestion extends QuestionBase {
  readonly kind: 'numeric';
  readonly ranges: readonly NumberRange[];
}

/** From `low` to `high`, both included; a single number has `low === high`. */
export interface NumberRange {
  readonly text: Prose;
  readonly low: number;
  readonly high: number;
  /** Why it is right; shown after answering. */
  readonly feedback?: Prose;
}

/** Put the items into the order in which the author lists them. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  readonly items: readonly Prose[];
}

/** Find the right-hand cell of each row; equal right-hand cells are one choice. */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  readonly heads: readonly [string, string];
  readonly rows: readonly MatchingRow[];
}

export interface MatchingRow {
  readonly left: Prose;
  readonly right: Prose;
}

/** Fill the blanks that stand as `[[…]]` in the stem. */
export interface ClozeQuestion extends QuestionBase {
  readonly kind: 'cloze';
  readonly blanks: readonly Blank[];
}

/** One blank: `stem.text.slice(from, to)` is its `[[…]]`. */
export interface Blank {
  readonly accepted: readonly string[];
  readonly from: number;
  readonly to: number;
}

export type Question =
  | ChoiceQuestion
  | TypedQuestion
  | NumericQuestion
  | OrderingQuestion
  | MatchingQuestion
  | ClozeQuestion;

export type Kind = Question['kind'];

/** The questions of a kind: a table with an entry for each kind says by this what its entries take. */
export type QuestionOf<K extends Kind> = {
  readonly [One in K]: WithKind<Question, One> & { readonly kind: One };
}[K];

/** What a kind adds to what all questions have. */
export type KindFields<K extends Kind = Kind> = {
  readonly [One in K]: Omit<WithKind<Question, One>, keyof QuestionBase> & { readonly kind: One };
}[K];

type WithKind<Some, One> = Some extends { readonly kind: infer Kinds }
  ? One extends Kinds
    ? Some
    : never
  : never;

/** A scenario that several questions share. */
export interface Case {
  readonly title: Prose;
  readonly text: Prose;
}

/** `<!-- check-disable rule: reason -->`. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
}

/** One question file. */
export interface Topic {
  readonly id: string;
  readonly concept: string;
  readonly title: string;
  readonly description: string;
  readonly objective: string;
  readonly requires: readonly string[];
  readonly tags: readonly string[];
  readonly references: readonly string[];
  readonly checked?: string;
  /** Where the file says so. */
  readonly checkedAt?: Place;
  readonly lang: string;
  /** The study note, empty where there is none. */
  readonly note: Prose;
  readonly suppressions: readonly Suppression[];
  readonly place: Place;
}

/** A folder of topics. */
export interface Concept {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Its share of the practice exam, relative to the other concepts. */
  readonly weight: number;
}

/** A name that must not appear as current, and what to write instead. */
export interface Term {
  readonly outdated: string;
  readonly instead: string;
}

/** Everything read from one folder, or one file, of questions. Bad questions are not in it. */
export interface Bank {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** Percent. */
  readonly pass: number;
  readonly exam: {
    readonly questions: number;
    readonly minutes: number;
    /** Where `index.md` says how many questions. */
    readonly place?: Place;
  };
  readonly concepts: readonly Concept[];
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
  readonly terms: readonly Term[];
  /** Severities the bank sets for rules that may be set. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The prose of `index.md`. */
  readonly introduction: Prose;
  /** 8 hex digits of all its questions' hashes. */
  readonly version: string;
}

/** Whether the answers of a question are picked from a list. */
export function isChoiceQuestion(question: Question): question is ChoiceQuestion {
  return isSingle(question) || question.kind === 'multiple' || isTrueFalse(question);
}

/** Whether one choice of several is correct. */
export function isSingle(question: Question): question is ChoiceQuestion & KindFields<'single'> {
  return question.kind === 'single';
}

/** Whether a question asks which of two holds. */
export function isTrueFalse(
  question: Question,
): question is ChoiceQuestion & KindFields<'true-false'> {
  return question.kind === 'true-false';
}
