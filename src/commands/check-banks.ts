import { load, type Loaded } from '../bank/load.ts';
import type { Source } from '../bank/source-file.ts';
import { readers } from '../formats/index.ts';
import type { Git, Io, Opened } from '../io/io.ts';
import type { CheckOptions } from './flags/check-flags.ts';
import type { Diagnostic } from '../bank/diagnostic.ts';
import { checkBank } from '../check/run-rules.ts';
import type { Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { todayOf } from './command.ts';

/** A bank to check, or the part of it that is meant. */
export interface BankToCheck {
  /** Its folder, absolute; empty where the text comes from stdin and has none. */
  readonly root: string;
  readonly sources: readonly Source[];
  /** The `Source.file` of those whose own findings are wanted; all, where it is missing. */
  readonly only?: ReadonlySet<string>;
  /** The ids of the questions it had at `--base`. */
  readonly base?: ReadonlySet<string>;
}

/** All that is to be checked, or why something cannot be: sentences that name the paths. */
export type Parts =
  { readonly parts: readonly BankToCheck[] } | { readonly problems: readonly string[] };

/** Reads what the command line names. Throws where git is asked and cannot tell. */
export async function openParts(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<Parts> {
  const opened =
    options.stdin === true ? [openInput(options, io)] : io.openBanks(named(paths, options));
  const problems = opened.flatMap((one) => (one.found ? [] : [one.reason]));
  if (problems.length > 0) return { problems };
  const parts = opened.filter(isFound);
  const { changed, staged, base } = options;
  if (changed === undefined && staged !== true && base === undefined) return { parts };
  const git = await io.git();
  const seen = parts.map((part) => withBase(limited(part, options, git), options, git));
  const empty = seen.filter(({ sources }) => sources.length === 0);
  return empty.length === 0 ? { parts: seen } : { problems: empty.map(nothingStaged) };
}

type FoundBank = Extract<Opened, { readonly found: true }>;

function isFound(opened: Opened): opened is FoundBank {
  return opened.found;
}

function named(paths: readonly string[], { bank }: CheckOptions): readonly string[] {
  return paths.length > 0 || bank === undefined ? paths : [bank];
}

function nothingStaged({ root }: BankToCheck): string {
  return `Git tracks no question file in ${root}.`;
}

/** The bank of the file that stdin stands for, with the text of stdin in that file's place. */
function openInput({ stdinFilename: name }: CheckOptions, io: Io): Opened {
  const content = io.readInput();
  const [opened] = name === undefined ? [] : io.openBanks([name]);
  if (opened?.found === true) {
    const { root, sources, only } = opened;
    const put = (source: Source) =>
      only?.has(source.file) === true ? { ...source, content } : source;
    return { ...opened, root, sources: sources.map(put) };
  }
  const file = name ?? 'stdin.md';
  const path = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return { found: true, root: '', sources: [{ file, path, content }] };
}

function limited(part: BankToCheck, { changed, staged }: CheckOptions, git: Git): BankToCheck {
  if (staged === true) {
    const sources = git.staged(part.root);
    return within({ ...part, sources }, changedFiles(git.since(part.root, 'HEAD'), sources));
  }
  if (changed === undefined) return part;
  const before = git.since(part.root, changed === true ? 'HEAD' : changed);
  return within(part, changedFiles(before, part.sources));
}

function within(part: BankToCheck, changed: readonly string[]): BankToCheck {
  const { only } = part;
  return { ...part, only: new Set(changed.filter((file) => only?.has(file) !== false)) };
}

function withBase(part: BankToCheck, { base }: CheckOptions, git: Git): BankToCheck {
  if (base === undefined) return part;
  const { bank } = read(git.since(part.root, base));
  // A question that cannot be asked for now has not vanished.
  const broken = new Set(read(part.sources).diagnostics.map(({ question }) => question));
  const ids = bank.questions.map(({ id }) => id).filter((id) => !broken.has(id));
  return { ...part, base: new Set(ids) };
}

function read(sources: readonly Source[]): Loaded {
  return load(sources, readers);
}

/** The names of the files that are new or other than before. Line ends do not count: git may change them. */
function changedFiles(before: readonly Source[], now: readonly Source[]): readonly string[] {
  const contents = new Map(before.map(({ path, content }) => [path, content]));
  return now
    .filter(({ path, content }) => !isSame(contents.get(path), content))
    .map(({ file }) => file);
}

function isSame(before: Source['content'] | undefined, now: Source['content']): boolean {
  if (before === undefined || 'reason' in before || 'reason' in now) return false;
  const [a, b] = [Buffer.from(before), Buffer.from(now)];
  return a.equals(b) || withoutReturns(a) === withoutReturns(b);
}

function withoutReturns(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n');
}

/** A bank, and what is to be said of it. */
export interface Examined {
  readonly part: BankToCheck;
  readonly loaded: Loaded;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the check of one bank, with the rules of the preset. */
export function examiner(options: CheckOptions, io: Io): (part: BankToCheck) => Examined {
  const wanted = options.preset === 'strict' ? rules.map(strictly) : rules;
  const today = todayOf(options, io);
  return (part) => {
    const { sources, base } = part;
    const files = part.root !== '' && sources.some(hasImage) ? io.fileNames(part.root) : undefined;
    const setting = { today, ...(files && { files }), ...(base && { base }) };
    const loaded = checkBank(sources, { readers, rules: wanted, setting });
    return { part, loaded, diagnostics: loaded.diagnostics.filter(isWantedIn(part)) };
  };
}

function strictly(rule: Rule): Rule {
  return { ...rule, severity: rule.strict ?? rule.severity };
}

/** To list a bank's folder takes time that a bank without images can do without. */
function hasImage({ content }: BankToCheck['sources'][number]): boolean {
  if ('reason' in content) return false;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  return bytes.includes('![');
}

/** Rules that look at all files may find in one file what somebody did in another. */
const ACROSS_FILES: ReadonlySet<string> = new Set([
  ...rules.filter(({ scope }) => scope === 'bank').map(({ id }) => id),
  ...['id-duplicate', 'concept-unknown', 'requires-unknown', 'requires-cycle'],
]);

function isWantedIn({ only }: BankToCheck): (diagnostic: Diagnostic) => boolean {
  return ({ place, rule }) => only === undefined || only.has(place.file) || ACROSS_FILES.has(rule);
}
