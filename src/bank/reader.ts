import type { Diagnostic } from './diagnostic.ts';
import type { Place } from './place.ts';
import type { Question, Topic } from './question.ts';

/** The text of a file, and where it belongs. */
export interface TextFile {
  /** The name to show. */
  readonly file: string;
  /** Its path inside the bank's folder. */
  readonly path: string;
  readonly text: string;
  /** Where no other id is written, the topic's: the slug of the file's name. */
  readonly id: string;
  /** The folder it lies in. */
  readonly concept: string;
  /** The bank's language. */
  readonly lang: string;
}

/** Something that was left out of the bank because of an error. */
export interface Left {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What one file gave: its topic unless nothing could be made of it, its good questions, and what is wrong. */
export interface ReadFile {
  readonly topic?: Topic;
  readonly questions: readonly Question[];
  readonly diagnostics: readonly Diagnostic[];
  readonly left: readonly Left[];
  /** Where each of the topics stands that this one requires. */
  readonly requires: readonly { readonly id: string; readonly place: Place }[];
}

/** Reads the files of one format, which it knows by their content. */
export interface Reader {
  readonly id: string;
  readonly recognises: (text: string, path: string) => boolean;
  readonly read: (file: TextFile) => ReadFile;
}
