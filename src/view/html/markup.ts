import { withoutCommands } from '../build-server.ts';
import { trusted, visible, type SafeText } from '../safe-text.ts';

const brand: unique symbol = Symbol('html');

/** Markup that a browser reads as it is meant: only this module makes it. */
export interface Html {
  readonly [brand]: true;
  readonly text: string;
}

/** What may stand in a template: text is encoded, markup stays, a list is put together. */
export type Value = string | number | Html | readonly Html[];

/**
 * A template of markup in which every value that is not markup is encoded, for attributes as well.
 * Attributes must stand in double quotes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return made(parts.reduce((text, part, index) => text + encoded(values[index - 1] ?? '') + part));
}

/** Nothing. */
export const NOTHING: Html = markup``;

/** A whole document. */
export function page({ text }: Html): SafeText {
  return trusted(text);
}

function encoded(value: Value): string {
  if (typeof value === 'string') return htmlText(value);
  if (typeof value === 'number') return String(value);
  return 'text' in value ? value.text : value.map(({ text }) => text).join('');
}

/**
 * Text with the five characters that mean something to HTML written by their names. What cannot be
 * seen is shown, as in a terminal; and a build server that gets the page on stdout finds no command
 * of its own in it.
 */
function htmlText(text: string): string {
  const named = visible(text).text.replace(/[&<>"']/g, (character) => NAMES[character] ?? '');
  return withoutCommands(named, '&#58;', '&#91;');
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function made(text: string): Html {
  return { [brand]: true, text };
}
