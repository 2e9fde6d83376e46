import type { Bank, Question, Term, Topic } from '../bank/question.ts';
import { linesOf } from '../markdown/lines.ts';
import { plain, plainTitle } from '../markdown/plain-text.ts';
import { titleText } from '../markdown/prose.ts';

/** Something in a bank that has all the words somebody looks for. */
export type Hit =
  | { readonly type: 'question'; readonly question: Question }
  /** `line`: the first line of the note that has one of the words. */
  | { readonly type: 'note'; readonly topic: Topic; readonly line: string }
  | { readonly type: 'term'; readonly term: Term };

/**
 * Everything in a bank that has all these words, in any case, with or without accents, and inside
 * other words too: questions, notes, then terms. Those that have them in their title come first.
 */
export function findInBank(bank: Bank, words: string): readonly Hit[] {
  const wanted = searchable(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return [
    ...byTitle(bank.questions.flatMap((question) => ranked(questionHit(question), wanted))),
    ...byTitle(bank.topics.flatMap((topic) => ranked(noteHit(topic, wanted), wanted))),
    ...byTitle(bank.terms.flatMap((term) => ranked(termHit(term), wanted))),
  ];
}

/** The texts that something is found by. */
interface Searched {
  readonly hit: Hit;
  readonly title: string;
  readonly texts: readonly string[];
}

function questionHit(question: Question): Searched {
  const { id, tags, title } = question;
  return {
    hit: { type: 'question', question },
    title: `${plainTitle(title.text)} ${id}`,
    texts: [...tags, ...textsIn(question).map(plain)],
  };
}

function noteHit(topic: Topic, wanted: readonly string[]): Searched {
  const { id, title, description, tags, note } = topic;
  return {
    hit: { type: 'note', topic, line: lineWith(note.text, wanted) ?? plain(description) },
    title: `${title} ${id}`,
    texts: note.text === '' ? [] : [description, ...tags, plain(note.text)],
  };
}

function termHit(term: Term): Searched {
  return { hit: { type: 'term', term }, title: `${term.outdated} ${term.instead}`, texts: [] };
}

/** All that a question says, whatever its kind. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('text' in part && typeof part.text === 'string') return [part.text];
  return Object.values(part).flatMap(textsIn);
}

function lineWith(note: string, wanted: readonly string[]): string | undefined {
  const lines = linesOf(note).map(({ text }) => plain(titleText(text)));
  return lines.find((line) => wanted.some((word) => searchable(line).includes(word)));
}

interface RankedHit {
  readonly hit: Hit;
  readonly inTitle: boolean;
}

function ranked({ hit, title, texts }: Searched, wanted: readonly string[]): readonly RankedHit[] {
  const inTitle = hasAll(title, wanted);
  return inTitle || hasAll([title, ...texts].join('\n'), wanted) ? [{ hit, inTitle }] : [];
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  const searched = searchable(text);
  return wanted.every((word) => searched.includes(word));
}

function byTitle(hits: readonly RankedHit[]): readonly Hit[] {
  return [...hits].sort((a, b) => Number(b.inTitle) - Number(a.inTitle)).map(({ hit }) => hit);
}

function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase();
}
