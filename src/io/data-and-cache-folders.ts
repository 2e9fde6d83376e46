import { homedir } from 'node:os';
import path from 'node:path';

/** Where the program keeps its files. */
interface Folders {
  /** For what the learner did. */
  readonly data: string;
  /** For what can be made again. */
  readonly cache: string;
}

/**
 * `PEERDRILL_DATA`, otherwise the folders that the system has for programs. Undefined where there is
 * no home folder (HOME empty, or unset for an unknown user).
 */
export async function foldersOf(
  environment: (name: string) => string | undefined,
): Promise<Folders | undefined> {
  const named = environment('PEERDRILL_DATA') ?? '';
  if (named !== '') return { data: named, cache: path.join(named, 'cache') };
  if (!hasHome()) return undefined;
  // Looks for the home folder while it loads and fails where there is none: it must load late.
  const { default: systemFolders } = await import('env-paths');
  const { data, cache } = systemFolders('peerdrill', { suffix: '' });
  return { data: absolute(data, '.local/share'), cache: absolute(cache, '.cache') };
}

/** A relative path in an XDG variable is to be ignored, says the specification: the default takes its place. */
function absolute(folder: string, inHome: string): string {
  return path.isAbsolute(folder) ? folder : path.join(homedir(), inHome, 'peerdrill');
}

function hasHome(): boolean {
  try {
    return homedir() !== '';
  } catch {
    return false;
  }
}
