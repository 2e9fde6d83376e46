import { readFileSync, writeFileSync } from 'node:fs';
import { LIMITS } from '../../src/bank/limits.ts';
import { runCheck } from '../../src/commands/check.ts';
import { runList } from '../../src/commands/list.ts';
import type { Io } from '../../src/io/io.ts';
import { fakeIo } from '../fake-io.ts';
import { growing } from './growing.ts';
import type { BankFiles, Grow } from './growing-fills.ts';

/** What is done with a bank: every rule looks at it, and the entry for the cache is made. */
export const WAYS = {
  check: (io) => runCheck([], { preset: 'strict' }, io),
  list: (io) => runList({}, io),
} as const satisfies Readonly<Record<string, (io: Io) => unknown>>;

export type WayName = keyof typeof WAYS;

/** What a bank took: milliseconds of the processor by its size, and the most memory, bytes. */
export interface Growth {
  readonly name: string;
  readonly way: WayName;
  /** Of all files of the large one. */
  readonly bytes: number;
  readonly small: number;
  readonly middle: number;
  readonly large: number;
  readonly memory: number;
}

/** Bytes: the largest are what a file may have, but for what stands around a text. */
const SMALL = 10_000;
const MIDDLE = 100_000;
const LARGE = LIMITS.file - 4_096;

/** Milliseconds: of less it cannot be told how it grows, and were it to grow as the square, it would not be long. */
const SOON = 250;

/** How steeply time grows from the middle size to the large: 1 where twice as much takes twice as long. */
export function exponentOf({ middle, large }: Growth): number {
  return large < SOON ? 0 : Math.log(large / middle) / Math.log(LARGE / MIDDLE);
}

/** The bars. */
const MOST = {
  time: 3_000,
  exponent: 1.15,
  memory: ({ bytes }: Growth): number => 20 * bytes + 150 * 2 ** 20,
};

/** What is too much of it. */
export function excessOf(growth: Growth): readonly string[] {
  return [
    ...(growth.large > MOST.time ? ['time'] : []),
    ...(exponentOf(growth) > MOST.exponent ? ['exponent'] : []),
    ...(growth.memory > MOST.memory(growth) ? ['memory'] : []),
  ];
}

/** A bank of about so many bytes, also where its texts have others than ASCII or are made longer by where they stand. */
export function sized(make: Grow, size: number): BankFiles {
  const files = make(size);
  const bytes = bytesOf(files);
  return bytes <= size ? files : make((size * size) / bytes);
}

function bytesOf(files: BankFiles): number {
  return Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** A world that has a bank of these files and no other. */
function worldOf(files: BankFiles): Io {
  const encoder = new TextEncoder();
  const sources = Object.entries(files)
    .map(([path, text]) => ({ file: `questions/${path}`, path, content: encoder.encode(text) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const opened = { found: true, root: '/work/questions', sources } as const;
  const names = new Set(sources.map(({ file }) => file));
  const change: Partial<Io> = {
    openBank: () => opened,
    openBanks: () => [opened],
    fileNames: () => names,
    cache: { read: () => undefined, write: (_name, _origin, make) => void make() },
  };
  return fakeIo({ change }).io;
}

/** The shortest of some runs, milliseconds: the rest is what else the machine did. */
export async function timeOf(way: WayName, files: BankFiles, runs: number): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const io = worldOf(files);
    const before = threadTime();
    await WAYS[way](io);
    least = Math.min(least, threadTime() - before);
  }
  return least;
}

/**
 * Milliseconds of the processor that this thread has had. Those that collect garbage beside it would
 * count for more the larger the text is. Linux counts up to now where it is asked for the whole process,
 * and only some milliseconds later by itself.
 */
function threadTime(): number {
  const { user, system } = process.cpuUsage();
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1_000_000;
  } catch {
    return (user + system) / 1_000;
  }
}

/** What a bank that grows takes in this process. */
export async function growthOf(name: string, way: WayName): Promise<Growth> {
  const make = growing().get(name);
  if (make === undefined) throw new Error(`Nothing that grows is called ${name}.`);
  const small = await timeOf(way, sized(make, SMALL), 3);
  const middle = await timeOf(way, sized(make, MIDDLE), 3);
  const files = sized(make, LARGE);
  forgetPeak();
  const first = await timeOf(way, files, 1);
  const memory = peak();
  const large = first < SOON ? first : Math.min(first, await timeOf(way, files, 1));
  return { name, way, bytes: bytesOf(files), small, middle, large, memory };
}

/** Linux alone can begin to count anew; elsewhere a process knows the most of all its life. */
function forgetPeak(): void {
  globalThis.gc?.();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    return;
  }
}

/** The most memory that this process has had, bytes. */
export function peak(): number {
  try {
    const [, most = ''] =
      /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(most) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
