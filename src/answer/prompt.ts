import type { Question } from '../bank/question.ts';
import type { Attempt, Mode, Picked } from './attempt.ts';
import type { Draft } from './draft.ts';

/** One question about to be asked: all that the asker needs to know. */
export interface Asking {
  readonly question: Question;
  /** Shown position → the author's position, of choices, items or right-hand cells. */
  readonly order: readonly number[];
  /** Names for the head line: "Question 3 of 10 · Private peering › Gateways". */
  readonly number: number;
  readonly of: number;
  readonly concept: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly marked: boolean;
  /** Enter is sure, `u` answers unsure. */
  readonly confidence: boolean;
  /** Exam: what was answered before, to be changed. */
  readonly before?: Picked;
  /** Exam: milliseconds left, asked again at each redraw. */
  readonly left?: () => number;
  /** Exam: whoever leaves it cannot come back. */
  readonly oneWay?: boolean;
  /** Exam: whoever goes back comes to no question, since those before it are closed. */
  readonly shut?: boolean;
  readonly mark: (on: boolean) => void;
  /** Whether a text is a word of the bank, so that it is no other one misspelt. */
  readonly isWord?: (text: string) => boolean;
  /** What stood chosen or typed when the question was left; it goes before what was answered. */
  readonly draft?: Draft | undefined;
  /** Told what stands chosen or typed after each key or line. */
  readonly keep?: (draft: Draft) => void;
}

/** What came of asking. */
export type Outcome =
  | {
      readonly type: 'answer';
      readonly picked: Picked;
      readonly hint: number;
      readonly sure?: boolean;
    }
  | { readonly type: 'skip'; readonly hint: number }
  | { readonly type: 'back' | 'quit' | 'review' | 'timeout' }
  | Stopped;

/** Ctrl-C, end of input, or a signal: the session ends here with this exit code. */
export interface Stopped {
  readonly type: 'stopped';
  readonly code: number;
}

/** A question that was answered, to be looked at with its feedback. */
export interface Looking {
  readonly question: Question;
  readonly order: readonly number[];
  readonly attempt: Attempt;
  /** The author says why other answers are wrong, and has not been asked yet. */
  readonly others?: boolean;
  /** The topic's study note is there to be read. */
  readonly note: boolean;
  /** There is no question before it. */
  readonly first?: boolean;
  readonly marked: boolean;
  readonly mark: (on: boolean) => void;
}

export type Looked = { readonly type: 'next' | 'back' | 'undo' | 'note' | 'quit' } | Stopped;

/** A question of a session that is over, one of several that are gone through. */
export interface Revisiting {
  readonly question: Question;
  /** None where nobody reached it. */
  readonly attempt?: Attempt | undefined;
  /** Its place in the session, and its place among those that are gone through; from 1. */
  readonly number: number;
  readonly at: number;
  readonly of: number;
  /** Names for the head line. */
  readonly concept: string;
  readonly topic: string;
  /** The topic's study note is there to be read. */
  readonly note: boolean;
}

export type Revisited = { readonly type: 'next' | 'back' | 'note' | 'quit' } | Stopped;

/** How one question of an exam stands. */
export interface Glance {
  readonly answered: boolean;
  /** Something stands chosen or typed there that is no whole answer. */
  readonly incomplete?: boolean;
  readonly marked: boolean;
  /** It was left, and its series lets nobody come back. */
  readonly closed: boolean;
}

/** An exam at a glance: go to any of its questions, or submit it. */
export interface Reviewing {
  readonly questions: readonly Glance[];
  /** The question the learner comes from, from 0; absent behind the last one. */
  readonly at?: number;
  /** Milliseconds left, asked again at each redraw. */
  readonly left: () => number;
}

export type Reviewed =
  | { readonly type: 'question'; readonly at: number }
  | { readonly type: 'submit' | 'back' | 'quit' | 'timeout' }
  | Stopped;

/** Whether a prompt was ended instead of answered. */
export function isStopped(value: unknown): value is Stopped {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'stopped';
}
