/** A key press as Node's readline tells it. */
export interface KeyEvent {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** Whether a key was pressed together with Ctrl or Alt. Escape itself comes with `meta` set. */
export function isChord({ name, ctrl, meta }: KeyEvent): boolean {
  return ctrl === true || (meta === true && name !== 'escape');
}

/** What a question can be told, whatever its kind. */
export type KeyCommand =
  | 'hint'
  | 'skip'
  | 'mark'
  | 'back'
  /** Exam: on to the next question, whatever stands here. */
  | 'forward'
  | 'quit'
  | 'review'
  | 'help';

/** A key press as a question understands it. */
export type Key =
  /** A letter or digit, as the shown position it stands for. */
  | { readonly type: 'choose'; readonly position: number }
  /** The line being typed, as it stands after the key. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'command'; readonly command: KeyCommand }
  /** Enter answers, and so does `unsure`, for a guess. */
  | { readonly type: 'up' | 'down' | 'space' | 'backspace' | 'enter' | 'unsure' };

const signs: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['i', { type: 'command', command: 'hint' }],
  ['s', { type: 'command', command: 'skip' }],
  ['m', { type: 'command', command: 'mark' }],
  ['p', { type: 'command', command: 'back' }],
  ['n', { type: 'command', command: 'forward' }],
  ['q', { type: 'command', command: 'quit' }],
  ['r', { type: 'command', command: 'review' }],
  ['?', { type: 'command', command: 'help' }],
  ['u', { type: 'unsure' }],
]);

const names: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['up', { type: 'up' }],
  ['k', { type: 'up' }],
  ['down', { type: 'down' }],
  ['j', { type: 'down' }],
  ['left', { type: 'command', command: 'back' }],
  ['right', { type: 'command', command: 'forward' }],
  ['space', { type: 'space' }],
  ['enter', { type: 'enter' }],
  ['return', { type: 'enter' }],
  ['backspace', { type: 'backspace' }],
  ['escape', { type: 'command', command: 'quit' }],
]);

const LETTERS = 'abcdefgh';

/** What a key means where choices are picked; nothing for a key without a meaning. */
export function keyOf(event: KeyEvent): Key | undefined {
  if (isChord(event)) return undefined;
  const { name = '', sequence = name } = event;
  const sign = sequence.toLowerCase();
  const position = positionOf(sign);
  if (position !== undefined) return { type: 'choose', position };
  return names.get(name) ?? signs.get(sign);
}

/**
 * What a key means where a line is typed, which holds `line` after it and had the cursor at `at`. An
 * arrow that leads out of the line leaves the question, which keeps the line.
 */
export function typingKeyOf({ name }: KeyEvent, line: string, at?: number): Key {
  if (name === 'left' && at === 0) return { type: 'command', command: 'back' };
  if (name === 'right' && at === line.length) return { type: 'command', command: 'forward' };
  if (name === 'enter' || name === 'return') return { type: 'enter' };
  if (name === 'escape') return { type: 'command', command: 'quit' };
  if (name === 'backspace' && line === '') return { type: 'backspace' };
  return { type: 'text', text: line };
}

/** The key that a line stands for: `:s`, and where letters are no text (`bare`) `s` as well. */
export function commandOf(line: string, bare = false): Key | undefined {
  const [, colon, sign = ''] = /^(:?)(\S)$/.exec(line.trim().toLowerCase()) ?? [];
  return bare || colon === ':' ? signs.get(sign) : undefined;
}

/** The shown position that a letter from a to h, or a digit from 1 to 9, stands for. */
function positionOf(sign: string): number | undefined {
  if (/^[1-9]$/.test(sign)) return Number(sign) - 1;
  const position = sign.length === 1 ? LETTERS.indexOf(sign) : -1;
  return position < 0 ? undefined : position;
}

/** The shown positions that words name, "ac" two of them; NaN for what is neither letter nor number. */
export function positionsIn(words: readonly string[]): readonly number[] {
  return words.flatMap(signsIn).map(numbered);
}

/** Letters may stand together. */
function signsIn(word: string): readonly string[] {
  return /^[a-h]+$/.test(word) ? Array.from(word) : [word];
}

/** Counted on by numbers past the letters. */
function numbered(sign: string): number {
  return positionOf(sign) ?? (/^\d{2}$/.test(sign) ? Number(sign) - 1 : Number.NaN);
}

/** What a key, or a line in plain mode, asks for while feedback is read. */
export type LookKey = 'next' | 'back' | 'undo' | 'why' | 'note' | 'mark' | 'quit';

const lookKeys: ReadonlyMap<string, LookKey> = new Map([
  ['enter', 'next'],
  ['return', 'next'],
  ['p', 'back'],
  ['left', 'back'],
  ['u', 'undo'],
  ['w', 'why'],
  ['n', 'note'],
  ['m', 'mark'],
  ['q', 'quit'],
  ['escape', 'quit'],
]);

/** What a key asks for; nothing for a key without a meaning. */
export function lookKeyOf(event: KeyEvent): LookKey | undefined {
  return isChord(event) ? undefined : lookKeys.get(event.name ?? '');
}

/** The same for a line: "", "p", ":p". */
export function saidLooking(line: string): LookKey | undefined {
  const sign = line.trim().toLowerCase().replace(/^:/, '');
  return sign === '' ? 'next' : sign.length === 1 ? lookKeys.get(sign) : undefined;
}
