import { foldersOf } from './data-and-cache-folders.ts';
import { readFileSync } from 'node:fs';
import { openAsker } from './asker.ts';
import { cacheIn, noCache } from './bank-cache.ts';
import { fileNames, openBank, openBanks, type Places, repositoryFolder } from './bank-files.ts';
import { filesInUse } from './files-in-use.ts';
import type { SafeText } from '../view/safe-text.ts';
import { datedHistory } from './dated-history.ts';
import { historyIn, noShelf, openHistory, shelfIn } from './history-file.ts';
import type { History, Io } from './io.ts';
import { openOutput, type Output, columnsOfWindow, isTerminal } from './output.ts';
import { outputFiles } from './write-file.ts';
import { randomId, clockOn } from './time-and-ids.ts';
import { readInput, readRegular, wasRead } from './read-file.ts';
import { reasonOf } from './system-errors.ts';
import { programName } from './program-name.ts';
import { wrapped } from './wrapped-errors.ts';
import { isInteractive, screenOf, type Terminal, type ScreenWish } from './screen-and-colours.ts';
import path from 'node:path';

/** What of the command line concerns the world, and where what comes with the program is (absolute). */
export interface SystemOptions extends ScreenWish {
  /** The folder of the shipped bank. */
  readonly shipped: string;
  /** The folder of the rules' pages. */
  readonly rulePages: string;
  /** The file of the script that pages have. */
  readonly quiz: string;
  /** YYYY-MM-DD: the date to take for today. */
  readonly today?: string;
  /** Where the history is kept, if not in the system's own place. */
  readonly data?: string;
}

/** The real world. Whoever has written already passes the output on. */
export async function systemIo(options: SystemOptions, output: Output = openOutput()): Promise<Io> {
  const writeError = (text: SafeText): void =>
    output.writeError(
      isTerminal(2) ? wrapped(text, process.stderr.columns || 80, programName(environment)) : text,
    );
  const places: Places = { cwd: workingFolder(), shipped: options.shipped };
  const folders = await foldersOf(environment);
  const screen = (most?: number) => screenOf(terminal, options, most);
  const used = filesInUse(wasRead);
  for (const folder of [folders?.data, options.data])
    if (folder !== undefined) used.keep(historyIn(folder));
  const interactive = isInteractive(terminal, options);
  const now = clockOn(options.today, () => Date.now(), world.offset);
  return {
    ...world,
    now,
    write: output.write,
    writeError,
    ...outputFiles(output, used.refuse),
    readFile: (file) => {
      const bytes = readFile(file);
      used.haveRead(file);
      return bytes;
    },
    output: output.state,
    screen,
    interactive,
    openBank: (given) => openBank(given, places),
    openBanks: (paths) => openBanks(paths, places),
    fileNames: (root) => fileNames(root, places.cwd),
    rulePage: (id) => readFileSync(path.join(options.rulePages, `${id}.md`), 'utf8'),
    quizScript: () => readFileSync(options.quiz, 'utf8'),
    repositoryFolder: () => repositoryFolder(places.cwd),
    git: async () => (await import('./git.ts')).openGit(places.cwd, process.env),
    cache: folders === undefined ? noCache : cacheIn(folders.cache),
    history: (folder = folders?.data) => historyOf(folder, now, writeError),
    asker: (to = 'stdout') =>
      openAsker({
        screen,
        interactive: interactive && to === 'stdout',
        write: to === 'stdout' ? output.write : output.writeError,
        isClosed: () => output.state() === 'closed',
      }),
  };
}

/** The history of a data folder. Whoever asks for another day has no answers in the future by it. */
function historyOf(
  folder: string | undefined,
  now: () => number,
  say: (text: SafeText) => void,
): History {
  const shelf = folder === undefined ? noShelf : shelfIn(folder);
  return datedHistory(openHistory(shelf, say), () => Math.max(now(), Date.now()), say);
}

const world = {
  attended: isTerminal(0) && isTerminal(1),
  clock: monotonic,
  offset: () => -new Date().getTimezoneOffset(),
  random: () => Math.random(),
  id: randomId,
  environment,
  readInput,
};

/** stdout's stream is costly to open: only a terminal has a size and colours. */
const terminal: Terminal = {
  stdinIsTerminal: isTerminal(0),
  stdoutIsTerminal: isTerminal(1),
  windows: process.platform === 'win32',
  environment,
  columns: columnsOfWindow,
  rows: () => (isTerminal(1) ? process.stdout.rows : undefined),
  hasColors: () => process.stdout.hasColors(),
};

/** Milliseconds from some moment on. `performance` would do, but is costly to load. */
function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

function environment(name: string): string | undefined {
  return process.env[name];
}

function readFile(path: string): Uint8Array {
  try {
    return readRegular(path);
  } catch (error) {
    throw new Error(`${path} cannot be read. ${reasonOf(error)}`, { cause: error });
  }
}

/** A folder that was deleted has no path any more; what it was called has no files. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}
