import { compareDiagnostics, type Diagnostic, found } from './diagnostic.ts';
import { startOfFile } from '../markdown/lines.ts';
import { unreadIn, withFlawed, type Unread } from './flawed-questions.ts';
import { frontIn } from './front-matter.ts';
import { withoutMarks } from './hidden-characters.ts';
import { hash } from './ids.ts';
import { nameOf, nameWithFolders, rootOf } from './names-of-files.ts';
import { settleIds } from './settle-ids.ts';
import { settleRequires, inOrder } from './topic-graph.ts';
import { type Index, NO_INDEX, readIndex, type IndexRead } from './read/index-file.ts';
import type { Bank, Concept, Topic } from './question.ts';
import {
  type LeftOut,
  type Reader,
  type Source,
  type ReadFile,
  decode,
  BANK_FULL,
  extensionOf,
  isMarkdown,
  NOTHING_READ,
  type TextFile,
} from './source-file.ts';
import { adviser, type Advice } from './fields.ts';
import { isIgnored, saysIgnore } from './ignored.ts';
import { LIMITS } from './limits.ts';
import { withoutPages } from './read/other-pages.ts';
import { broken, readFile } from './read/topic-file.ts';

/** A bank, and everything that is wrong with its files. */
export interface Loaded {
  readonly bank: Bank;
  /** The same with the questions that are left out for an error, as far as they can be looked at. */
  readonly whole: Bank;
  readonly unread: Unread;
  /** In the order of files, lines, columns, rules. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is not in the bank because of an error. */
  readonly left: readonly LeftOut[];
  /** The text of each file that has one, for showing what a diagnostic points at. */
  readonly texts: ReadonlyMap<string, string>;
  /** The severities that `index.md` sets, with the place of each. */
  readonly checks: Index['checks'];
}

/**
 * The whole way from files to a bank, and what is wrong with how they are written. `readers` read what is not
 * in the native format. Never throws for what is in a file.
 */
export function load(sources: readonly Source[], readers: readonly Reader[]): Loaded {
  const read = readSources(sources, readers);
  const advice = adviser();
  const settled = settleRequires(
    settleIds(withoutPages(read.files, read.texts)),
    read.names,
    advice,
  );
  const { bank, diagnostics } = bankOf(read, settled.files, advice);
  const files = withFlawed(settled.files);
  const whole = files === settled.files ? bank : bankOf(read, files, advice).bank;
  const all = [
    ...(bank.questions.length === 0 ? noQuestions(sources, settled.files) : []),
    ...read.diagnostics,
    ...settled.files.flatMap((file) => file.diagnostics),
    ...settled.diagnostics,
    ...diagnostics,
  ];
  return {
    bank,
    whole,
    unread: unreadIn(settled.files),
    diagnostics: all.toSorted(compareDiagnostics),
    left: settled.files.flatMap(({ left }) => left),
    texts: read.texts,
    checks: read.index.checks,
  };
}

/** Notes alone are no bank. Where a file has an error, that is what there is to mend. */
function noQuestions(
  sources: readonly Source[],
  files: readonly ReadFile[],
): readonly Diagnostic[] {
  const [first] = sources.toSorted(compareSources);
  const isTold = files.some(({ diagnostics }) => diagnostics.length > 0);
  if (first === undefined || files.length === 0 || isTold) return [];
  const message =
    'No file here has a question that can be read. A file to begin with is made by: peerdrill new TOPIC';
  return [found('question-none', startOfFile(first.file), message)];
}

/** The bank of all that was read, and what is wrong with its concepts. */
function bankOf(
  { index, root }: ReadSources,
  files: readonly ReadFile[],
  advice: Advice,
): { readonly bank: Bank; readonly diagnostics: readonly Diagnostic[] } {
  const read = files.flatMap(({ topic }) => topic ?? []);
  const title = index.title ?? titleOf(root, read);
  const concepts = [...index.concepts, ...unlisted(index, read, { id: root, title })];
  const ordered = inOrder(files, concepts);
  const questions = ordered.flatMap((file) => file.questions);
  const { lang, pass, exam, terms, introduction } = index;
  const bank: Bank = {
    id: root,
    title,
    lang,
    pass,
    exam,
    concepts,
    topics: ordered.flatMap(({ topic }) => topic ?? []),
    questions,
    terms,
    severities: new Map(index.checks.map(({ rule, severity }) => [rule, severity])),
    introduction,
    version: hash(questions.map((question) => question.hash).join('')),
  };
  return { bank, diagnostics: unknownConcepts(index, read, advice) };
}

/** Without a title of its own a bank has that of its only topic, or the name of its folder. */
function titleOf(root: string, topics: readonly Topic[]): string {
  const [first, second] = topics;
  return first !== undefined && second === undefined ? first.title : words(root);
}

/** The concepts that topics have and no list names, in the order of their folders. */
function unlisted(
  { concepts }: Index,
  topics: readonly Topic[],
  root: { readonly id: string; readonly title: string },
): readonly Concept[] {
  const known = new Set(concepts.map(({ id }) => id));
  const ids = [...new Set(topics.map(({ concept }) => concept))].filter((id) => !known.has(id));
  return ids.map((id) => ({
    id,
    title: id === root.id ? root.title : words(id),
    description: '',
    weight: 1,
  }));
}

/** `private-peering` as words: `Private peering`. */
function words(name: string): string {
  const text = name.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A bank that lists its concepts lists them all. */
function unknownConcepts(
  { concepts }: Index,
  topics: readonly Topic[],
  advice: Advice,
): readonly Diagnostic[] {
  if (concepts.length === 0) return [];
  const ids = concepts.map(({ id }) => id);
  const known = new Set(ids);
  return topics
    .filter(({ concept }) => !known.has(concept))
    .map(({ concept, place }) => {
      const message = `The concept "${concept}" is not in the list of index.md. Add it, or move this file into the folder of another concept.${advice(concept, ids)}`;
      return found('concept-unknown', place, message);
    });
}

/** What the files of a bank gave. */
interface ReadSources {
  readonly index: Index;
  /** The concept of files that lie in no folder; the bank's id where it sets none. */
  readonly root: string;
  readonly files: readonly ReadFile[];
  /** Topic ids by file name, also of files that could not be read. */
  readonly names: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with `index.md`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every file, in the order of their paths. */
function readSources(sources: readonly Source[], readers: readonly Reader[]): ReadSources {
  const sorted = sources.toSorted(compareSources);
  const texts = new Map<string, string>();
  const indexSource = sorted.find((source) => source.path === INDEX && !isPage(source, readers));
  const { index, diagnostics } = indexOf(indexSource, texts);
  const root = rootOf(sorted, index);
  const others = sorted.filter(
    ({ path, named }) =>
      path !== indexSource?.path && (named === true || !isIgnored(path, index.ignore)),
  );
  const isOurs = saysWhatTheBankIs(texts.get(indexSource?.file ?? '') ?? '');
  const around = {
    root,
    lang: index.lang,
    texts,
    readers: isOurs ? readers.filter(({ byHabit }) => byHabit !== true) : readers,
  };
  return {
    index,
    root,
    files: [
      ...withinBytes(others.slice(0, LIMITS.files)).flatMap((source) => {
        const read = readSource(source, around);
        return [read, ...(read.more ?? [])];
      }),
      ...tooMany(others),
    ],
    names: others.map(({ path }) => nameOf(path)),
    texts,
    diagnostics,
  };
}

function compareSources(a: Source, b: Source): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Files, of which those that the bank has no more room for are told of and not read. */
function withinBytes(sources: readonly Source[]): readonly Source[] {
  let left: number = LIMITS.bank;
  return sources.map((source) => {
    const { content } = source;
    if (!(content instanceof Uint8Array)) return source;
    left -= content.length;
    return left < 0 ? { ...source, content: BANK_FULL } : source;
  });
}

const INDEX = 'index.md';

/** An `index.md` that says nothing of a bank is a page like others, where a foreign reader takes it. */
function isPage(source: Source, readers: readonly Reader[]): boolean {
  const decoded = decode(source);
  if ('problem' in decoded || saysWhatTheBankIs(decoded.text)) return false;
  const isBare = !decoded.text.startsWith('---');
  const asked = isBare ? readers : readers.filter(({ byHabit }) => byHabit !== true);
  return readerOf(decoded.text, source.path, asked) !== undefined;
}

function indexOf(source: Source | undefined, texts: Map<string, string>): IndexRead {
  if (source === undefined) return { index: NO_INDEX, diagnostics: [] };
  const decoded = decode(source);
  if ('problem' in decoded) return { index: NO_INDEX, diagnostics: [decoded.problem] };
  texts.set(source.file, decoded.text);
  try {
    return readIndex(source.file, decoded.text);
  } catch (error) {
    return { index: NO_INDEX, diagnostics: [unread(source.file, error)] };
  }
}

interface BankSettings {
  readonly root: string;
  readonly lang: string;
  readonly texts: Map<string, string>;
  /** Those that may be asked in this bank. */
  readonly readers: readonly Reader[];
}

function readSource(source: Source, around: BankSettings): ReadFile {
  const { path, named, content } = source;
  const isTold = isMarkdown(path) || named === true || !(content instanceof Uint8Array);
  const decoded = decode(source);
  if ('problem' in decoded) return isTold ? broken(decoded.problem) : NOTHING_READ;
  if (saysIgnore(decoded.text)) return NOTHING_READ;
  const reader = readerOf(decoded.text, path, around.readers);
  if (reader !== undefined) return readText(source, withoutMarks(decoded.text), reader, around);
  if (isMarkdown(path)) return readText(source, decoded.text, undefined, around);
  return isTold ? broken(unknownFormat(source.file, around.readers)) : NOTHING_READ;
}

function readText(
  { file, path }: Source,
  text: string,
  reader: Reader | undefined,
  { root, lang, texts }: BankSettings,
): ReadFile {
  texts.set(file, text);
  const concept = path.includes('/') ? path.slice(0, path.indexOf('/')) : root;
  const id = reader === undefined ? nameOf(path) : nameWithFolders(path);
  const written: TextFile = { file, path, text, id, concept, lang };
  try {
    return reader === undefined ? readFile(written) : reader.read(written);
  } catch (error) {
    return broken(unread(file, error));
  }
}

/** The foreign format of a file; none where it is ours, or of no format that is known. */
function readerOf(text: string, path: string, readers: readonly Reader[]): Reader | undefined {
  if (isMarkdown(path) && saysItIsOurs(text)) return undefined;
  const extension = extensionOf(path);
  return readers.find(
    ({ extensions, recognises }) => extensions.includes(extension) && recognises(text, path),
  );
}

function unknownFormat(file: string, readers: readonly Reader[]): Diagnostic {
  const names = [...new Set(readers.map(({ name }) => name))].join(', ');
  const message = `This file has no format that is known here. Known are question files in Markdown, and: ${names}.`;
  return found('format-unknown', startOfFile(file), message);
}

/** One file that cannot be read takes nothing away from the others. */
function unread(file: string, error: unknown): Diagnostic {
  const place = startOfFile(file);
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof RangeError
    ? found('limit-exceeded', place, `The file comes to more than can be held. ${reason}`)
    : found('file-unreadable', place, `Cannot be read. ${reason}`);
}

/** Whoever ends a study note has written for us, whatever else stands in the file. */
function saysItIsOurs(text: string): boolean {
  return text.startsWith('---') && /^<!-- questions -->[ \t]*\r?$/m.test(text);
}

/** Whether the front matter of an `index.md` has a key that nobody else's has. */
function saysWhatTheBankIs(text: string): boolean {
  return /^(?:concepts|exam|pass|terms|check):/m.test(frontIn(text) ?? '');
}

/** What stands for all the files that are too many. */
function tooMany(sources: readonly Source[]): readonly ReadFile[] {
  const first = sources[LIMITS.files];
  if (first === undefined) return [];
  const place = startOfFile(first.file);
  const message = `A bank has at most ${LIMITS.files} files; this one has ${sources.length}. This file and those after it are left out.`;
  return [broken(found('limit-exceeded', place, message))];
}
