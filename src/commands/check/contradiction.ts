import type { CheckOptions } from '../check.ts';

/** Why these options cannot stand together; undefined where they can. */
export function contradiction(paths: readonly string[], options: CheckOptions): string | undefined {
  const has = (name: keyof CheckOptions): boolean =>
    options[name] !== undefined && options[name] !== false;
  const writes = has('fix') && !has('dryRun');
  return REASONS.find(([applies]) => applies({ has, writes, paths }))?.[1];
}

interface Given {
  readonly has: (name: keyof CheckOptions) => boolean;
  /** Files would be changed. */
  readonly writes: boolean;
  readonly paths: readonly string[];
}

const REASONS: readonly (readonly [(given: Given) => boolean, string])[] = [
  [({ has, paths }) => has('stdin') && paths.length > 0, 'Give --stdin or paths, not both.'],
  [({ has }) => has('stdinFilename') && !has('stdin'), '--stdin-filename goes with --stdin.'],
  [({ has }) => has('dryRun') && !has('fix'), '--dry-run goes with --fix.'],
  [
    ({ has, writes }) => has('stdin') && writes,
    'What comes from stdin can be mended with --fix --dry-run only.',
  ],
  [
    ({ has }) => has('stdin') && (has('staged') || has('changed') || has('base')),
    'Git cannot tell what has changed in stdin.',
  ],
  [({ has }) => has('staged') && has('changed'), 'Give --staged or --changed, not both.'],
  [
    ({ has }) => has('staged') && has('fix'),
    'What is staged cannot be mended: run --fix, then stage the files again.',
  ],
  [
    ({ has }) => has('baseline') && has('writeBaseline'),
    'Give --baseline or --write-baseline, not both.',
  ],
];
