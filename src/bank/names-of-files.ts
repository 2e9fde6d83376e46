import { hash, slug } from './ids.ts';
import type { Index } from './read/index-file.ts';
import type { Source } from './source-file.ts';

/** The topic id that a file's name gives; a page that stands for its folder has the folder's. */
export function nameOf(path: string): string {
  return nameOfLast(namesIn(path));
}

/** The same with the folders below the concept's: other people give many files one name. */
export function nameWithFolders(path: string): string {
  const names = namesIn(path);
  return names.length < 3 ? nameOfLast(names) : nameOfLast([names.slice(1).join('-')]);
}

function namesIn(path: string): readonly string[] {
  return path.replace(/\/(?:index|readme)\.[^./]*$/i, '').split('/');
}

function nameOfLast(names: readonly string[]): string {
  return slug((names.at(-1) ?? '').replace(/\.[^.]*$/, '').trim());
}

/** The bank's id: set, or made of its title, of its folder's name, or of the name of its only file. */
export function rootOf(sources: readonly Source[], index: Index): string {
  const [first] = sources;
  const folder = first === undefined ? '' : folderOf(first);
  const only = first !== undefined && sources.length === 1 ? nameOf(first.path) : '';
  const names = [index.id ?? '', slug(index.title ?? ''), slug(folder), only];
  return names.find((name) => name !== '') ?? 'bank';
}

/** The name of the folder that paths begin in, as far as the name to show tells it. */
function folderOf({ file, path }: Source): string {
  if (!file.endsWith(`/${path}`)) return '';
  const folder = file.slice(0, -path.length - 1);
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return /^\.*$/.test(name) ? '' : name;
}

/** Names of files and folders that are no topics and no concepts, in any folder. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'index',
  'readme',
  'notice',
  'license',
  'node_modules',
]);

/** The name of the file of a topic with this id: safe on every system, and never one that is no topic. */
export function fileName(id: string): string {
  return `${safeName(id, 'topic')}.md`;
}

/** The name of the folder of a concept, likewise. */
export function folderName(concept: string): string {
  return safeName(concept, 'concept');
}

function safeName(text: string, instead: string): string {
  const letters = Array.from(slug(text.trim()).replace(/^[-_]+/, ''));
  const name = letters.slice(0, LONGEST_NAME).join('');
  if (name === '') return instead;
  if (letters.length > LONGEST_NAME) return `${name}-${hash(text)}`;
  return RESERVED_NAMES.has(name) || DEVICES.test(name) ? `${name}-${instead}` : name;
}

/** Characters, of up to four bytes each, of the 255 that a name may have. */
const LONGEST_NAME = 50;

/** What Windows takes for a device. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
