import { decode } from '../decode.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import { broken, readFile } from '../parse/file.ts';
import { NO_INDEX, readIndex, type Index, type IndexRead } from '../parse/index-file.ts';
import type { ReadFile, Reader, TextFile } from '../reader.ts';
import { slug } from '../slug.ts';
import type { Source } from '../source.ts';
import { found } from '../structure.ts';

/** What the files of a bank gave. */
export interface ReadSources {
  readonly index: Index;
  /** The concept of files that lie in no folder; the bank's id where it sets none. */
  readonly root: string;
  readonly files: readonly ReadFile[];
  /** Topic ids by file name, also of files that could not be read. */
  readonly names: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with `index.md`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every file, in the order of their paths. */
export function readSources(sources: readonly Source[], readers: readonly Reader[]): ReadSources {
  const sorted = sources.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const texts = new Map<string, string>();
  const indexSource = sorted.find(({ path }) => path === INDEX);
  const { index, diagnostics } = indexOf(indexSource, texts);
  const root = rootOf(sorted, index);
  const others = sorted.filter(({ path }) => path !== INDEX);
  const around = { root, lang: index.lang, texts };
  return {
    index,
    root,
    files: [
      ...others.slice(0, LIMITS.files).map((source) => readSource(source, readers, around)),
      ...tooMany(others),
    ],
    names: others.map(({ path }) => nameOf(path)),
    texts,
    diagnostics,
  };
}

const INDEX = 'index.md';

function indexOf(source: Source | undefined, texts: Map<string, string>): IndexRead {
  if (source === undefined) return { index: NO_INDEX, diagnostics: [] };
  const decoded = decode(source);
  if ('problem' in decoded) return { index: NO_INDEX, diagnostics: [decoded.problem] };
  texts.set(source.file, decoded.text);
  return readIndex(source.file, decoded.text);
}

interface Around {
  readonly root: string;
  readonly lang: string;
  readonly texts: Map<string, string>;
}

function readSource(
  source: Source,
  readers: readonly Reader[],
  { root, lang, texts }: Around,
): ReadFile {
  const { file, path } = source;
  const decoded = decode(source);
  if ('problem' in decoded) return broken(decoded.problem);
  const { text } = decoded;
  texts.set(file, text);
  const concept = path.includes('/') ? path.slice(0, path.indexOf('/')) : root;
  const written: TextFile = { file, path, text, id: nameOf(path), concept, lang };
  const reader = readers.find(({ recognises }) => recognises(text, path));
  return reader === undefined ? readFile(written) : reader.read(written);
}

/** The topic id that a file's name gives. */
function nameOf(path: string): string {
  return slug(
    path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/\.[^.]*$/, '')
      .trim(),
  );
}

/** The bank's id: set, or made of its title, of its folder's name, or of the name of its only file. */
function rootOf(sources: readonly Source[], index: Index): string {
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

/** What stands for all the files that are too many. */
function tooMany(sources: readonly Source[]): readonly ReadFile[] {
  const first = sources[LIMITS.files];
  if (first === undefined) return [];
  const place = { file: first.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const message = `A bank has at most ${LIMITS.files} files; this one has ${sources.length}. This file and those after it are left out.`;
  return [broken(found('limit-exceeded', place, message))];
}
