/**
 * Proofs that take too long for every day: `npm run bench -- torture [part[=count] …] [seed=number]`.
 * Without a part all of them, each with as many cases as 0 failures should be claimed for.
 */
import { fileURLToPath } from 'node:url';
import { tortureDisk } from '../tests/torture/disk.ts';
import { displayed } from '../tests/torture/display.ts';
import { foreignFiles } from '../tests/torture/foreign-files.ts';
import { CHILD, measureForOthers, tortureGrowth } from '../tests/torture/growth-children.ts';
import { excessOf, exponentOf, peak, type Growth } from '../tests/torture/growth.ts';
import { tortureHistory } from '../tests/torture/history.ts';
import { NONE, plus, tortureKills } from '../tests/torture/kills.ts';
import { tortureReader } from '../tests/torture/reader.ts';

Object.assign(globalThis, { VERSION: '0.0.0', BUILD: 'torture' });

type Wrong = readonly string[];
type Part = (seed: number, from: number, to: number) => Wrong | Promise<Wrong>;

/** What is tried, how often, and how many cases are tried before the next word about it. */
const PARTS: Readonly<Record<string, readonly [Part, number, number]>> = {
  reader: [tortureReader, 1_000_000, 10_000],
  foreign: [(...range) => tortureReader(...range, foreignFiles), 300_000, 10_000],
  display: [display, 40_000, 1_000],
  disk: [tortureDisk, 1_000_000, 50_000],
  history: [tortureHistory, 1_000_000, 50_000],
  kills: [kill, 1_000, 100],
};

function display(seed: number, from: number, to: number): Wrong {
  const { questions, wrong } = displayed(seed, from, to);
  console.log(`display: ${questions} questions drawn`);
  return wrong;
}

/** A terminal at a time leaves the machine mostly idle; two do not. */
async function kill(seed: number, from: number, to: number): Promise<Wrong> {
  const half = Math.ceil((from + to) / 2);
  const ends = [tortureKills(seed, from, half), tortureKills(seed, half, to)];
  const { wrong, acknowledged, ahead, resumed } = (await Promise.all(ends)).reduce(plus, NONE);
  console.log(
    `kills: ${acknowledged} answers seen, ${ahead} saved before, ${resumed} offers to go on`,
  );
  return wrong;
}

/** How much of what went wrong is shown, and how many of the worst. */
const SHOWN = 20;
const WORST = 10;

const wishes = new Map(
  process.argv.slice(2).map((word) => {
    const [name = '', count] = word.split('=');
    return [name, count === undefined ? undefined : Number(count)] as const;
  }),
);
const seed = wishes.get('seed') ?? Date.now() % 1_000_000;
wishes.delete('seed');
const named = [...wishes.keys()];
const unknown = named.filter((name) => name !== 'growth' && !(name in PARTS));
const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;

if (named.includes(CHILD)) measureForOthers();
else if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Parts: growth, ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else {
  console.log(`seed=${seed}`);
  const wanted = (name: string) => named.length === 0 || named.includes(name);
  if (wanted('growth')) await grow();
  for (const [name, part] of Object.entries(PARTS)) if (wanted(name)) await torture(name, part);
  console.log(`The most memory of this run: ${mebibytes(peak())}`);
}

async function torture(
  name: string,
  [part, usual, step]: readonly [Part, number, number],
): Promise<void> {
  const count = wishes.get(name) ?? usual;
  const start = performance.now();
  const wrong: string[] = [];
  for (let from = 0; from < count && wrong.length < SHOWN; from += step) {
    const to = Math.min(from + step, count);
    wrong.push(...(await part(seed, from, to)));
    console.log(`${name}: ${to} of ${count}, ${seconds(start)} s, ${wrong.length} went wrong`);
  }
  fail(wrong);
}

async function grow(): Promise<void> {
  const start = performance.now();
  const { all, wrong, ...most } = await tortureGrowth(
    fileURLToPath(import.meta.url),
    { count: wishes.get('growth') ?? Infinity, seed },
    (done, of) => console.log(`growth: ${done} of ${of}, ${seconds(start)} s`),
  );
  worst('CPU', all, ({ large }) => large);
  worst('exponent', all, exponentOf);
  worst('memory', all, ({ memory }) => memory);
  console.log(
    `growth: ${all.length} banks and ways, ${wrong.length} over a bar; the most memory of a process: ${mebibytes(most.peak)}`,
  );
  fail(wrong.map((one) => `${excessOf(one).join(', ')}: ${rowOf(one)}`));
}

function worst(title: string, all: readonly Growth[], of: (growth: Growth) => number): void {
  console.log(`growth, the worst ten by ${title}: ms at 10 KB, 100 KB, 1 MiB, exponent, memory`);
  const sorted = all.toSorted((a, b) => of(b) - of(a));
  for (const one of sorted.slice(0, WORST)) console.log(`  ${rowOf(one)}`);
}

function rowOf(growth: Growth): string {
  const { name, way, small, middle, large, memory } = growth;
  const times = [small, middle, large].map((ms) => String(Math.round(ms)).padStart(6)).join('');
  return `${times}  ${exponentOf(growth).toFixed(2)}  ${mebibytes(memory)}  ${way}, ${name}`;
}

function fail(wrong: Wrong): void {
  for (const one of wrong.slice(0, SHOWN)) console.log(`  ${one}`);
  if (wrong.length > 0) process.exitCode = 1;
}

function seconds(start: number): number {
  return Math.round((performance.now() - start) / 1_000);
}
