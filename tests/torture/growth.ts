import { readFileSync } from 'node:fs';
import { runCheck } from '../../src/commands/check.ts';
import { runNotes } from '../../src/commands/notes.ts';
import { runStudy } from '../../src/commands/study.ts';
import type { Io } from '../../src/io/io.ts';
import { FORMAT_NAMES } from '../../src/view/findings/format-names.ts';
import { fakeIo } from '../fake-io.ts';
import { growing, type Make } from './growing.ts';

/** Characters of a text, the longest as many as a file may have, and how often each is run: what is over soon cannot be timed once. */
const SIZES = [
  [10_000, 5],
  [100_000, 2],
  [1_000_000, 1],
] as const;
const LARGEST = 1_000_000;

/** Time may grow so many times as long where the text grows ten times. */
const STEEPEST = 15;

/** Milliseconds more that garbage and a message about a limit may take: a square would take seconds. */
const NOISE = 60;

/** What takes less for the largest text cannot grow steeply: a square of its length would take minutes. */
const SOON = 100;

const format = FORMAT_NAMES.map((one) => ({ format: one, file: `${one}.out` }));

type Way = (io: Io) => unknown;

const WAYS: Readonly<Record<string, Way>> = {
  check: (io) => runCheck([], { preset: 'strict', format }, io),
  mend: (io) => runCheck([], { fix: true, dryRun: true }, io),
  note: (io) => runNotes('a', {}, io),
  study: (io) => runStudy([], { answers: 'answers.json', count: 2000, order: 'file' }, io),
};

/** The shortest of some runs, milliseconds: the rest is what else the machine did. */
async function timeOf(way: Way, text: string, runs: number): Promise<number> {
  const files = { 'questions/one/a.md': text, 'answers.json': '{}' };
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const { io } = fakeIo({ files });
    const before = threadTime();
    await way(io);
    least = Math.min(least, threadTime() - before);
  }
  return least;
}

/**
 * Milliseconds of the processor that this thread has had. Those that collect garbage beside it would
 * count for more the larger the text is.
 */
function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1_000_000;
  } catch {
    return performance.now();
  }
}

/** Texts that grow, each read and printed in every way: what took longer than it may. */
export async function tortureGrowth(tell: (done: number, of: number) => void): Promise<{
  readonly count: number;
  readonly wrong: readonly string[];
  readonly slowest: string;
}> {
  const all = [...growing()].flatMap(([name, make]) =>
    Object.entries(WAYS).map(([way, run]) => ({ name: `${way} of ${name}`, make, run })),
  );
  const wrong: string[] = [];
  let slowest = { name: '', ms: 0 };
  for (const [index, { name, make, run }] of all.entries()) {
    const ms = await timeOf(run, make(LARGEST), 1);
    if (ms > slowest.ms) slowest = { name, ms };
    const times = ms < SOON ? [] : await steepTimes(run, make);
    if (times.length > 0) wrong.push(`${name}: ${times.map(Math.round).join(', ')} ms`);
    if (index % 100 === 99) tell(index + 1, all.length);
  }
  return { count: all.length, wrong, slowest: `${Math.round(slowest.ms)} ms: ${slowest.name}` };
}

/** The times of all sizes where they grow too steeply, twice in a row; otherwise none. */
async function steepTimes(run: Way, make: Make): Promise<readonly number[]> {
  let times: number[] = [];
  for (const again of [1, 5]) {
    times = [];
    for (const [size, runs] of SIZES) times.push(await timeOf(run, make(size), runs * again));
    if (!isSteep(times)) return [];
  }
  return times;
}

const isSteep = (times: readonly number[]): boolean =>
  times.some((ms, index) => ms > STEEPEST * (times[index - 1] ?? Infinity) + NOISE);
