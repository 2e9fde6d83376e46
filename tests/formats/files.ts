import { load, type Loaded } from '../../src/bank/load.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import { readers } from '../../src/formats/index.ts';

/** Loads files that are named on the command line, as an import does. */
export function loadNamed(files: readonly (readonly [path: string, text: string])[]): Loaded {
  const encoder = new TextEncoder();
  return load(
    files.map(([path, text]) => ({
      file: path,
      path,
      content: encoder.encode(text),
      named: true,
    })),
    readers,
  );
}

/** Loads texts with all readers; each is named as given. */
export function loadForeign(...files: readonly (readonly [path: string, text: string])[]): Loaded {
  const encoder = new TextEncoder();
  const sources = files.map(([path, text]) => ({
    file: path,
    path,
    content: encoder.encode(text),
  }));
  return checkBank(sources, { readers, rules: [], setting: { today: '2026-11-24' } });
}
