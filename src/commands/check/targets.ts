import { InvalidArgumentError } from 'commander';
import { suggest } from '../../bank/suggest.ts';
import type { Format } from '../../view/diagnostics/index.ts';

// Not taken from the views themselves: the command line would have to load them all.
const FORMATS = [
  'stylish',
  'compact',
  'json',
  'sarif',
  'github',
  'junit',
  'markdown',
] as const satisfies readonly Format[];

/** One output: a format, and the file it goes to where it is not stdout. */
export interface Target {
  readonly format: Format;
  readonly file?: string;
}

/** Adds the targets of one `--format` (`json`, `stylish,sarif:out.sarif`) to those before it. */
export function addTargets(value: string, before?: unknown): readonly Target[] {
  const earlier: readonly Target[] = Array.isArray(before) ? before.filter(isTarget) : [];
  return [...earlier, ...value.split(',').map(targetOf)];
}

/** Where everything goes. `output` takes what has no file of its own. Throws where two would write into one. */
export function targetsOf(
  formats: readonly Target[] = [{ format: 'stylish' }],
  output: string | undefined,
): readonly Target[] {
  const targets = formats.map((target) =>
    target.file === undefined && output !== undefined ? { ...target, file: output } : target,
  );
  const files = targets.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined)
    throw new Error(`Two formats cannot go to ${twice}. Give each a file: --format sarif:FILE`);
  return targets;
}

function targetOf(text: string): Target {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const file = colon < 0 ? undefined : text.slice(colon + 1);
  const format = FORMATS.find((known) => known === name.trim());
  if (format === undefined) throw new InvalidArgumentError(unknown(name));
  if (file === '') throw new InvalidArgumentError(`Give a file behind "${format}:".`);
  return { format, ...(file !== undefined && { file }) };
}

function unknown(name: string): string {
  const near = suggest(name, FORMATS);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `There is no format ${name}.${hint} Give one of: ${FORMATS.join(', ')}.`;
}

function isTarget(value: unknown): value is Target {
  return typeof value === 'object' && value !== null && 'format' in value;
}
