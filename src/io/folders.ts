import { homedir } from 'node:os';

/**
 * The data folder: `PEERDRILL_DATA`, otherwise the one the system has for programs. Undefined where
 * there is no home folder (HOME empty, or unset for an unknown user).
 */
export async function dataFolder(
  environment: (name: string) => string | undefined,
): Promise<string | undefined> {
  const named = environment('PEERDRILL_DATA') ?? '';
  if (named !== '') return named;
  if (!hasHome()) return undefined;
  // Looks for the home folder while it loads and fails where there is none: it must load late.
  const { default: systemFolders } = await import('env-paths');
  return systemFolders('peerdrill', { suffix: '' }).data;
}

function hasHome(): boolean {
  try {
    return homedir() !== '';
  } catch {
    return false;
  }
}
