import { placeIn, type Prose } from '../../markdown/lines.ts';
import { type Question, type Term, isChoiceQuestion } from '../../bank/question.ts';
import { optionsOf } from '../../bank/read/kind.ts';
import { type Rule, promptsOf } from '../rule.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';
import type { Stretch } from '../../markdown/span-tokens.ts';

export const outdatedTerm: Rule = {
  id: 'outdated-term',
  severity: 'warning',
  scope: 'bank',
  *check({ terms, questions }) {
    if (terms.length === 0) return;
    const names = namesOf<TermName>([
      ...terms.map((term) => [term.instead, { term, isOutdated: false }] as const),
      ...terms.map((term) => [term.outdated, { term, isOutdated: true }] as const),
    ]);
    for (const question of questions) {
      for (const prose of currentTexts(question)) {
        for (const { value, from, to } of outdatedIn(prose, names)) {
          const { outdated, instead } = value.term;
          const message = `"${outdated}" is no longer the name. Write "${instead}".`;
          yield { message, place: placeIn(prose, from, to), question: question.id };
        }
      }
    }
  },
};

/** A name of a term: the outdated one or, since that may be part of it, the one to write instead. */
interface TermName {
  readonly term: Term;
  readonly isOutdated: boolean;
}

function outdatedIn({ text }: Prose, names: Names<TermName>): readonly NameInText<TermName>[] {
  const isBare = !text.includes('\n') && namesIn(text, names).length === 0;
  const found = isBare ? [] : namesIn(wordsOnly(text), names);
  return found.filter(({ value }) => value.isOutdated).slice(0, MOST);
}

/** So many of one text are told of. */
const MOST = 20;

/** What is said as true today: not wrong answers, nor old names that are accepted when typed. */
function currentTexts(question: Question): readonly Prose[] {
  const texts = [...promptsOf(question)];
  if (!isChoiceQuestion(question)) return [...texts, ...optionsOf(question)];
  for (const { correct, text } of question.choices) if (correct) texts.push(text);
  return texts;
}

/** Names to look for in texts. */
export interface Names<Value extends object> {
  /** Where all of them begin. */
  readonly root: NamePart<Value>;
  /** 1 at the character codes that names begin with. */
  readonly initials: Uint8Array;
}

/** What names have in common up to a word or another sign. */
interface NamePart<Value extends object> {
  readonly next: Map<string, NamePart<Value>>;
  /** What the name stands for that ends here, where one does. */
  value?: Value;
}

/** A name in a text, and what it stands for. */
export interface NameInText<Value extends object> extends Stretch {
  readonly value: Value;
}

/** Prepares names for `namesIn`; those without a letter or digit are left out. Of equal ones the last counts. */
export function namesOf<Value extends object>(
  names: Iterable<readonly [string, Value]>,
): Names<Value> {
  const root: NamePart<Value> = { next: new Map() };
  const initials = new Uint8Array(0x10000);
  for (const [written, value] of names) {
    const name = written.trim().replace(/\s+/g, ' ');
    if (!WORD.test(name)) continue;
    let part = root;
    for (let at = 0; at < name.length;) {
      const end = endOfWord(name, at);
      part = partAfter(part, name.slice(at, end));
      at = end;
    }
    part.value = value;
    initials[name.charCodeAt(0)] = 1;
  }
  return { root, initials };
}

function partAfter<Value extends object>({ next }: NamePart<Value>, word: string): NamePart<Value> {
  const known = next.get(word);
  if (known !== undefined) return known;
  const part: NamePart<Value> = { next: new Map() };
  next.set(word, part);
  return part;
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Where names stand in a text, as whole words in the same case, from left to right: of those that begin
 * at one place the longest, none inside another. White space in a name is any white space in the text.
 * Takes time in proportion to the text, however many names there are.
 */
export function namesIn<Value extends object>(
  text: string,
  names: Names<Value>,
): readonly NameInText<Value>[] {
  if (!/\s\s|[^\S ]/.test(text)) return namesInFolded(text, names);
  const { folded, offsets } = fold(text);
  return namesInFolded(folded, names).map(({ value, from, to }) => ({
    value,
    from: offsets[from] ?? 0,
    to: (offsets[to - 1] ?? 0) + 1,
  }));
}

/** A text with single spaces for its white space, and where each sign of it stands in the text. */
function fold(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
    const isSpace = run.trim() === '';
    folded += isSpace ? ' ' : run;
    for (let at = 0; at < (isSpace ? 1 : run.length); at += 1) offsets.push(index + at);
  }
  return { folded, offsets };
}

function namesInFolded<Value extends object>(
  text: string,
  names: Names<Value>,
): readonly NameInText<Value>[] {
  const found: NameInText<Value>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (names.initials[text.charCodeAt(at)] === 0 || isInsideWord(text, at)) continue;
    const named = namedAt(text, at, names);
    if (named === undefined) continue;
    found.push(named);
    at = named.to - 1;
  }
  return found;
}

/** The longest name that begins at a position. Names have a limit, so that it looks no further than that. */
function namedAt<Value extends object>(
  text: string,
  from: number,
  { root }: Names<Value>,
): NameInText<Value> | undefined {
  let named: NameInText<Value> | undefined;
  let part: NamePart<Value> | undefined = root;
  for (let at = from; at < text.length;) {
    const to = endOfWord(text, at);
    part = part.next.get(text.slice(at, to));
    if (part === undefined) break;
    if (part.value !== undefined) named = { value: part.value, from, to };
    at = to;
  }
  return named;
}

/** Where the word at a position ends; any other sign stands alone. */
function endOfWord(text: string, at: number): number {
  let end = at + 1;
  if (isWordAt(text, at)) while (isWordAt(text, end)) end += 1;
  return end;
}

function isInsideWord(text: string, at: number): boolean {
  return isWordAt(text, at) && isWordAt(text, at - 1);
}

/** Whether the sign at a position belongs to a word. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return ASCII_WORD.has(code);
  return code >= 0x80 && WORD.test(text.charAt(at));
}

const ASCII_WORD: ReadonlySet<number> = new Set(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_', (sign) =>
    sign.charCodeAt(0),
  ),
);
