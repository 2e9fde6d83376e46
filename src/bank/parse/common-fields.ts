import { complainAt, integerField, listField, textField, type Fields } from '../fields.ts';
import type { Difficulty } from '../question.ts';
import { isSlug, slug } from '../slug.ts';

/** An id that can stand in a path and on a command line. */
export function idField(fields: Fields): string | undefined {
  const id = textField(fields, 'id');
  if (id === undefined || isSlug(id)) return id;
  complainAt(fields, 'id', `"id" has only small letters, digits, "-" and "_": "${slug(id)}".`);
  return undefined;
}

export function difficultyField(fields: Fields): Difficulty | undefined {
  const value = integerField(fields, 'difficulty', 1, 3);
  return DIFFICULTIES.find((difficulty) => difficulty === value);
}

const DIFFICULTIES: readonly Difficulty[] = [1, 2, 3];

export function tagsField(fields: Fields): readonly string[] {
  return listField(fields, 'tags')?.map(({ text }) => text.trim()) ?? [];
}

/** A language tag (BCP 47), such as `en` or `pt-BR`. */
export function langField(fields: Fields): string | undefined {
  const lang = textField(fields, 'lang');
  if (lang === undefined || /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(lang)) return lang;
  complainAt(fields, 'lang', '"lang" must be a language tag, such as en or de.');
  return undefined;
}
