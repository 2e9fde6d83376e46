import { didYouMean, SUGGESTIONS } from './suggest.ts';
import type { TextRange, Yaml, YamlEntry, YamlMap, YamlText } from './yaml.ts';

/** Takes what is wrong with a stretch of YAML. */
export type Complain = (span: TextRange, message: string) => void;

/** A mapping whose keys are all known, to be read key by key; what does not fit is complained of. */
export interface Fields {
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly complain: Complain;
}

export function fieldsOf(map: YamlMap, known: readonly string[], complain: Complain): Fields {
  const entries = new Map<string, YamlEntry>();
  const advice = adviser();
  for (const entry of map.entries) {
    const { key } = entry;
    if (known.includes(key.text)) entries.set(key.text, entry);
    else complain(key, `"${key.text}" is no key here.${advice(key.text, known)}`);
  }
  return { entries, complain };
}

/** ` Did you mean "…"?`, where a word that is known is near; otherwise the words, where they are few. */
export function wordAdvice(word: string, known: readonly string[]): string {
  return didYouMean(word, known, '"') || fewWords(known);
}

function fewWords(known: readonly string[]): string {
  if (known.length === 0 || known.length > FEW) return '';
  const words = known.join(', ');
  return words.length <= SHORT ? ` Use one of: ${words}.` : '';
}

const FEW = 12;

/** Characters: each finding of a bank may say them, and ids from hostile files are long. */
const SHORT = 500;

/** Advises on a word, given those that are known. */
export type Advice = typeof wordAdvice;

/**
 * `wordAdvice` for many words: the first of them get a suggestion, the others only the words that may be
 * used. Each word is compared with all that are known, which takes the square of a bank's size for all.
 */
export function adviser(): Advice {
  let left = SUGGESTIONS;
  return (word, known) => {
    left -= 1;
    return left < 0 ? fewWords(known) : wordAdvice(word, known);
  };
}

/** A text that is not empty. */
export function textField({ entries, complain }: Fields, key: string): string | undefined {
  const value = entries.get(key)?.value;
  if (value === undefined) return undefined;
  if (value.type === 'text' && value.text.trim() !== '') return value.text.trim();
  complain(value, `"${key}" must be a text.`);
  return undefined;
}

/** A list of texts, with their places. A single text is no list. */
export function listField(
  { entries, complain }: Fields,
  key: string,
): readonly YamlText[] | undefined {
  const value = entries.get(key)?.value;
  if (value === undefined) return undefined;
  if (value.type !== 'list') {
    const example = value.type === 'text' && value.text !== '' ? value.text : '…';
    complain(value, `"${key}" must be a list: [${example}].`);
    return undefined;
  }
  const texts: YamlText[] = [];
  for (const item of value.items) {
    if (isFilled(item)) texts.push(item);
    else complain(item.from < 0 ? value : item, `"${key}" must be a list of texts.`);
  }
  return texts;
}

function isFilled(value: Yaml): value is YamlText {
  return value.type === 'text' && value.text.trim() !== '';
}

/** A mapping inside this one. */
export function mapField({ entries, complain }: Fields, key: string): YamlMap | undefined {
  const value = entries.get(key)?.value;
  if (value === undefined || value.type === 'map') return value;
  complain(value, `"${key}" must be lines "key: value", indented.`);
  return undefined;
}

/** A list of mappings. */
export function mapsField({ entries, complain }: Fields, key: string): readonly YamlMap[] {
  const value = entries.get(key)?.value;
  if (value === undefined) return [];
  const items = value.type === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.type === 'map' && value.type === 'list') return [item];
    complain(item.from < 0 ? value : item, `"${key}" must be a list of "key: value" groups.`);
    return [];
  });
}

/** A whole number within bounds. */
export function integerField(
  fields: Fields,
  key: string,
  low: number,
  high: number,
): number | undefined {
  const text = textField(fields, key);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= low && value <= high) return value;
  complainAt(fields, key, `"${key}" must be a whole number from ${low} to ${high}.`);
  return undefined;
}

export function booleanField(fields: Fields, key: string): boolean | undefined {
  const text = oneOfField(fields, key, ['true', 'false']);
  return text === undefined ? undefined : text === 'true';
}

/** One of the words. */
export function oneOfField<Word extends string>(
  fields: Fields,
  key: string,
  words: readonly Word[],
): Word | undefined {
  const text = textField(fields, key);
  if (text === undefined) return undefined;
  const word = words.find((known) => known === text);
  if (word === undefined) {
    complainAt(fields, key, `"${key}" cannot be "${text}".${wordAdvice(text, words)}`);
  }
  return word;
}

/** A day of the calendar, YYYY-MM-DD. */
export function dateField(fields: Fields, key: string): string | undefined {
  const text = textField(fields, key);
  if (text === undefined || isDate(text)) return text;
  complainAt(fields, key, `"${key}" must be a date: 2026-11-24.`);
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Complains of the value of a key. */
export function complainAt({ entries, complain }: Fields, key: string, message: string): void {
  const value = entries.get(key)?.value;
  if (value !== undefined) complain(value, message);
}
