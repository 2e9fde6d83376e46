import { existsSync, realpathSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Unreadable } from '../bank/source-file.ts';
import type { Opened } from './io.ts';
import { readBytes, type Bytes } from './read-file.ts';
import { reasonOf } from './system-errors.ts';
import { byPath, contains, walk, type Walked } from './walk.ts';

/** Where banks are looked for; both absolute. */
export interface Places {
  /** Where the program runs. */
  readonly cwd: string;
  /** The folder of the bank that comes with the program. */
  readonly shipped: string;
}

/**
 * The bank at a path, or `./questions` where that holds one, or the working folder where it has an
 * `index.md`, or the shipped one. A file's bank is
 * the nearest folder above it with an `index.md`, otherwise the file alone.
 */
export function openBank(given: string | undefined, places: Places): Opened {
  if (given !== undefined) return open(locate(given, places), places);
  const own = open(locateOwn(places), places);
  return own.found ? own : open({ root: places.shipped, named: [] }, places);
}

/**
 * The banks of several paths, each bank once; that of `./questions` where there is no path. A folder
 * right below a bank's `index.md` is a concept of that bank.
 */
export function openBanks(given: readonly string[], places: Places): readonly Opened[] {
  const parts = new Map<string, NamedBank | Unreadable>();
  if (given.length === 0) return [open(locateOwn(places), places)];
  for (const one of given) {
    const part = inBank(locate(one, places));
    if ('reason' in part) parts.set(one, part);
    else parts.set(part.root, together(parts.get(part.root), part));
  }
  return [...parts.values()].map((part) => open(part, places));
}

/** A bank's folder, and the files and folders of it that were named; none where all of it was. */
interface NamedBank {
  readonly root: string;
  readonly named: readonly NamedFile[];
  /** Absolute. */
  readonly folders?: readonly string[];
}

interface NamedFile extends Bytes {
  readonly file: string;
}

function locate(given: string, { cwd }: Places): NamedBank | Unreadable {
  try {
    const file = path.resolve(cwd, given);
    // Whoever names a file may name a link: only those met on a walk are not trusted.
    const real = realpathSync(file);
    if (statSync(real).isDirectory()) return { root: file, named: [] };
    const read = readBytes(real);
    if ('reason' in read) return unreadable(given, read.reason);
    return { root: bankOf(file), named: [{ ...read, file }] };
  } catch (error) {
    return unreadable(given, reasonOf(error));
  }
}

/** `./questions`, or the folder where the program runs if that is a bank itself. */
function locateOwn(places: Places): NamedBank | Unreadable {
  const part = locate('questions', places);
  if ('reason' in part && isBank(places.cwd)) return { root: places.cwd, named: [] };
  return 'named' in part && part.named.length > 0 ? { reason: 'questions is not a folder.' } : part;
}

function unreadable(given: string, reason: string): Unreadable {
  return { reason: `${given} cannot be read. ${reason}` };
}

function bankOf(file: string): string {
  const folder = path.dirname(file);
  for (let above = folder, below = file; above !== below; above = path.dirname(above)) {
    if (hasIndex(above)) return above;
    below = above;
  }
  return folder;
}

function hasIndex(folder: string): boolean {
  return existsSync(path.join(folder, 'index.md'));
}

function inBank(part: NamedBank | Unreadable): NamedBank | Unreadable {
  if ('reason' in part || part.named.length > 0 || hasIndex(part.root)) return part;
  const above = path.dirname(part.root);
  return isBank(above) ? { root: above, named: [], folders: [part.root] } : part;
}

/** Other Markdown has an `index.md` too, mostly without front matter. */
function isBank(folder: string): boolean {
  if (!hasIndex(folder)) return false;
  const read = readBytes(path.join(folder, 'index.md'));
  return (
    !('reason' in read) &&
    /^\ufeff?---\r?\n/.test(new TextDecoder().decode(read.bytes.subarray(0, 8)))
  );
}

function together(before: NamedBank | Unreadable | undefined, part: NamedBank): NamedBank {
  if (before === undefined || 'reason' in before) return part;
  if (isWhole(before) || isWhole(part)) return { root: part.root, named: [] };
  return {
    root: part.root,
    named: [...before.named, ...part.named],
    folders: [...(before.folders ?? []), ...(part.folders ?? [])],
  };
}

function isWhole({ named, folders = [] }: NamedBank): boolean {
  return named.length === 0 && folders.length === 0;
}

function open(part: NamedBank | Unreadable, { cwd }: Places): Opened {
  if ('reason' in part) return { found: false, reason: part.reason };
  const { root } = part;
  const alone = !isWhole(part) && !hasIndex(root);
  const walked = alone ? NOTHING : walk(root, namer(root, cwd));
  if ('reason' in walked)
    return { found: false, reason: unreadable(shown(root, cwd), walked.reason).reason };
  if (!isWhole(part)) return withNamed(part, walked, cwd);
  return walked.sources.length === 0
    ? noFile(root, cwd)
    : { found: true, root, sources: walked.sources };
}

function noFile(folder: string, cwd: string): Opened {
  return { found: false, reason: `${shown(folder, cwd)} has no question file (*.md).` };
}

function filesIn(folder: string, { root }: NamedBank, { sources }: Walked): readonly string[] {
  const inner = `${slashed(path.relative(root, folder))}/`;
  return sources.flatMap(({ file, path: one }) => (one.startsWith(inner) ? file : []));
}

function withNamed(part: NamedBank, walked: Walked, cwd: string): Opened {
  const { root, named, folders = [] } = part;
  const show = namer(root, cwd);
  const inside = folders.map((folder) => filesIn(folder, part, walked));
  const empty = folders[inside.findIndex((files) => files.length === 0)];
  if (empty !== undefined) return noFile(empty, cwd);
  const files = named.map(({ file, bytes, identity }) => {
    const inner = slashed(path.relative(root, file));
    const own = { file: show(inner), path: inner, content: bytes };
    return { ...(walked.identities.get(identity) ?? own), named: true };
  });
  const sources = new Map([...walked.sources, ...files].map((source) => [source.path, source]));
  return {
    found: true,
    root,
    sources: [...sources.values()].sort(byPath),
    only: new Set([...files.map(({ file }) => file), ...inside.flat()]),
  };
}

/** The names to show for what is inside a folder; all begin alike unless `cwd` is inside it too. */
function namer(root: string, cwd: string): (inner: string) => string {
  if (contains(root, cwd)) return (inner) => shown(path.join(root, inner), cwd);
  const name = shown(root, cwd);
  return (inner) => `${name}/${inner}`;
}

/** The shorter of the two names a file (absolute) has: from here, and from the root of all. */
export function shown(file: string, cwd: string): string {
  const fromHere = path.relative(cwd, file) || '.';
  return slashed(fromHere.length <= file.length ? fromHere : file);
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, '/');
}

const NOTHING: Walked = { sources: [], identities: new Map() };

/**
 * Every file in a folder (absolute) but what is hidden, named as it is shown from `cwd`. Undefined
 * where there are too many to list.
 */
export function fileNames(root: string, cwd: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const folders = [root];
  // The list grows on the way.
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const whole = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(whole);
      else names.add(shown(whole, cwd));
    }
    if (names.size + folders.length > MOST) return undefined;
  }
  return names;
}

/** A bank has 10,000 question files, and some pictures for each. */
const MOST = 100_000;

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // What cannot be listed is told where its question files are read.
    return [];
  }
}

/** `cwd` (absolute) as a path with `/` from the nearest folder above that has a `.git`; empty if it has one itself, or none has. */
export function repositoryFolder(cwd: string): string {
  for (let above = cwd; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, '.git')))
      return path.relative(above, cwd).replaceAll(path.sep, '/');
    if (above === path.dirname(above)) return '';
  }
}
