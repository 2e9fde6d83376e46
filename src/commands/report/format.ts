import type { ReportOptions } from '../report.ts';

/** What a report is printed as. */
export type Format = NonNullable<ReportOptions['format']>;

/** The format somebody asked for. */
export function formatOf({ format = 'text', json }: ReportOptions): Format {
  return json === true ? 'json' : format;
}
