import { Chalk } from 'chalk';
import { programName } from './program-name.ts';
import { trusted } from '../view/safe-text.ts';
import { plainStyle, type Paint, type Screen, type Style } from '../view/screen.ts';

/** What is known of the terminal. What is costly to find out is a function. */
export interface Terminal {
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly windows: boolean;
  readonly environment: (name: string) => string | undefined;
  readonly columns: () => number | undefined;
  readonly rows: () => number | undefined;
  readonly hasColors: () => boolean;
}

/** What the command line says about it. */
export interface ScreenWish {
  readonly plain?: boolean;
  /** False with `--no-color`. */
  readonly color?: boolean;
}

/**
 * How to draw, decided here and nowhere else. 20 to `most` columns are used; a terminal that does not
 * know its size has 80 by 24.
 */
export function screenOf(terminal: Terminal, wish: ScreenWish, most = 80): Screen {
  return {
    width: Math.max(20, Math.min(most, known(terminal.columns()) ?? 80)),
    height: known(terminal.rows()) ?? 24,
    unicode: hasUnicode(terminal),
    style: hasColour(terminal, wish) ? coloured : plainStyle,
    program: programName(terminal.environment),
  };
}

/** Whether prompts can be live; otherwise there are lines only and nothing is redrawn. */
export function isInteractive(terminal: Terminal, { plain }: ScreenWish): boolean {
  const { environment } = terminal;
  return (
    plain !== true &&
    terminal.stdinIsTerminal &&
    terminal.stdoutIsTerminal &&
    environment('TERM') !== 'dumb' &&
    !isOn(environment('ACCESSIBLE'))
  );
}

/** A terminal that does not know says 0. */
function known(size: number | undefined): number | undefined {
  return size === 0 ? undefined : size;
}

/** `FORCE_COLOR` beats `NO_COLOR`, as in Node itself, by which Inquirer goes. */
function hasColour(
  { environment, stdoutIsTerminal, hasColors }: Terminal,
  wish: ScreenWish,
): boolean {
  if (wish.color === false) return false;
  const forced = environment('FORCE_COLOR');
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((environment('NO_COLOR') ?? '') !== '' || environment('TERM') === 'dumb') return false;
  return stdoutIsTerminal && hasColors();
}

/** The console of Linux has UTF-8 but not the marks. Windows has no locale in its environment. */
function hasUnicode({ environment, windows }: Terminal): boolean {
  if (environment('TERM') === 'linux') return false;
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map(environment).find((name) => name);
  if (locale === undefined) return windows && environment('WT_SESSION') !== undefined;
  return /utf-?8/i.test(locale);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value);
}

/** The terminal's own colours, so that they suit its ground; cyan and red can be told apart by all. */
const coloured: Style = (() => {
  const chalk = new Chalk({ level: 1 });
  return {
    strong: paint(chalk.bold),
    faint: paint(chalk.dim),
    right: paint(chalk.cyan),
    wrong: paint(chalk.red),
    warn: paint(chalk.yellow),
    focus: paint(chalk.cyan.bold),
  };
})();

function paint(colour: (text: string) => string): Paint {
  return ({ text }) => trusted(colour(text));
}
