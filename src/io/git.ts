import path from 'node:path';
import type { Source } from '../bank/source-file.ts';
import { shown } from './bank-files.ts';
import type { Git } from './io.ts';
import { byPath, isQuestionPath } from './walk.ts';
import { realpathSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { codeOf } from './system-errors.ts';
import { LIMITS } from '../bank/limits.ts';

/** A file that git knows: its path inside the bank's folder, and its blob's name. */
interface GitFile {
  readonly inner: string;
  readonly blob: string;
}

/**
 * What git knows of banks, seen from `cwd` (absolute). Only objects and the index are read, and no
 * work tree is compared: so no filter, hook, diff driver or file watcher of a repository ever runs.
 */
export function openGit(cwd: string, environment: GitEnvironment): Git {
  const sources = (root: string, list: (repository: Repository) => Buffer): readonly Source[] => {
    const repository = repositoryOf(root, cwd, environment);
    const entries = entriesIn(list(repository), repository.folder);
    const blobs = readBlobs(
      entries.map(({ blob }) => blob),
      repository.run,
    );
    return entries
      .map(({ inner, blob }) => ({
        file: shown(path.join(root, inner), cwd),
        path: inner,
        content: blobs.get(blob) ?? { reason: '' },
      }))
      .sort(byPath);
  };
  return {
    since: (root, ref) => sources(root, (repository) => listCommit(repository, ref)),
    staged: (root) => sources(root, listIndex),
  };
}

function listCommit({ run, folder }: Repository, ref: string): Buffer {
  const commit = commitOf(run, ref);
  if (commit === undefined) return NOTHING;
  const ran = run(['ls-tree', '-r', '-z', commit, ...(folder === '' ? [] : [folder])]);
  if ('refusal' in ran) throw new Error(`Git cannot list the files of ${ref}.`);
  return ran.out;
}

function listIndex({ run, folder }: Repository): Buffer {
  const ran = run(['ls-files', '-s', '-z', ...(folder === '' ? [] : ['--', folder])]);
  if ('refusal' in ran) throw new Error('Git cannot list the staged files.');
  return ran.out;
}

/** Where the present commit parted from `ref`. Undefined for `HEAD` before the first commit. */
function commitOf(run: Repository['run'], ref: string): string | undefined {
  // Git would take it for an option.
  if (ref.startsWith('-')) throw noCommit(ref);
  const named = line(run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
  if (named === undefined) {
    if (ref === 'HEAD') return undefined;
    throw noCommit(ref);
  }
  return line(run(['merge-base', named, 'HEAD'])) ?? named;
}

function noCommit(ref: string): Error {
  return new Error(
    `Git knows no commit ${ref}. A shallow clone has to fetch it first; a path stands before the option, or after "--".`,
  );
}

function line(ran: ReturnType<Repository['run']>): string | undefined {
  return 'refusal' in ran ? undefined : ran.out.toString().trim() || undefined;
}

/** `<mode> [blob ]<name>[ <stage>]\t<path>\0` each: regular files with the names that a walk reads. */
function entriesIn(out: Buffer, folder: string): readonly GitFile[] {
  const entries = out
    .toString()
    .split('\0')
    .flatMap((entry) => {
      const [, blob, file] =
        /^100(?:644|755) (?:blob )?([0-9a-f]+)(?: \d)?\t([^]*)$/.exec(entry) ?? [];
      if (blob === undefined || file?.startsWith(folder) !== true) return [];
      const inner = file.slice(folder.length);
      return isQuestionPath(inner) ? [{ inner, blob }] : [];
    });
  if (entries.length > LIMITS.files)
    throw new Error(`The bank has more than ${LIMITS.files} files.`);
  // A file in conflict has several stages.
  return [...new Map(entries.map((entry) => [entry.inner, entry])).values()];
}

const NOTHING = Buffer.alloc(0);

/** Where a bank lies. */
export interface Repository {
  /** Runs git at the top of the work tree. */
  readonly run: RunGit;
  /** The bank's folder below the top, with a `/` at its end; empty where it is the top. */
  readonly folder: string;
}

/**
 * The work tree a bank's folder (absolute) is in: first the one `cwd` is in, which a hook's
 * environment may name, then whichever holds the folder. Throws where there is none.
 */
export function repositoryOf(root: string, cwd: string, environment: GitEnvironment): Repository {
  const real = realpathSync(root);
  let foreign = false;
  for (const [folder, variables] of [
    [cwd, absolute(environment, cwd)],
    [real, without(environment)],
  ] as const) {
    const ran = gitIn(folder, variables)(['rev-parse', '--show-toplevel']);
    if ('refusal' in ran) {
      foreign ||= FOREIGN.test(ran.refusal);
      continue;
    }
    const top = realpathSync(ran.out.toString().replace(/\r?\n$/, ''));
    const inner = path.relative(top, real).split(path.sep).join('/');
    if (inner !== '..' && !inner.startsWith('../') && !path.isAbsolute(inner))
      return { run: gitIn(top, variables), folder: inner === '' ? '' : `${inner}/` };
  }
  throw new Error(foreign ? foreignMessage(real) : `${root} is in no git work tree.`);
}

/** Git's words since 2.35.3 and before. */
const FOREIGN = /dubious ownership|unsafe repository/;

function foreignMessage(folder: string): string {
  return (
    `Git does not read the repository of ${folder}, because it belongs to another user. ` +
    'If you trust it, run git in that folder: it says which safe.directory to set.'
  );
}

/** Variables that say where a repository is. */
const PLACES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR'];

/** Git is run in other folders than the hook that set them. */
function absolute(environment: GitEnvironment, cwd: string): GitEnvironment {
  return { ...environment, ...places(environment, (value) => path.resolve(cwd, value)) };
}

function without(environment: GitEnvironment): GitEnvironment {
  return { ...environment, ...places(environment, () => undefined) };
}

function places(
  environment: GitEnvironment,
  change: (value: string) => string | undefined,
): GitEnvironment {
  return Object.fromEntries(
    PLACES.flatMap((name) => {
      const value = environment[name] ?? '';
      return value === '' ? [] : [[name, change(value)]];
    }),
  );
}

/** The variables git is given. */
export type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** What git wrote, or why it refused: its own words, never to be shown as they are. */
type Ran = { readonly out: Buffer } | { readonly refusal: string };

/** Runs git with these words and feeds it `input`. Throws where git cannot be started. */
export type RunGit = (words: readonly string[], input?: string) => Ran;

/**
 * Git in a folder (absolute). Whatever a repository's settings may start is off, and nothing is
 * fetched or locked. No word goes through a shell.
 */
export function gitIn(folder: string, environment: GitEnvironment): RunGit {
  return (words, input = '') => {
    try {
      const out = execFileSync('git', [...HARMLESS, '-C', folder, ...words], {
        // On Windows a program is looked for in the working folder first, which may hold a git.exe.
        cwd: path.dirname(process.execPath),
        env: { ...environment, ...QUIET },
        input,
        maxBuffer: Infinity,
        stdio: 'pipe',
        windowsHide: true,
      });
      return { out };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new Error('Git is not installed.', { cause: error });
      return { refusal: refusalOf(error) };
    }
  };
}

const HARMLESS = [
  '--no-pager',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
  // A folder of the work tree can be laid out as a bare repository with settings of its own.
  ...['-c', 'safe.bareRepository=explicit'],
];

const QUIET = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

function refusalOf(error: unknown): string {
  const said: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'stderr') : undefined;
  return Buffer.isBuffer(said) ? said.toString() : '';
}

/** What blobs hold, by their names; nothing that git's filters would make of it. */
export function readBlobs(
  names: readonly string[],
  run: RunGit,
): ReadonlyMap<string, Source['content']> {
  const listed = [...new Set(names)];
  const sizes = linesOf(batch(run, '--batch-check', listed)).map(sizeIn);
  const small = listed.filter((_, index) => (sizes[index] ?? Infinity) <= LIMITS.file);
  const read = contentsIn(batch(run, '--batch', small));
  return new Map([
    ...listed.map((name, index) => [name, { reason: whyNot(sizes[index]) }] as const),
    ...small.map((name, index) => [name, read[index] ?? { reason: ABSENT }] as const),
  ]);
}

function batch(run: RunGit, form: string, names: readonly string[]): Buffer {
  const ran = run(['cat-file', form], names.map((name) => `${name}\n`).join(''));
  if ('refusal' in ran) throw new Error('Git cannot read the files of that commit.');
  return ran.out;
}

function linesOf(out: Buffer): readonly string[] {
  return out.toString().split('\n').slice(0, -1);
}

/** `<name> blob <bytes>`; what a partial clone lacks is `missing`. */
function sizeIn(line: string): number | undefined {
  const [, bytes] = / blob (\d+)$/.exec(line) ?? [];
  return bytes === undefined ? undefined : Number(bytes);
}

function whyNot(size: number | undefined): string {
  return size === undefined ? ABSENT : 'It is larger than 1 MiB.';
}

const ABSENT = 'Git does not have it here.';

/** Each is a head line, its bytes, and a newline. */
function contentsIn(out: Buffer): readonly Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (let at = 0; at < out.length;) {
    const head = out.indexOf('\n', at);
    const size = sizeIn(out.toString('utf8', at, head)) ?? 0;
    contents.push(new Uint8Array(out.subarray(head + 1, head + 1 + size)));
    at = head + 1 + size + 1;
  }
  return contents;
}
