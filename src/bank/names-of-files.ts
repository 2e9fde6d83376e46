import { slug } from './ids.ts';
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
