import { DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { visible } from '../view/safe-text.ts';
import { commonFlags, type DescribedCommand, type Flag, type Usage } from './command.ts';

/** The manual page of all commands, in the language of man(7), made of what their help is made of. */
export async function printManual(
  version: string,
  commands: readonly DescribedCommand[],
  io: Io,
): Promise<number> {
  const parts = await Promise.all(
    commands.map(async (command) => manualOf(command, (await command.usage()).usage)),
  );
  const lines = [
    `.TH PEERDRILL 1 "" "peerdrill ${version}"`,
    '.SH NAME',
    'peerdrill \\- study, sit practice exams and check question banks',
    '.SH SYNOPSIS',
    '.B peerdrill',
    '[command] [options]',
    '.SH OPTIONS OF EVERY COMMAND',
    ...commonFlags.flatMap(flagLines),
    '.SH COMMANDS',
    ...parts.flat(),
    '.SH FILES',
    'history.jsonl in the data folder; \\-\\-data or PEERDRILL_DATA name another.',
    '.SH EXIT STATUS',
    '0 done; 1 the bank is not valid, or the score is below \\-\\-min; 2 it could not run; 74 a result could not be written.',
  ];
  io.write(visible(`${lines.join('\n')}\n`));
  return DONE;
}

function manualOf(
  { name, arguments: words = '', summary }: DescribedCommand,
  { description = `${summary}.`, flags, examples = [] }: Usage,
): readonly string[] {
  return [
    `.SS ${escaped(`peerdrill ${name} ${words}`.trim())}`,
    ...description.split('\n').map(escaped),
    ...flags.flatMap(flagLines),
    ...examples.flatMap(([line, text]) => [
      '.TP',
      `.I ${escaped(`peerdrill ${name} ${line}`.trim())}`,
      escaped(text),
    ]),
  ];
}

function flagLines({ flags, text }: Flag): readonly string[] {
  return ['.TP', `.B ${escaped(flags)}`, ...text.split('\n').map(escaped)];
}

/** A text in which nothing is a request, and hyphens can be copied. */
function escaped(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
