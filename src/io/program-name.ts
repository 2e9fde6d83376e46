/**
 * What was typed to start the program, up to its own arguments. npm says in the environment what it
 * runs: `npm_lifecycle_event` is the script, and `npx` for a package (npm 7 and later).
 */
export function programName(environment: (name: string) => string | undefined): string {
  const script = environment('npm_lifecycle_event');
  if (script === 'start' && environment('npm_package_name') === 'peerdrill') return 'npm start --';
  return script === 'npx' ? 'npx peerdrill' : 'peerdrill';
}
