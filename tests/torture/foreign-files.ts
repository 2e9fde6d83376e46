import type { Random } from '../../bench/learning/random.ts';
import { encoded, withPieces, type Files } from './files.ts';
import { FOREIGN } from './growing-foreign.ts';
import { numbered } from './growing-fills.ts';
import { oneOf } from './nasty.ts';

/** A file that begins as one of another format does, goes on with what that is made of, and is spoilt. */
export function foreignFiles(random: Random): Files {
  const { file, head, tokens } = oneOf(random, Object.values(FOREIGN));
  const more = Array.from({ length: Math.floor(random() * 12) }, (_, at) =>
    numbered(oneOf(random, tokens), at),
  );
  return { [`questions/one/${file}`]: encoded(random, withPieces(random, head + more.join(''))) };
}
