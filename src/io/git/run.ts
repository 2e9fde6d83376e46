import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { codeOf } from '../reason.ts';

/** The variables git is given. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What git wrote, or why it refused: its own words, never to be shown as they are. */
type Ran = { readonly out: Buffer } | { readonly refusal: string };

/** Runs git with these words and feeds it `input`. Throws where git cannot be started. */
export type RunGit = (words: readonly string[], input?: string) => Ran;

/**
 * Git in a folder (absolute). Whatever a repository's settings may start is off, and nothing is
 * fetched or locked. No word goes through a shell.
 */
export function gitIn(folder: string, environment: Environment): RunGit {
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
