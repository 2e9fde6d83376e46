import { realpathSync } from 'node:fs';
import path from 'node:path';
import { gitIn, type Environment, type RunGit } from './run.ts';

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
export function repositoryOf(root: string, cwd: string, environment: Environment): Repository {
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
function absolute(environment: Environment, cwd: string): Environment {
  return { ...environment, ...places(environment, (value) => path.resolve(cwd, value)) };
}

function without(environment: Environment): Environment {
  return { ...environment, ...places(environment, () => undefined) };
}

function places(
  environment: Environment,
  change: (value: string) => string | undefined,
): Environment {
  return Object.fromEntries(
    PLACES.flatMap((name) => {
      const value = environment[name] ?? '';
      return value === '' ? [] : [[name, change(value)]];
    }),
  );
}
