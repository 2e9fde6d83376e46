/**
 * Every format of `check`, by the name that `--format` takes. Apart from what makes them, since the
 * command line names them all and loads none.
 */
export const FORMAT_NAMES = [
  'stylish',
  'compact',
  'json',
  'sarif',
  'github',
  'junit',
  'markdown',
] as const;

export type FindingsFormat = (typeof FORMAT_NAMES)[number];
