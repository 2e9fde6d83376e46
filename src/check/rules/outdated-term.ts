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
  /** What each name stands for, its white space folded into single spaces. */
  readonly values: ReadonlyMap<string, Value>;
  /** By the first word of names how they may lie around it, the longest first. */
  readonly shapes: ReadonlyMap<string, readonly NameShape[]>;
  /** 1 at the character codes that first words begin with. */
  readonly initials: Uint8Array;
}

/** How long a name is, and how many signs stand in front of its first word, as in `.NET`. */
interface NameShape {
  readonly size: number;
  readonly before: number;
}

/** A name in a text, and what it stands for. */
export interface NameInText<Value extends object> extends Stretch {
  readonly value: Value;
}

/** Prepares names for `namesIn`; those without a letter or digit are left out. Of equal ones the last counts. */
export function namesOf<Value extends object>(
  names: Iterable<readonly [string, Value]>,
): Names<Value> {
  const values = new Map<string, Value>();
  const shapes = new Map<string, Map<string, NameShape>>();
  const initials = new Uint8Array(0x10000);
  for (const [written, value] of names) {
    const name = written.trim().replace(/\s+/g, ' ');
    const { 0: first, index: before = 0 } = WORD.exec(name) ?? {};
    if (first === undefined) continue;
    values.set(name, value);
    const same = shapes.get(first) ?? new Map<string, NameShape>();
    const size = name.length;
    same.set(`${size} ${before}`, { size, before });
    shapes.set(first, same);
    initials[first.charCodeAt(0)] = 1;
  }
  const sorted = Array.from(
    shapes,
    ([first, same]) => [first, [...same.values()].sort((a, b) => b.size - a.size)] as const,
  );
  return { values, shapes: new Map(sorted), initials };
}

const WORD = /[\p{L}\p{M}\p{N}_]+/u;

/**
 * Where names stand in a text, as whole words in the same case, from left to right: of those that begin
 * at one place the longest, none inside another. White space in a name is any white space in the text.
 * Takes time in proportion to the text, nearly however many names there are.
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
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (names.initials[text.charCodeAt(at)] === 0 || at < next || isWordAt(text, at - 1)) continue;
    const named = namedAt(text, at, names);
    if (named === undefined || named.from < next) continue;
    found.push(named);
    next = named.to;
  }
  return found;
}

function namedAt<Value extends object>(
  text: string,
  at: number,
  { values, shapes }: Names<Value>,
): NameInText<Value> | undefined {
  let end = at;
  while (isWordAt(text, end)) end += 1;
  for (const { size, before } of shapes.get(text.slice(at, end)) ?? []) {
    const from = at - before;
    const to = from + size;
    if (from < 0 || to > text.length || (isWordAt(text, to - 1) && isWordAt(text, to))) continue;
    const value = values.get(text.slice(from, to));
    if (value !== undefined) return { value, from, to };
  }
  return undefined;
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
