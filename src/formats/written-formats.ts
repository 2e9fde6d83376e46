/** The formats in which questions can be written, as they are named on the command line. */
export const WRITTEN_FORMATS = ['gift', 'aiken', 'csv', 'moodle'] as const;

export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];
