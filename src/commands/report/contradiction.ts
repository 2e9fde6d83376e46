import type { ReportOptions } from '../report.ts';

/** Why these options cannot stand together; undefined where they can. */
export function contradiction(
  files: readonly string[],
  options: ReportOptions,
): string | undefined {
  const kinds = [options.all, options.bankQuality, options.xapi].filter(Boolean).length;
  const given: Given = { ...options, files, kinds, reads: readsFiles(options) };
  return REASONS.find(([applies]) => applies(given))?.[1];
}

interface Given extends ReportOptions {
  readonly files: readonly string[];
  /** How many kinds of report were asked for; none is the last session. */
  readonly kinds: number;
  readonly reads: boolean;
}

function readsFiles({ bankQuality, xapi }: ReportOptions): boolean {
  return bankQuality === true || xapi === true;
}

const REASONS: readonly (readonly [(given: Given) => boolean, string])[] = [
  [({ kinds }) => kinds > 1, 'Give one of --all, --bank-quality and --xapi.'],
  [({ files, reads }) => files.length > 0 && !reads, 'Files go with --bank-quality or --xapi.'],
  [
    ({ bankQuality, files }) => bankQuality === true && files.length === 0,
    'Give --bank-quality the histories of learners, a file each.',
  ],
  [
    ({ json, format = 'json' }) => json === true && format !== 'json',
    'Give --json or another --format, not both.',
  ],
  [
    ({ xapi, json, format }) => xapi === true && (json === true || format !== undefined),
    'xAPI has a form of its own: leave out --format and --json.',
  ],
  [
    ({ bankQuality, format = 'text' }) =>
      bankQuality === true && (format === 'markdown' || format === 'html'),
    '--bank-quality is told as text or json.',
  ],
  [
    ({ min, kinds }) => min !== undefined && kinds > 0,
    '--min goes with the report of the last session.',
  ],
  [
    ({ output, files }) => output !== undefined && files.includes(output),
    'The output would take the place of a history.',
  ],
];
