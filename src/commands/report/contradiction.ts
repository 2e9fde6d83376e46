import type { ReportOptions } from '../report.ts';

/** Why these options cannot stand together; undefined where they can. */
export function contradiction(
  files: readonly string[],
  options: ReportOptions,
): string | undefined {
  const { all, bankQuality, xapi, format, json, output, min } = options;
  const kinds = [all, bankQuality, xapi].filter((one) => one === true).length;
  const reads = bankQuality === true || xapi === true;
  const tests: readonly (readonly [boolean, string])[] = [
    [kinds > 1, 'Give one of --all, --bank-quality and --xapi.'],
    [files.length > 0 && !reads, 'Files go with --bank-quality or --xapi.'],
    [
      bankQuality === true && files.length === 0,
      'Give the histories of learners to --bank-quality, a file each.',
    ],
    [
      json === true && format !== undefined && format !== 'json',
      'Give --json or another --format, not both.',
    ],
    [
      xapi === true && (json === true || format !== undefined),
      'xAPI has a form of its own: leave out --format and --json.',
    ],
    [
      bankQuality === true && (format === 'markdown' || format === 'html'),
      '--bank-quality is told as text or json.',
    ],
    [min !== undefined && kinds > 0, '--min goes with the report of the last session.'],
    [
      output !== undefined && files.includes(output),
      'The output would take the place of a history.',
    ],
  ];
  return tests.find(([wrong]) => wrong)?.[1];
}
