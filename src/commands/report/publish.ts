import type { Io } from '../../io/io.ts';
import type { SafeText } from '../../view/safe-text.ts';
import { plainStyle, type Screen } from '../../view/screen.ts';
import type { ReportOptions } from '../report.ts';

/** Prints a view, or writes it to the file of `--output`, without colour and 80 columns wide. */
export function publish(
  view: (screen: Screen) => SafeText,
  { output }: Pick<ReportOptions, 'output'>,
  io: Io,
): void {
  if (output === undefined) io.write(view(io.screen()));
  else io.writeFile(output, view({ ...io.screen(), width: 80, style: plainStyle }));
}
