import path from 'node:path';
import ts from 'typescript';

/** The files of a tree by their paths, as `src/bank/load.ts`. */
export type Tree = Readonly<Record<string, string>>;

/** Folders in the order data flows: one may import itself and the folders before it. */
const ORDER = [
  ['markdown'],
  ['bank'],
  // Side by side: none of them sees another.
  ['formats', 'check', 'answer'],
  ['session'],
  ['memory'],
  ['view'],
  // The edges: a page in a browser, and the program's world.
  ['page', 'io'],
  ['commands'],
];

/** After these folders only `io` and `commands` may know them again: a foreign format, a rule. */
const HIDDEN = new Map([
  ['formats', ['session', 'memory', 'view', 'io']],
  ['check', ['session', 'memory', 'io']],
]);

/** Named after what they hold in each folder that has one. */
const FAMILIES = new Set(['index.ts', 'kinds.ts', 'ordering.ts', 'matching.ts', 'cloze.ts']);

/** All that is wrong with how a tree is built, a sentence each. */
export function faultsOf(tree: Tree): readonly string[] {
  const imports = importsIn(tree);
  return [
    ...wrongDirections(imports),
    ...circles(imports),
    ...sameBasenames(Object.keys(tree)),
    ...sameTypes(tree),
  ];
}

type Imports = ReadonlyMap<string, readonly string[]>;

/** What each file imports of the tree: types count, and so does what is loaded when it is needed. */
function importsIn(tree: Tree): Imports {
  return new Map(
    Object.entries(tree).map(([file, text]) => {
      const { importedFiles } = ts.preProcessFile(text);
      const names = importedFiles.map(({ fileName }) => fileName);
      const own = names.filter((name) => name.startsWith('.'));
      return [file, own.map((name) => path.posix.join(path.posix.dirname(file), name))];
    }),
  );
}

function wrongDirections(imports: Imports): readonly string[] {
  return [...imports].flatMap(([file, others]) =>
    others
      .filter((other) => !mayImport(folderOf(file), folderOf(other)))
      .map((other) => `${file} imports ${other}, and imports go one way.`),
  );
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (HIDDEN.get(to)?.includes(from) === true) return false;
  return rankOf(to) < rankOf(from);
}

/** `cli.ts` stands behind all folders. */
function rankOf(folder: string): number {
  const rank = ORDER.findIndex((folders) => folders.includes(folder));
  return rank < 0 ? ORDER.length : rank;
}

function folderOf(file: string): string {
  return file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '';
}

/** Each file that can be come back to from itself, told once with its way. */
function circles(imports: Imports): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push(`A circle: ${[...way.slice(start), file].join(' > ')}`);
    if (start >= 0 || done.has(file)) return;
    for (const other of imports.get(file) ?? []) visit(other, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

function sameBasenames(files: readonly string[]): readonly string[] {
  return twice(files.map((file) => [path.posix.basename(file), file] as const))
    .filter(([name]) => !FAMILIES.has(name))
    .map(([name, places]) => `Two files are called ${name}: ${places.join(', ')}`);
}

function sameTypes(tree: Tree): readonly string[] {
  const types = Object.entries(tree).flatMap(([file, text]) =>
    Array.from(
      text.matchAll(/^(?:export )?(?:interface|type) (\w+)/gm),
      ([, name = '']) => [name, file] as const,
    ),
  );
  return twice(types).map(([name, places]) => `Two types are called ${name}: ${places.join(', ')}`);
}

function twice(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, readonly string[]])[] {
  const places = new Map<string, string[]>();
  for (const [name, place] of pairs) places.set(name, [...(places.get(name) ?? []), place]);
  return [...places].filter(([, { length }]) => length > 1);
}
