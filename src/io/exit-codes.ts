/** It went well. */
export const DONE = 0;
/** What was asked about is not good enough: findings in a bank, a score below `--min`. */
export const NOT_GOOD = 1;
/** Nothing could be done: a wrong command line, or a file that cannot be read. */
export const COULD_NOT_RUN = 2;
/** What was to be written is not, or not all of it: `EX_IOERR` of BSD's sysexits. */
export const OUTPUT_FAILED = 74;

// A shell gives 128 plus the signal's number where a signal ends a program.

/** SIGHUP: the terminal is gone. */
export const HUNG_UP = 129;
/** SIGINT, Ctrl-C; and the end of input, since nobody is there to answer any more. */
export const INTERRUPTED = 130;
/** SIGQUIT, Ctrl-\. */
export const QUIT = 131;
/** SIGTERM: somebody ends the program from outside. */
export const TERMINATED = 143;
