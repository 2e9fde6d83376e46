import type { Edit } from '../bank/diagnostic.ts';
import type { Place } from '../markdown/lines.ts';
import type { Bank, Choice, Question } from '../bank/question.ts';

/** A text after edits, and how many of them were made. */
export interface Edited {
  readonly text: string;
  readonly made: number;
}

/** An edit by offsets. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/**
 * Makes edits of one file in its text (without byte order mark, with its own line ends). Of those
 * that overlap or begin at the same place the first is made; those that point outside are not.
 */
export function edited(text: string, edits: readonly Edit[]): Edited {
  const offset = offsets(text);
  const cuts = edits
    .flatMap(({ place, text: put }) => cutOf(text, offset, place, put))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let done = 0;
  let made = 0;
  let result = '';
  let last = -1;
  for (const { from, to, put } of cuts) {
    if (from < done || from === last) continue;
    result += text.slice(done, from) + put;
    done = to;
    last = from;
    made += 1;
  }
  return { text: result + text.slice(done), made };
}

type Offset = (line: number, column: number) => number | undefined;

function cutOf(
  text: string,
  offset: Offset,
  place: Place,
  put: Edit['text'],
): readonly Replacement[] {
  const range = rangeOf(offset, place);
  if (range === undefined) return [];
  if (typeof put === 'string')
    return [{ ...range, put: text.includes('\r\n') ? put.replace(/\r?\n/g, '\r\n') : put }];
  const moved = put.map((stretch) => rangeOf(offset, stretch));
  if (moved.includes(undefined)) return [];
  return [{ ...range, put: moved.map((one) => text.slice(one?.from, one?.to)).join('') }];
}

function rangeOf(offset: Offset, { line, column, endLine, endColumn }: Place) {
  const from = offset(line, column);
  const to = offset(endLine, endColumn);
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

function offsets(text: string): Offset {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (line, column) => {
    const start = starts[line - 1];
    const at = (start ?? 0) + column - 1;
    return start === undefined || column < 1 || at > text.length ? undefined : at;
  };
}

/**
 * The first question of a bank that is not in the other one with the same correct answers, by its
 * id. New questions do not count, nor the order of answers, nor a letter that an answer began with.
 */
export function changedQuestion(before: Bank, after: Bank): string | undefined {
  const later = new Map(after.questions.map((question) => [question.id, question]));
  return before.questions.find((question) => !hasSameAnswers(question, later.get(question.id)))?.id;
}

function hasSameAnswers(before: Question, after: Question | undefined): boolean {
  if (before.kind !== after?.kind) return false;
  // The second half is of what is correct.
  if (before.hash.slice(8) === after.hash.slice(8)) return sizeOf(before) === sizeOf(after);
  return 'choices' in before && 'choices' in after && areEndings(before.choices, after.choices);
}

function sizeOf(question: Question): number {
  return 'choices' in question ? question.choices.length : 0;
}

function areEndings(before: readonly Choice[], after: readonly Choice[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ correct, text }, index) => {
      const other = after[index];
      return other?.correct === correct && text.text.endsWith(other.text.text);
    })
  );
}
