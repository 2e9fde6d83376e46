import { oneOf, wholeNumber, type Usage, type CommonOptions } from '../command.ts';
import { InvalidArgumentError } from 'commander';
import type { Severity } from '../../bank/diagnostic.ts';
import { didYouMean } from '../../bank/suggest.ts';
import { FORMAT_NAMES, type FindingsFormat } from '../../view/findings/format-names.ts';

export interface CheckOptions extends CommonOptions {
  readonly preset?: 'recommended' | 'strict';
  readonly failOn?: 'error' | 'warning';
  readonly maxWarnings?: number;
  readonly format?: readonly OutputTarget[];
  readonly output?: string;
  readonly quiet?: boolean;
  readonly level?: Severity;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly maxFindings?: number;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** True without a commit. */
  readonly changed?: string | true;
  readonly staged?: boolean;
  readonly base?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly explain?: string;
  readonly rules?: boolean;
}

const DEFAULT: FindingsFormat = 'stylish';

export const usage: Usage = {
  description:
    'Checks the banks of the files and folders given, or the bank in ./questions, and prints every finding.\n' +
    'Naming files limits what is said of single files to them; the bank is looked at as a whole.\n' +
    'Exit codes: 0 good, or warnings only; 1 not good; 2 nothing could be checked; 74 a result could not be written.',
  flags: [
    {
      flags: '--format <format[:file]>',
      group: 'What is printed',
      text:
        `${listed(FORMAT_NAMES)} (default: ${DEFAULT});\n` +
        'several with commas or by repeating it, each to its own file: stylish,sarif:out.sarif',
      parse: addTargets,
    },
    {
      flags: '--output <file>',
      group: 'What is printed',
      text: 'where the format without a file of its own goes (default: stdout)',
    },
    { flags: '--quiet', text: 'findings only, no summary', group: 'What is printed' },
    {
      flags: '--level <severity>',
      text: 'leave out what is less severe: error, warning or info (default: info)',
      parse: oneOf(['error', 'warning', 'info']),
    },
    { flags: '--only <rule>', text: 'these rules alone; several with commas', parse: addWords },
    { flags: '--skip <rule>', text: 'all but these rules', parse: addWords },
    {
      flags: '--max-findings <number>',
      text: 'print so many of the worst; all of them count',
      parse: wholeNumber(1, 1_000_000),
    },
    {
      flags: '--preset <preset>',
      group: 'What counts',
      text: 'recommended or strict (default: recommended)',
      parse: oneOf(['recommended', 'strict']),
    },
    {
      flags: '--fail-on <severity>',
      group: 'What counts',
      text: 'exit 1 on an error, or on a warning too (default: error)',
      parse: oneOf(['error', 'warning']),
    },
    {
      flags: '--max-warnings <number>',
      group: 'What counts',
      text: 'exit 1 on more warnings than these',
      parse: wholeNumber(0, 1_000_000),
    },
    {
      flags: '--write-baseline <file>',
      text: 'write down what is found now',
      group: 'What counts',
    },
    {
      flags: '--baseline <file>',
      text: 'leave out what is written down there',
      group: 'What counts',
    },
    {
      flags: '--changed [commit]',
      group: 'What to look at',
      text: 'say of single files only what is in those changed since a commit (default: HEAD)',
    },
    {
      flags: '--staged',
      text: 'check what git would commit, and say so only of changed files',
      group: 'What to look at',
    },
    {
      flags: '--base <commit>',
      text: 'tell of questions that have vanished since a commit',
      group: 'What to look at',
    },
    { flags: '--fix', text: 'mend what can be mended safely', group: 'Mending' },
    {
      flags: '--dry-run',
      text: 'with --fix: print what would be changed, change nothing',
      group: 'Mending',
    },
    { flags: '--stdin', text: 'check what comes from stdin', group: 'What to look at' },
    {
      flags: '--stdin-filename <file>',
      text: 'with --stdin: the file it stands for',
      group: 'What to look at',
    },
    { flags: '--explain <rule>', text: 'what a rule finds, and why', group: 'Rules' },
    { flags: '--rules', text: 'list all rules', group: 'Rules' },
  ],
  examples: [
    ['questions', 'every finding of every file'],
    ['--preset strict questions', 'what a finished bank should hold to'],
    ['--explain length-cue', 'what a rule finds, and why'],
    ['--fix --dry-run questions', 'what could be mended, as a diff'],
  ],
};

/** One output: a format, and the file it goes to where it is not stdout. */
export interface OutputTarget {
  readonly format: FindingsFormat;
  readonly file?: string;
}

/** Adds the words of one flag, between commas, to those before it. */
function addWords(value: string, before?: unknown): readonly string[] {
  const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
  const words = value.split(',').map((word) => word.trim());
  return [...earlier.filter((word) => typeof word === 'string'), ...words];
}

/** Adds the targets of one `--format` (`json`, `stylish,sarif:out.sarif`) to those before it. */
function addTargets(value: string, before?: unknown): readonly OutputTarget[] {
  const earlier: readonly OutputTarget[] = Array.isArray(before) ? before.filter(isTarget) : [];
  return [...earlier, ...value.split(',').map(targetOf)];
}

/** Where everything goes. `output` takes what has no file of its own. Throws where two would write into one. */
export function targetsOf(
  formats: readonly OutputTarget[] = [{ format: DEFAULT }],
  output: string | undefined,
): readonly OutputTarget[] {
  const targets = formats.map((target) =>
    target.file === undefined && output !== undefined ? { ...target, file: output } : target,
  );
  const files = targets.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined)
    throw new Error(`Two formats cannot go to ${twice}. Give each a file: --format sarif:FILE`);
  return targets;
}

/** `a, b or c` */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`;
}

function targetOf(text: string): OutputTarget {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const file = colon < 0 ? undefined : text.slice(colon + 1);
  const format = FORMAT_NAMES.find((known) => known === name.trim());
  if (format === undefined) throw new InvalidArgumentError(unknown(name));
  if (file === '') throw new InvalidArgumentError(`Give a file after "${format}:".`);
  return { format, ...(file !== undefined && { file }) };
}

function unknown(name: string): string {
  return `There is no format ${name}.${didYouMean(name, FORMAT_NAMES)} Give one of: ${FORMAT_NAMES.join(', ')}.`;
}

function isTarget(value: unknown): value is OutputTarget {
  return typeof value === 'object' && value !== null && 'format' in value;
}
