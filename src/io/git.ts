import path from 'node:path';
import type { Source } from '../bank/source.ts';
import { shown } from './files.ts';
import { readBlobs } from './git/blobs.ts';
import { repositoryOf, type Repository } from './git/repository.ts';
import type { Environment } from './git/run.ts';
import type { Git } from './io.ts';
import { byPath, isQuestionPath, MOST } from './walk.ts';

/** A file that git knows: its path inside the bank's folder, and its blob's name. */
interface Entry {
  readonly inner: string;
  readonly blob: string;
}

/**
 * What git knows of banks, seen from `cwd` (absolute). Only objects and the index are read, and no
 * work tree is compared: so no filter, hook, diff driver or file watcher of a repository ever runs.
 */
export function openGit(cwd: string, environment: Environment): Git {
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
    `Git knows no commit ${ref}. A shallow clone has to fetch it first; a path stands before the option, or behind "--".`,
  );
}

function line(ran: ReturnType<Repository['run']>): string | undefined {
  return 'refusal' in ran ? undefined : ran.out.toString().trim() || undefined;
}

/** `<mode> [blob ]<name>[ <stage>]\t<path>\0` each: regular files with the names that a walk reads. */
function entriesIn(out: Buffer, folder: string): readonly Entry[] {
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
  if (entries.length > MOST) throw new Error(`The bank has more than ${MOST} files.`);
  // A file in conflict has several stages.
  return [...new Map(entries.map((entry) => [entry.inner, entry])).values()];
}

const NOTHING = Buffer.alloc(0);
