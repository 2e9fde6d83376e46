import type { Io } from '../../io/io.ts';
import { joined, safe, type SafeText } from '../../view/safe-text.ts';
import { message } from '../../view/build-server-commands.ts';
import { commandLine, plural } from '../../view/words.ts';
import { keptQuestions, putBack, type KeptQuestions } from '../../bank/kept-questions.ts';
import type { CommonOptions } from '../command.ts';
import type { Severity } from '../../bank/diagnostic.ts';
import type { Source } from '../../bank/source-file.ts';
import type { Loaded } from '../../bank/load.ts';
import type { Bank } from '../../bank/question.ts';

/**
 * A bank with at least one question; `undefined`, and why on stderr, where there is none. What had to
 * be left out of it is said on stderr, unless it is to be `quiet`.
 */
export async function openBank(
  { bank: path }: Pick<CommonOptions, 'bank'>,
  io: Io,
  { quiet = false } = {},
): Promise<BankRead | undefined> {
  const opened = io.openBank(path);
  if (!opened.found) {
    io.writeError(message`peerdrill: ${opened.reason}\n`);
    return undefined;
  }
  const read = limited(await readBank(opened, io), opened.only);
  if (read.bank.questions.length === 0) {
    io.writeError(
      message`peerdrill: No question in ${opened.root} can be asked. See: ${checking(path, io)}\n`,
    );
    return undefined;
  }
  if (read.left.length > 0 && !quiet) io.writeError(viewLeft(read, checking(path, io)));
  return read;
}

/** Of a bank of which single files were named, what these hold; progress is still that of the bank. */
function limited(read: BankRead, only: ReadonlySet<string> | undefined): BankRead {
  if (only === undefined) return read;
  const { bank, left } = read;
  const questions = bank.questions.filter(({ place }) => only.has(place.file));
  const topics = bank.topics.filter(({ place }) => only.has(place.file));
  const filled = new Set(topics.map(({ concept }) => concept));
  const concepts = bank.concepts.filter(({ id }) => filled.has(id));
  return {
    bank: { ...bank, questions, topics, concepts },
    left: left.filter(({ file }) => only.has(file)),
  };
}

/** The command that tells what is wrong. */
function checking(path: string | undefined, io: Io): string {
  const words = path === undefined ? ['check'] : ['check', path];
  return commandLine(words, io.screen().program);
}

const SHOWN = 3;

function viewLeft({ left }: BankRead, check: string): SafeText {
  const more = left.length - SHOWN;
  return joined([
    safe`Left out, because of errors: ${plural(left.length, 'question')}. See: ${check}`,
    ...left.slice(0, SHOWN).map(({ file, line, message }) => safe`  ${file}:${line} ${message}`),
    ...(more > 0 ? [safe`  and ${more} more`] : []),
    safe``,
  ]);
}

/** A bank, and what is not in it because of an error. */
export type BankRead = Pick<Loaded, 'bank' | 'left'>;

/** The files of a bank. */
interface Files {
  readonly root: string;
  readonly sources: readonly Source[];
}

/**
 * A bank read without rules: anew only where its files, their names, or this program are not what
 * they were the last time. To compare them takes a fifth of the time, or less.
 */
export async function readBank(
  { root, sources }: Files,
  { cache }: Pick<Io, 'cache'>,
): Promise<BankRead> {
  const name = `${root}\n${sources[0]?.file ?? ''}`;
  const origin = originOf(sources);
  const kept = parsed(cache.read(name, origin));
  if (kept !== undefined) return bankOf(kept);
  const { bank, left } = await loadAnew(sources);
  const size = sizeOf(origin);
  if (size >= LEAST && size <= MOST) cache.write(name, origin, () => textOf({ bank, left }));
  return { bank, left };
}

/** What reads questions is not loaded where a bank was kept. */
async function loadAnew(sources: readonly Source[]): Promise<BankRead> {
  const { load } = await import('../../bank/load.ts');
  const { readers } = await import('../../formats/index.ts');
  return load(sources, readers);
}

/** Bytes. Of less, about 50 questions, nobody notices the reading; for more there may be no room. */
const LEAST = 30_000;
const MOST = 16 * 1024 * 1024;

/** Put in by the build: another one for every other program. */
declare const BUILD: string;

/** The bytes of all that a bank is made of. The first ones tell how the others are divided. */
function originOf(sources: readonly Source[]): readonly Uint8Array[] {
  const contents = sources.map(({ content }) => ('reason' in content ? EMPTY : content));
  const heads = sources.map(({ file, path, content }) => [
    file,
    path,
    'reason' in content ? content.reason : content.length,
  ]);
  return [new TextEncoder().encode(JSON.stringify([BUILD, heads])), ...contents];
}

const EMPTY = new Uint8Array();

function sizeOf(origin: readonly Uint8Array[]): number {
  return origin.reduce((sum, { length }) => sum + length, 0);
}

/** A bank read, as JSON has it. */
interface Kept extends Pick<BankRead, 'left'>, Omit<KeptQuestions, 'questions'> {
  readonly bank: Omit<Bank, 'severities'>;
  readonly severities: readonly (readonly [string, Severity | 'off'])[];
}

function textOf({ bank: { severities, ...bank }, left }: BankRead): string {
  const { questions, ...shared } = keptQuestions(bank);
  const kept: Kept = { ...shared, bank: { ...bank, questions }, severities: [...severities], left };
  return JSON.stringify(kept);
}

function bankOf({ bank, severities, left, ...shared }: Kept): BankRead {
  const questions = putBack({ ...shared, questions: bank.questions }, bank);
  return { bank: { ...bank, questions, severities: new Map(severities) }, left };
}

function parsed(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The cache gives back, whole, what this very program made of these very bytes: it need not be looked at closely. */
function isKept(value: unknown): value is Kept {
  const bank = fieldOf(value, 'bank');
  const lists = [
    ...['severities', 'left'].map((name) => fieldOf(value, name)),
    ...['questions', 'topics', 'concepts'].map((name) => fieldOf(bank, name)),
  ];
  return lists.every(Array.isArray);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
