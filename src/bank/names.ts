import type { Stretch } from './inline.ts';

/** Names to look for in texts. */
export interface Names<Value> {
  /** By the first word of each, the longest name first. */
  readonly byFirst: ReadonlyMap<string, readonly Name<Value>[]>;
  /** 1 at the character codes that first words begin with. */
  readonly initials: Uint8Array;
}

interface Name<Value> {
  readonly value: Value;
  /** Signs in front of the first word, as in `.NET`. */
  readonly before: string;
  /** The name at its white space. */
  readonly parts: readonly string[];
  readonly size: number;
}

/** A name in a text, and what it stands for. */
export interface Named<Value> extends Stretch {
  readonly value: Value;
}

/** Prepares names for `namesIn`; those without a letter or digit are left out. */
export function namesOf<Value>(names: Iterable<readonly [string, Value]>): Names<Value> {
  const byFirst = new Map<string, Name<Value>[]>();
  for (const [name, value] of names) {
    const parts = name.trim().split(/\s+/);
    const { 0: first, index = 0 } = WORD.exec(name.trim()) ?? {};
    if (first === undefined) continue;
    const same = byFirst.get(first) ?? [];
    same.push({ value, before: name.trim().slice(0, index), parts, size: name.length });
    byFirst.set(
      first,
      same.sort((a, b) => b.size - a.size),
    );
  }
  const initials = new Uint8Array(0x10000);
  for (const word of byFirst.keys()) initials[word.charCodeAt(0)] = 1;
  return { byFirst, initials };
}

const WORD = /[\p{L}\p{M}\p{N}_]+/u;

/**
 * Where names stand in a text, as whole words in the same case, from left to right: of those that begin
 * at one place the longest, none inside another. White space in a name is any white space in the text.
 * Takes time in proportion to the text, however many names there are.
 */
export function namesIn<Value>(text: string, names: Names<Value>): readonly Named<Value>[] {
  const found: Named<Value>[] = [];
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

function namedAt<Value>(text: string, at: number, names: Names<Value>): Named<Value> | undefined {
  let end = at;
  while (isWordAt(text, end)) end += 1;
  for (const { value, before, parts } of names.byFirst.get(text.slice(at, end)) ?? []) {
    const from = at - before.length;
    const to = from < 0 ? undefined : endOf(text, from, parts);
    if (to !== undefined && !(isWordAt(text, to - 1) && isWordAt(text, to)))
      return { value, from, to };
  }
  return undefined;
}

function endOf(text: string, from: number, parts: readonly string[]): number | undefined {
  let at = from;
  for (const [index, part] of parts.entries()) {
    const space = index === 0 ? at : afterSpace(text, at);
    if ((index > 0 && space === at) || !text.startsWith(part, space)) return undefined;
    at = space + part.length;
  }
  return at;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at += 1;
  return at;
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
