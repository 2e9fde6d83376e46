import { frontMatterOf } from '../bank/front-matter.ts';
import type { YamlMap } from '../bank/yaml.ts';
import { linesOf, type Line } from '../markdown/lines.ts';
import type { TextFile } from '../bank/source-file.ts';

/**
 * Whether a text may be a page that is known by habit alone: what begins like code, or is broken into
 * lines as no program does today, is left to the reader of our own format, which says so.
 */
export function isOrdinary(text: string): boolean {
  return !/^\ufeff?---[^\s-]|\0|\r(?!\n)/.test(text);
}

/** A page of Markdown with or without front matter. */
interface Page {
  readonly title: string | undefined;
  readonly front: YamlMap | undefined;
  /** Below the front matter. */
  readonly lines: readonly Line[];
}

/** Divides a page whose front matter is somebody else's: what it has besides a title is no error. */
export function pageOf({ file, text }: TextFile): Page {
  const lines = linesOf(text);
  if (!text.startsWith('---')) return { title: undefined, front: undefined, lines };
  const front = frontMatterOf(file, lines);
  if (!('problem' in front)) {
    return { title: textOf(front.map, 'title'), front: front.map, lines: lines.slice(front.next) };
  }
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line.text));
  return { title: undefined, front: undefined, lines: lines.slice(end + 1) };
}

/** The text of a key; nothing where it has none. */
function textOf({ entries }: YamlMap, key: string): string | undefined {
  const value = entries.find((entry) => entry.key.text === key)?.value;
  return value?.type === 'text' && value.text.trim() !== '' ? value.text.trim() : undefined;
}
