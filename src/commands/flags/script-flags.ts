import { wholeNumber, type Flag } from '../command.ts';

/** What scripts ask of a session. */
export const forScripts: readonly Flag[] = [
  {
    flags: '--answers <file>',
    group: 'For scripts',
    text: 'take the answers from a JSON file; implies --no-resume',
    implies: { resume: false },
  },
  {
    flags: '--min <percent>',
    text: 'exit 1 below this score',
    parse: wholeNumber(0, 100),
    group: 'For scripts',
  },
  { flags: '--json', text: 'print data; the questions then go to stderr', group: 'For scripts' },
];
