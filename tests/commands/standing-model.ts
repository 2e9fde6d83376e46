import type { Picked } from '../../src/answer/attempt.ts';
import type { Asking } from '../../src/answer/prompt.ts';
import type { Kind, Question } from '../../src/bank/question.ts';

/** What somebody at the screen knows of a question, told without the program's own code. */
export interface Standing {
  /** Letters that are chosen, in the order of choosing. */
  readonly chosen: string;
  /** The letter the pointer is at. */
  readonly pointer: string;
  /** The text in each blank; of other typed questions in the one line. */
  readonly lines: readonly string[];
  /** What they held before the one that is being typed was begun. */
  readonly held: readonly string[];
  /** The line that is being typed, and whether it is empty on the screen. */
  readonly line: number;
  readonly isEmpty: boolean;
  /** The answer that counts so far. */
  readonly counts: Picked | undefined;
}

const LETTERS = 'ABCDEFGH';

/** A question nobody has seen yet. */
export function unseen({ question }: Asking): Standing {
  const lines = question.kind === 'cloze' ? question.blanks.map(() => '') : [''];
  return at(
    { chosen: '', pointer: '', lines, held: lines, line: 0, isEmpty: true, counts: undefined },
    0,
  );
}

/** What is on the screen when the question comes back: the pointer is only where it is the answer. */
export function cameBack({ question: { kind } }: Asking, left: Standing): Standing {
  const { counts, chosen } = left;
  const pointer = isChoice(kind) ? chosen : '';
  const isAnswered = typeof counts === 'string' && left.lines[0] === '';
  const lines = isAnswered ? [counts] : left.lines;
  return at({ ...left, lines, held: lines, pointer }, Math.max(0, lines.indexOf('')));
}

function at(now: Standing, line: number): Standing {
  return { ...now, line, isEmpty: now.lines[line] === '' };
}

/** What one key does to it. */
export function afterKey({ question, order }: Asking, now: Standing, key: string): Standing {
  return presses[question.kind](now, key, LETTERS.slice(0, order.length));
}

type PressKey = (now: Standing, key: string, letters: string) => Standing;

const isLetter = (key: string, letters: string): boolean => letters.includes(key.toUpperCase());

const move: PressKey = (now, key, letters) => {
  const place = now.pointer === '' ? -1 : letters.indexOf(now.pointer);
  if (key === 'down') return { ...now, pointer: letters.charAt(place + 1) || letters.charAt(0) };
  if (key === 'up') return { ...now, pointer: letters.charAt(place - 1) || letters.slice(-1) };
  return isLetter(key, letters) ? { ...now, pointer: key.toUpperCase() } : now;
};

const one: PressKey = (now, key, letters) => {
  const next = move(now, key, letters);
  return { ...next, chosen: next.pointer };
};

const several: PressKey = (now, key, letters) => {
  const next = move(now, key, letters);
  if (next.pointer === '' || !(isLetter(key, letters) || key === 'space')) return next;
  const others = next.chosen.replace(next.pointer, '');
  return { ...next, chosen: others === next.chosen ? others + next.pointer : others };
};

/** Until there are as many as letters; what is refused does not move the pointer. */
const inTurn =
  (isRefused: (now: Standing, letter: string) => boolean): PressKey =>
  (now, key, letters) => {
    const next = move(now, key, letters);
    if (key === 'backspace') return { ...next, chosen: next.chosen.slice(0, -1) };
    if (!isLetter(key, letters) && key !== 'space' && key !== 'enter') return next;
    const { pointer, chosen } = next;
    const isFull = chosen.length === letters.length;
    if (pointer === '' || isFull || isRefused(now, pointer)) return now;
    return { ...now, chosen: chosen + pointer, pointer: '' };
  };

/** A line that is emptied, as it must be for a command, says nothing: its blank holds what it held. */
const typing =
  (heldIn: (now: Standing) => string): PressKey =>
  (now, key) => {
    const { lines, line, isEmpty } = now;
    const holding = (text: string) => ({ ...now, lines: lines.with(line, text), isEmpty: true });
    if (key.startsWith('=')) return { ...holding(key.slice(1)), isEmpty: false };
    if (key.startsWith(':')) return holding(heldIn(now));
    if (key === 'backspace' && isEmpty) return line > 0 ? at(now, line - 1) : now;
    if (key === 'backspace') return holding(heldIn(now));
    const isFilled = key === 'enter' && !isEmpty && line < lines.length - 1;
    return isFilled ? at({ ...now, held: lines }, line + 1) : now;
  };

const line = typing(() => '');

const presses: Readonly<Record<Kind, PressKey>> = {
  single: one,
  'true-false': one,
  multiple: several,
  ordering: inTurn(({ chosen }, letter) => chosen.includes(letter)),
  matching: inTurn(() => false),
  typed: line,
  numeric: line,
  cloze: typing((now) => now.held[now.line] ?? ''),
};

const isChoice = (kind: Kind): boolean => kind === 'single' || kind === 'true-false';
const isLine = (kind: Kind): boolean => kind === 'typed' || kind === 'numeric';

/** The answer that stands there, if it is a whole one; positions are the author's. */
function wholeIn({ question, order }: Asking, { chosen, lines }: Standing): Picked | undefined {
  const { kind } = question;
  const [first = ''] = lines;
  if (kind === 'typed') return first === '' ? undefined : first;
  if (kind === 'numeric') return /^\d+$/.test(first) ? first : undefined;
  if (kind === 'cloze') return lines.includes('') ? undefined : lines;
  const picks = Array.from(chosen, (letter) => order[LETTERS.indexOf(letter)] ?? -1);
  if (kind === 'multiple') picks.sort((a, b) => a - b);
  return picks.length === wantedOf(question, order.length, picks.length) ? picks : undefined;
}

function wantedOf(question: Question, all: number, picks: number): number {
  if (question.kind === 'multiple') return question.count ?? Math.max(1, picks);
  return isChoice(question.kind) ? 1 : all;
}

/** What stands and counts once the screen has changed. */
export function leftAt(asking: Asking, now: Standing): Standing {
  const isSilent = isLine(asking.question.kind) && now.lines[0] === '';
  return { ...now, counts: isSilent ? now.counts : wholeIn(asking, now) };
}
