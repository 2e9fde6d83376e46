import { didYouMean } from '../bank/suggest.ts';
import { load, type Loaded } from '../bank/load.ts';
import { extensionOf, type Reader, type Source } from '../bank/source-file.ts';
import { planImport, type ImportPlan, type ImportTarget } from '../formats/import-plan.ts';
import { readers } from '../formats/index.ts';
import { COULD_NOT_RUN, DONE, NOT_GOOD, OUTPUT_FAILED } from '../io/exit-codes.ts';
import type { Io, Opened } from '../io/io.ts';
import { viewImport } from '../view/import-text.ts';
import { makeFiles, type FileFrom } from './import-files.ts';
import type { ImportOptions } from './flags/import-flags.ts';
import { refuse } from './refuse.ts';

/** `peerdrill import`: question files of ours from those of other programs. 1 where `--strict` finds a loss. */
export function runImport(files: readonly string[], options: ImportOptions, io: Io): number {
  const own = readersFrom(options.from);
  if (typeof own === 'string') return refuse([own], io);
  const opened = io.openBanks(files);
  const unread = opened.flatMap((one) => (one.found ? [] : one.reason));
  if (unread.length > 0) return refuse(unread, io);
  const root = targetOf(options);
  const bank = targetAt(root, io);
  const plans = opened.flatMap((one) => (one.found ? planOf(one, own, bank, io) : []));
  const plan = together(plans);
  const problem = plan.files.length === 0 ? NOTHING : newProblem(plan, bank);
  if (problem !== undefined) {
    io.write(viewImport(plan.items));
    return refuse([problem], io);
  }
  const made = makeFiles(plan, { root, dryRun: options.dryRun === true }, io);
  io.write(viewImport(plan.items, made));
  if (io.output() === 'failed') return OUTPUT_FAILED;
  if (made.some(({ done }) => done === 'left')) return COULD_NOT_RUN;
  return options.strict === true && plan.items.some(isLoss) ? NOT_GOOD : DONE;
}

function targetOf({ to, bank = 'questions' }: ImportOptions): string {
  return to ?? bank;
}

const NOTHING = 'No question can be imported.';

function isLoss({ without, leftOut }: ImportPlan['items'][number]): boolean {
  return without.length > 0 || leftOut !== undefined;
}

/** All readers, or the one that somebody named, which then takes every file; a sentence where there is none. */
function readersFrom(name: string | undefined): readonly Reader[] | string {
  if (name === undefined) return readers;
  const id = name === 'moodle' ? 'moodle-xml' : name;
  const reader = readers.find((one) => one.id === id);
  if (reader !== undefined) return [reader];
  const ids = readers.map((one) => one.id);
  return `No format here is called ${name}.${didYouMean(name, ids)} Known are: ${ids.join(', ')}.`;
}

type Found = Extract<Opened, { readonly found: true }>;

function planOf(
  { root, sources, only }: Found,
  own: readonly Reader[],
  bank: TargetBank,
  io: Io,
): FolderPlan {
  const named = only === undefined ? sources : sources.filter(({ file }) => only.has(file));
  const loaded = load(named, forced(own, named));
  const names = io.fileNames(root) ?? new Set<string>();
  const paths = new Map(sources.map(({ file, path }) => [file, path]));
  const picture: ImportTarget['picture'] = (file, address) => {
    const path = paths.get(file) ?? '';
    const inner = innerPath(path, address);
    const shown = file.slice(0, file.length - path.length);
    return inner !== undefined && names.has(`${shown}${inner}`) ? inner : undefined;
  };
  return { from: root, ...planImport(loaded, { ...bank, picture }) };
}

/** A reader that somebody named takes files whatever they are called and look like. */
function forced(own: readonly Reader[], sources: readonly Source[]): readonly Reader[] {
  if (own === readers) return readers;
  const extensions = sources.map(({ path }) => extensionOf(path));
  return own.map((reader) => ({ ...reader, extensions, recognises: () => true }));
}

/** The path that an address leads to from a file; nothing where it leaves the folder of all. */
function innerPath(file: string, address: string): string | undefined {
  const names = file.split('/').slice(0, -1);
  for (const name of decodedPath(address).split('/')) {
    if (name === '..' && names.pop() === undefined) return undefined;
    if (name !== '..' && name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The bank that is imported to, which may have no file yet. */
interface TargetBank extends Pick<ImportTarget, 'lang' | 'before'> {
  readonly sources: readonly Source[];
  readonly loaded: Loaded;
}

function targetAt(root: string, io: Io): TargetBank {
  const [opened] = io.openBanks([root]);
  const sources = opened?.found === true ? opened.sources : [];
  const loaded = load(sources, readers);
  const before = (path: string) => {
    const content = sources.find((source) => source.path === path)?.content;
    return content instanceof Uint8Array ? content : undefined;
  };
  return { sources, loaded, lang: loaded.bank.lang, before };
}

/** What would be wrong with the bank if it had those files, and is not now. */
function newProblem({ files }: ImportPlan, { sources, loaded }: TargetBank): string | undefined {
  const twice = files.find(
    ({ path }, index) => files.findIndex((one) => one.path === path) < index,
  );
  if (twice !== undefined)
    return `Two of the topics would be ${twice.path}. Import one of them elsewhere.`;
  const encoder = new TextEncoder();
  const made = files
    .filter(({ state }) => state === 'new' || state === 'update')
    .map(({ path, text }) => ({ file: path, path, content: encoder.encode(text) }));
  const kept = sources.filter(({ path }) => !made.some((one) => one.path === path));
  const known = new Set(loaded.diagnostics.map(({ message }) => message));
  return load([...kept, ...made], readers).diagnostics.find(
    ({ severity, message }) => severity === 'error' && !known.has(message),
  )?.message;
}

/** Plans of several banks as one. */
function together(
  plans: readonly FolderPlan[],
): ImportPlan & { readonly files: readonly FileFrom[] } {
  return {
    files: plans.flatMap(({ files, from }) => files.map((file) => ({ ...file, from }))),
    items: plans.flatMap(({ items }) => items),
  };
}

/** The plan of a bank in this folder. */
interface FolderPlan extends ImportPlan {
  readonly from: string;
}
