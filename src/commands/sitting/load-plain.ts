import { load, type Loaded } from '../../bank/load.ts';
import type { Source } from '../../bank/source.ts';
import { readers } from '../../formats/index.ts';

/** A bank from its files. In a file of its own: it loads all that reads questions. */
export function loadPlain(sources: readonly Source[]): Loaded {
  return load(sources, readers);
}
