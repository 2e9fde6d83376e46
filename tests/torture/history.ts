import { stream } from '../../bench/learning/random.ts';
import { NAMES, told } from './forged.ts';
import { oneOf } from './nasty.ts';
import { spoilt } from './spoilt.ts';

/** One history in so many is forged; the others are spoilt, which is tried much faster. */
const FORGED = 10;

/** So many spoilt and forged histories: what was lost, invented, or not survived. */
export async function tortureHistory(
  seed: number,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let number = from; number < to; number++) {
    const random = stream(seed, number);
    const name = number % FORGED === 0 ? oneOf(random, NAMES) : undefined;
    const said = name === undefined ? spoilt(random) : await told(name, random);
    if (said !== undefined)
      wrong.push(`history ${number} of seed ${seed}, ${name ?? 'spoilt'}: ${said}`);
  }
  return wrong;
}
