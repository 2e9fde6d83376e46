import type { Place } from '../markdown/lines.ts';
import { message } from './build-server-commands.ts';
import { joined, safe, type SafeText } from './safe-text.ts';
import { plural } from './words.ts';

/** A question or topic of which another format says less, or nothing. */
interface LostParts {
  readonly place: Place;
  readonly id: string;
  readonly without: readonly string[];
  readonly leftOut?: string;
}

/** How much of a bank is in what was written. */
interface WrittenCount {
  /** The format. */
  readonly name: string;
  /** Questions that were to be written. */
  readonly of: number;
  /** Questions that were. */
  readonly count: number;
  readonly losses: readonly LostParts[];
}

/** What is lost of a bank in another format, a line for each question or topic, and how much is written. */
export function viewLosses({ name, of, count, losses }: WrittenCount): SafeText {
  const lines = losses.map(({ place, id, without, leftOut }) =>
    leftOut === undefined
      ? message`${place.file}:${place.line} ${id}: without ${without.join(', ')}`
      : message`${place.file}:${place.line} ${id}: left out. ${leftOut}`,
  );
  const total = safe`Written as ${name}: ${count} of ${plural(of, 'question')}. What index.md says is not in it.`;
  return joined([...lines, total, safe``]);
}
