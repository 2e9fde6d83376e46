import { load, type Loaded } from '../../bank/load.ts';
import type { Setting } from '../../bank/rule.ts';
import type { Source } from '../../bank/source.ts';
import { readers } from '../../formats/index.ts';

/** A bank from its files without what the rules find. In a file of its own: it loads all that reads questions. */
export function loadPlain(sources: readonly Source[], setting: Setting): Loaded {
  return load(sources, { readers, rules: [], setting });
}
