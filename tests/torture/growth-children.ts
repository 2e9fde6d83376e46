import { fork, type ChildProcess } from 'node:child_process';
import { excessOf, growthOf, peak, WAYS, type Growth, type WayName } from './growth.ts';
import { growing } from './growing.ts';

/** The argument by which this program knows that it is to measure for another. */
export const CHILD = 'growth-child';

interface Wanted {
  readonly name: string;
  readonly way: WayName;
}

interface Measured {
  readonly growth: Growth;
  readonly peak: number;
}

/** Measures what it is asked for, until the one who asks is gone. */
export function measureForOthers(): void {
  process.on('message', ({ name, way }: Wanted) => {
    void growthOf(name, way).then((growth) => process.send?.({ growth, peak: peak() }));
  });
  process.on('disconnect', () => process.exit());
}

/** What was measured, what of it is over a bar, and the most memory of a process, bytes. */
export interface Grown {
  readonly all: readonly Growth[];
  readonly wrong: readonly Growth[];
  readonly peak: number;
}

/**
 * Every bank that grows, or so many of them, in every way. They are measured one after the other in a
 * process beside this one; what is over a bar there, once more in a process of its own, and that counts.
 */
export async function tortureGrowth(
  program: string,
  { count, seed }: { readonly count: number; readonly seed: number },
  tell: (done: number, of: number) => void,
): Promise<Grown> {
  const wanted = chosen(count, seed);
  const all: Growth[] = [];
  const wrong: Growth[] = [];
  let most = 0;
  const ask = async (child: ChildProcess, one: Wanted): Promise<Growth> => {
    const measured = await answerOf(child, one);
    most = Math.max(most, measured.peak);
    return measured.growth;
  };
  let child = started(program);
  for (const [index, one] of wanted.entries()) {
    let growth = await ask(child, one);
    if (excessOf(growth).length > 0) {
      child.disconnect();
      child = started(program);
      growth = await ask(child, one);
      if (excessOf(growth).length > 0) wrong.push(growth);
    }
    all.push(growth);
    if (index % 100 === 99) tell(index + 1, wanted.length);
  }
  child.disconnect();
  return { all, wrong, peak: most };
}

/** So many banks, spread over all, each in every way. */
function chosen(count: number, seed: number): readonly Wanted[] {
  const names = [...growing().keys()];
  const step = Math.max(1, names.length / count);
  const some = names.filter((_, index) => (index + seed) % step < 1);
  const ways = Object.keys(WAYS) as readonly WayName[];
  return some.flatMap((name) => ways.map((way) => ({ name, way })));
}

function started(program: string): ChildProcess {
  return fork(program, [CHILD], { execArgv: ['--expose-gc'] });
}

function answerOf(child: ChildProcess, one: Wanted): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`${one.way} of ${one.name} ended its process.`));
    child.once('exit', fail);
    child.once('message', (measured) => {
      child.off('exit', fail);
      resolve(measured as Measured);
    });
    child.send(one);
  });
}
