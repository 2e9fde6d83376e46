import type { Io } from '../io/io.ts';
import { commandLine } from '../view/words.ts';
import type { CommonOptions } from './command.ts';

/** The bank and the folder of the history as they were named; the next command names them too. */
export type NamedPlaces = Pick<CommonOptions, 'bank' | 'data'>;

/** A command line to copy, on the same bank and history. */
export function command(words: readonly string[], places: NamedPlaces, io: Io): string {
  return commandLine(withPlaces(words, places), io.screen().program);
}

/** Why no question can be asked, with the command that helps. */
export function problemOf(
  { problem, see }: { readonly problem: string; readonly see?: readonly string[] },
  places: NamedPlaces,
  io: Io,
): string {
  return see === undefined ? problem : `${problem} See: ${command(see, places, io)}`;
}

/** The words of another command line, on the same bank and history. */
export function withPlaces(
  words: readonly string[],
  { bank, data }: NamedPlaces,
): readonly string[] {
  return [
    ...words,
    ...(bank === undefined ? [] : ['--bank', bank]),
    ...(data === undefined ? [] : ['--data', data]),
  ];
}
