/** Both clocks at one moment, milliseconds: the wall's since 1970, the monotonic one since whenever. */
export interface ClockReading {
  readonly wall: number;
  readonly monotonic: number;
}

/** The clock of an exam, from the moment somebody sat down to it, at first or to go on. */
export interface Clock {
  /** UTC milliseconds: when the exam began. */
  readonly startedAt: number;
  /** Milliseconds allowed. */
  readonly limit: number;
  /** Milliseconds that were gone when it was taken up. */
  readonly gone: number;
  /** The monotonic clock at that moment. */
  readonly takenUpAt: number;
}

/** What the history tells of an exam's time. */
export interface ExamTimes {
  readonly startedAt: number;
  readonly limit: number;
  /** The latest moment that any of its records names, UTC milliseconds. */
  readonly lastAt: number;
  /** Milliseconds spent on its questions. */
  readonly spent: number;
}

/**
 * Takes up an exam. The wall clock says how long ago it began; where that was set back since, what
 * the history has seen counts: the last record, and the time its answers took.
 */
export function takeUp({ startedAt, limit, lastAt, spent }: ExamTimes, now: ClockReading): Clock {
  const gone = Math.max(0, now.wall - startedAt, lastAt - startedAt, spent);
  return { startedAt, limit, gone, takenUpAt: now.monotonic };
}

/**
 * Milliseconds left, 0 once time is up. What counts is whichever clock says that more is gone: the
 * monotonic one stands still while the machine sleeps, and the wall's can be set back.
 */
export function timeLeft({ startedAt, limit, gone, takenUpAt }: Clock, now: ClockReading): number {
  const passed = Math.max(gone + now.monotonic - takenUpAt, now.wall - startedAt);
  return Math.max(0, limit - passed);
}
