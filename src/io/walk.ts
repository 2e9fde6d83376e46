import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import {
  BANK_FULL,
  extensionOf,
  isMarkdown,
  type Source,
  type Unreadable,
} from '../bank/source-file.ts';
import { LIMITS } from '../bank/limits.ts';
import { identityOf, readBytes } from './read-file.ts';
import { codeOf, reasonOf } from './system-errors.ts';

/** The question files of a folder, sorted by path. */
export interface Walked {
  readonly sources: readonly Source[];
  /** What was read, by device and inode. */
  readonly identities: ReadonlyMap<string, Source>;
}

interface Walk {
  /** The folder's real path. */
  readonly root: string;
  readonly show: (path: string) => string;
  readonly sources: Source[];
  readonly identities: Map<string, Source>;
  readonly folders: Set<string>;
  readonly links: string[];
  /** Where nothing else is Markdown, they are read. */
  readonly readmes: string[];
  /** How many more bytes a bank may have. */
  left: number;
  /** The same of files that may be of a format that is not Markdown. */
  leftForOthers: number;
}

/**
 * Reads every page of Markdown below a folder but those about the folder itself (README where there
 * is another one, LICENSE and the like) and what is hidden. What cannot be read is a source with the
 * reason. A file with several names is read once, links come last, and none is followed out of the
 * folder. Files that may be of another format come too, where they are plain files that can be read.
 * `show` gives the name to show for a path inside the folder.
 */
export function walk(folder: string, show: (path: string) => string): Walked | Unreadable {
  try {
    const walk: Walk = {
      root: realpathSync(folder),
      show,
      sources: [],
      identities: new Map(),
      folders: new Set(),
      links: [],
      readmes: [],
      left: LIMITS.bank,
      leftForOthers: LIMITS.bank,
    };
    enter(walk, '');
    // The list grows on the way: a link may lead to a folder with more of them.
    for (const link of walk.links) follow(walk, link);
    if (!walk.sources.some(({ path: inner }) => isMarkdown(inner)))
      for (const readme of walk.readmes) take(walk, readme, within(walk, readme));
    return { sources: walk.sources.sort(byPath), identities: walk.identities };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function enter(walk: Walk, folder: string): void {
  const real = within(walk, folder);
  const identity = identityOf(statSync(real, { bigint: true }));
  if (walk.folders.has(identity)) return;
  walk.folders.add(identity);
  for (const entry of readdirSync(real, { withFileTypes: true }).sort(byName)) {
    if (walk.sources.length > LIMITS.files) return;
    if (IGNORED.test(entry.name)) continue;
    meet(walk, folder === '' ? entry.name : `${folder}/${entry.name}`, entry);
  }
}

function meet(walk: Walk, inner: string, entry: Dirent): void {
  if (entry.isDirectory()) descend(walk, inner);
  else if (entry.isSymbolicLink()) walk.links.push(inner);
  else if (!isMarkdown(inner)) {
    if (entry.isFile() && MAY_BE_QUESTIONS.has(extensionOf(inner))) takeOther(walk, inner);
  } else if (entry.isFile() && README.test(entry.name)) walk.readmes.push(inner);
  else if (entry.isFile()) take(walk, inner, within(walk, inner));
  else leave(walk, inner, 'It is not a regular file.');
}

function descend(walk: Walk, folder: string): void {
  if (folder.split('/').length > LIMITS.folders) {
    leave(walk, folder, `It is more than ${LIMITS.folders} folders deep.`);
    return;
  }
  try {
    enter(walk, folder);
  } catch (error) {
    leave(walk, folder, reasonOf(error));
  }
}

function follow(walk: Walk, link: string): void {
  try {
    const real = realpathSync(within(walk, link));
    const isFolder = statSync(real).isDirectory();
    if (!isFolder && !isMarkdown(link)) return;
    if (!contains(walk.root, real)) leave(walk, link, 'It is a link that leads out of the bank.');
    else if (!isFolder) take(walk, link, real);
    else if (contains(real, within(walk, link))) leave(walk, link, IN_A_CIRCLE);
    else descend(walk, link);
  } catch (error) {
    if (isMarkdown(link) || codeOf(error) !== 'ENOENT') leave(walk, link, linkReason(error));
  }
}

function take(walk: Walk, inner: string, file: string): void {
  if (walk.sources.length >= LIMITS.files) {
    leave(walk, inner, `It is one of more than ${LIMITS.files} files: the rest is left out.`);
    return;
  }
  const read = readBytes(file);
  if ('reason' in read) {
    leave(walk, inner, read.reason);
    return;
  }
  if (walk.identities.has(read.identity)) return;
  walk.left -= read.bytes.length;
  const content = walk.left < 0 ? BANK_FULL : read.bytes;
  const source = { file: walk.show(inner), path: inner, content };
  walk.sources.push(source);
  walk.identities.set(read.identity, source);
}

/** Of what may be anything, nothing is told where it cannot be read. */
function takeOther(walk: Walk, inner: string): void {
  const read = readBytes(within(walk, inner));
  if ('reason' in read || walk.identities.has(read.identity)) return;
  if (walk.sources.length >= LIMITS.files || walk.leftForOthers < read.bytes.length) return;
  walk.leftForOthers -= read.bytes.length;
  const source = { file: walk.show(inner), path: inner, content: read.bytes };
  walk.sources.push(source);
  walk.identities.set(read.identity, source);
}

function leave(walk: Walk, inner: string, reason: string): void {
  if (walk.sources.length <= LIMITS.files)
    walk.sources.push({ file: walk.show(inner), path: inner, content: { reason } });
}

// By hand: `path.join` takes as long as opening the file.
function within({ root }: Walk, inner: string): string {
  return `${root}${path.sep}${inner}`;
}

/** Whether a path is a folder's own or of something in it; both absolute. */
export function contains(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function linkReason(error: unknown): string {
  if (codeOf(error) === 'ENOENT') return 'It is a link that leads nowhere.';
  return codeOf(error) === 'ELOOP' ? IN_A_CIRCLE : reasonOf(error);
}

const IN_A_CIRCLE = 'It is a link that leads in a circle.';

/** Hidden files (an editor's locks, version control), installed packages, and what is about a folder itself. */
const IGNORED =
  /^\.|^node_modules$|^(?:notice|licen[cs]e|changelog|contributing|code_of_conduct|security|support)\.md$/i;

const README = /^readme\.md$/i;

/** Extensions of formats that are not Markdown. Most files that have one hold something else. */
const MAY_BE_QUESTIONS = new Set('json yml yaml xml csv tsv txt gift zip apkg'.split(' '));

/** Whether a walk reads a regular file at this path inside a bank's folder, whatever else is there. */
export function isQuestionPath(inner: string): boolean {
  const names = inner.split('/');
  return (
    names.length <= LIMITS.folders + 1 &&
    !names.some((name) => IGNORED.test(name) || README.test(name)) &&
    (isMarkdown(inner) || MAY_BE_QUESTIONS.has(extensionOf(inner)))
  );
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** Code unit order. */
export function byPath(a: Source, b: Source): number {
  return a.path < b.path ? -1 : 1;
}
