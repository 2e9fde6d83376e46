import type { Io } from '../../io/io.ts';
import { plainStyle } from '../../view/screen.ts';
import type { ReportOptions } from '../report.ts';

/** The same world, with what goes to stdout in the file of `--output`: without colour, 80 columns wide. */
export function redirected(io: Io, { output }: Pick<ReportOptions, 'output'>): Io {
  if (output === undefined) return io;
  return {
    ...io,
    write: (text) => io.writeFile(output, text),
    screen: () => ({ ...io.screen(), width: 80, style: plainStyle }),
  };
}
