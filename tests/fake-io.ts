import { readFileSync } from 'node:fs';
import type { Source } from '../src/bank/source-file.ts';
import type { Git, Io, Opened } from '../src/io/io.ts';
import { type Screen, plainStyle } from '../src/view/screen.ts';

/** What a fake world has. Paths are as seen from where the program runs, which is called /work. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly git?: Partial<Git>;
  readonly screen?: Partial<Screen>;
  readonly repositoryFolder?: string;
  /** Paths that cannot be written. */
  readonly locked?: readonly string[];
  /** Paths that somebody else writes just before the program does. */
  readonly changing?: readonly string[];
  readonly change?: Partial<Io>;
}

/** An `Io` in memory, what was printed with it, and its files. */
export const fakeIo = (world: World = {}) => {
  const files = new Map(
    Object.entries(world.files ?? {}).map(([name, text]) => [name, bytes(text)]),
  );
  const printed = { out: '', err: '' };
  let state: ReturnType<Io['output']> = 'open';
  const put = (file: string, text: string): boolean => {
    const locked = world.locked?.includes(file) === true;
    if (locked) state = 'failed';
    else files.set(local(file), bytes(text));
    return !locked;
  };
  const text = (file: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(local(file)));
  const nobody = () => Promise.reject(new Error('Nobody is there to be asked.'));
  const io: Io = {
    screen: () => ({ width: 80, height: 24, unicode: true, style: plainStyle, ...world.screen }),
    interactive: false,
    attended: false,
    now: () => Date.UTC(2026, 10, 24, 12),
    clock: () => 0,
    offset: () => 0,
    random: () => 0.5,
    id: () => '0123456789abcdef',
    environment: (name) => world.environment?.[name],
    write: (safe) => {
      printed.out += safe.text;
    },
    writeError: (safe) => {
      printed.err += safe.text;
    },
    writeFile: (file, safe) => {
      put(file, safe.text);
    },
    replaceFile: (file, before, safe) => {
      if (world.changing?.includes(file) === true) put(file, `${text(file)}edited meanwhile\n`);
      if (Buffer.compare(before, files.get(local(file)) ?? before) !== 0) return 'changed';
      return put(file, safe.text) ? 'written' : 'failed';
    },
    appendFile: (file, safe) => {
      put(file, text(file) + safe.text);
    },
    createFile: (root, inner, safe) => {
      const file = `${root}/${inner}`;
      if (files.has(local(file))) return 'exists';
      return put(file, safe.text) ? 'created' : 'failed';
    },
    copyFile: (from, to) => {
      const file = `${to.root}/${to.inner}`;
      if (files.has(local(file))) return 'exists';
      return put(file, text(`${from.root}/${from.inner}`)) ? 'created' : 'failed';
    },
    output: () => state,
    openBank: (path) => bankAt(files, path ?? 'questions'),
    openBanks: (paths) =>
      paths.length === 0
        ? [bankAt(files, 'questions')]
        : together(paths.map((path) => bankAt(files, path))),
    fileNames: (root) => new Set([...files.keys()].filter((name) => isIn(name, local(root)))),
    rulePage: (id) => readFileSync(`docs/rules/${id}.md`, 'utf8'),
    quizScript: () => 'quiz();',
    repositoryFolder: () => world.repositoryFolder ?? '',
    readFile: (file) => {
      const found = files.get(local(file));
      if (found === undefined) throw new Error(`${file} cannot be read. It does not exist.`);
      return found;
    },
    readInput: () => bytes(world.input ?? ''),
    git: () =>
      world.git === undefined
        ? Promise.reject(new Error('Git is not installed.'))
        : Promise.resolve({ since: () => [], staged: () => [], ...world.git }),
    cache: { read: () => undefined, write: () => undefined },
    history: () => ({
      read: () => ({ records: [], skipped: 0, newer: 0 }),
      recall: () => ({ records: [], skipped: 0, newer: 0 }),
      condense: () => undefined,
      append: () => undefined,
      failed: () => false,
    }),
    asker: nobody,
    ...world.change,
  };
  return { io, printed, text, names: () => [...files.keys()].sort() };
};

/** Sources as git would give them. */
export const sourcesOf = (
  root: string,
  files: Readonly<Record<string, string>>,
): readonly Source[] =>
  Object.entries(files).map(([inner, text]) => ({
    file: `${root}/${inner}`,
    path: inner,
    content: bytes(text),
  }));

type Files = ReadonlyMap<string, Uint8Array>;

const bytes = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

const local = (file: string) => file.replace(/^\/work\//, '');

const isIn = (file: string, folder: string) => file.startsWith(`${folder}/`);

const folderOf = (file: string) => file.slice(0, Math.max(0, file.lastIndexOf('/')));

function bankAt(files: Files, given: string): Opened {
  const path = local(given).replace(/\/$/, '');
  if (!files.has(path)) return bankIn(files, path);
  let folder = folderOf(path);
  while (folder !== '' && !files.has(`${folder}/index.md`)) folder = folderOf(folder);
  const bank =
    folder === ''
      ? { sources: [sourceOf(files, path, folderOf(path))], root: `/work/${folderOf(path)}` }
      : bankIn(files, folder);
  return 'reason' in bank ? bank : { ...bank, found: true, only: new Set([path]) };
}

const MAY_BE_QUESTIONS = /\.(?:mdx?|markdown|gift|txt|[ct]sv|json|ya?ml|xml)$/;

function bankIn(files: Files, folder: string): Opened {
  const names = [...files.keys()].filter(
    (name) => isIn(name, folder) && MAY_BE_QUESTIONS.test(name),
  );
  if (names.length === 0)
    return { found: false, reason: `${folder} cannot be read. It does not exist.` };
  const sources = names.sort().map((name) => sourceOf(files, name, folder));
  return { found: true, root: `/work/${folder}`, sources };
}

function sourceOf(files: Files, file: string, folder: string): Source {
  const path = folder === '' ? file : file.slice(folder.length + 1);
  return { file, path, content: files.get(file) ?? { reason: 'It is not there.' } };
}

/** Files of one bank are one bank. */
function together(banks: readonly Opened[]): readonly Opened[] {
  const roots = new Map<string, Opened>();
  for (const bank of banks) {
    const key = bank.found ? bank.root : bank.reason;
    const before = roots.get(key);
    const only = [before, bank].map((one) => (one?.found === true ? one.only : undefined));
    roots.set(
      key,
      before?.found === true && bank.found && only[0] && only[1]
        ? { ...bank, only: new Set([...only[0], ...only[1]]) }
        : bank,
    );
  }
  return [...roots.values()];
}
