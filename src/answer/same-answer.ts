import type { Question } from '../bank/question.ts';
import { isEnglish } from '../bank/languages.ts';
import { distance } from '../bank/suggest.ts';
import { folded, plainText, sameText } from '../markdown/plain-text.ts';

/** An answer that a file names, in Markdown, and whether it is a right one. */
export interface NamedAnswer {
  readonly text: string;
  readonly correct: boolean;
}

/**
 * Which of the named answers a typed text is, by position: the one that says the same, or else the ones
 * that differ in nothing but how they are written. Where those are right ones and wrong ones, it is none.
 */
export function namedBy(
  answers: readonly NamedAnswer[],
  typed: string,
  lang: string,
): number | undefined {
  const same = answers.findIndex(({ text }) => sameText(text, typed));
  if (same >= 0) return same;
  const forms = formsOf(typed, lang);
  const alike = answers.filter(({ text }) => forms.has(loosened(text, lang) ?? NEVER));
  const [first] = alike;
  if (first === undefined || alike.some(({ correct }) => correct !== first.correct))
    return undefined;
  return answers.indexOf(first);
}

/** What nobody can type. */
const NEVER = '\n';

/** How a typed text may be meant: as it stands, and without an article in front. */
function formsOf(typed: string, lang: string): ReadonlySet<string> {
  const bare = isEnglish(lang) ? typed.trim().replace(/^(?:the|an?)\s+(?=\S)/i, '') : typed;
  return new Set([written(typed), written(bare)]);
}

/** An answer of a file without what does not count when it is typed. What holds code counts as it stands. */
function loosened(markdown: string, lang: string): string | undefined {
  if (markdown.includes('`')) return undefined;
  const text = plainText(markdown);
  return written(isEnglish(lang) ? text.trim().replace(/^(?:the|an)\s+(?=\S)/i, '') : text);
}

/**
 * A text without what its author and whoever types it may write differently: case, the shape of
 * quotation marks, punctuation at the end, and whether words are apart, hyphened or written as one. Signs
 * between digits, and those in front of a word, stay.
 */
function written(text: string): string {
  return folded(text)
    .replace(/[‘’‚‛′´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/(?<=[\p{L}\p{N}"')\]])[.!?,;…]+$/u, '')
    .replace(/(?<=\p{L})[\s‐‑‒–—-]+(?=[\p{L}\p{N}])|(?<=\p{N})[\s‐‑‒–—-]+(?=\p{L})/gu, '');
}

/**
 * Why a line that is none of the answers may not be meant as one: it is a key of the program, looks like a
 * command, or is a right answer misspelt and no word of its own.
 */
export function doubtOf(
  answers: readonly NamedAnswer[],
  line: string,
  isWord: (text: string) => boolean,
): 'letter' | 'colon' | 'near' | undefined {
  if (/^[?simpqnur]$/i.test(line)) return 'letter';
  if (/^:\p{L}{1,20}$/u.test(line)) return 'colon';
  return isMisspelt(answers, line, isWord) ? 'near' : undefined;
}

/** All words of what questions ask and name as answers, as typed texts are compared. */
export function wordsIn(questions: readonly Question[]): ReadonlySet<string> {
  const words = new Set<string>();
  const take = (text: string) => {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu))
      words.add(folded(word));
  };
  for (const question of questions) {
    take(question.stem.text);
    if ('choices' in question) question.choices.forEach(({ text }) => take(text.text));
  }
  return words;
}

/** Fewest letters of a word that can be misspelt: of shorter ones one slip makes another word. */
const SHORTEST = 5;
/** From so many letters on two slips are one word misspelt. */
const LONG = 8;

/**
 * Whether a typed text is a right answer misspelt: with the same digits and the same first letter, one slip
 * away, or two in a long word, and farther from each wrong answer that is named. `isWord` says whether it
 * is a word of its own.
 */
export function isMisspelt(
  answers: readonly NamedAnswer[],
  typed: string,
  isWord: (text: string) => boolean,
): boolean {
  const text = written(typed);
  if (text.length > MOST || isWord(folded(typed))) return false;
  const slipsTo = ({ text: answer }: NamedAnswer) => slips(written(plainText(answer)), text);
  const right = answers.filter(({ correct, text: answer }) => correct && !answer.includes('`'));
  const nearest = Math.min(...right.map(slipsTo));
  const wrong = answers.filter(({ correct }) => !correct).map(slipsTo);
  return nearest < Infinity && wrong.every((away) => away > nearest);
}

/** Letters; longer lines are no words, and take time to compare. */
const MOST = 100;

/** How many slips lead from an answer to a text, where they are few enough. */
function slips(answer: string, text: string): number {
  const length = answer.replace(/\P{L}/gu, '').length;
  const allowed = length < SHORTEST ? 0 : length < LONG ? 1 : 2;
  const isAlike = text.startsWith(answer.slice(0, 1)) && digitsOf(answer) === digitsOf(text);
  if (!isAlike || Math.abs(answer.length - text.length) > allowed) return Infinity;
  const away = distance(answer, text);
  return away <= allowed ? away : Infinity;
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
