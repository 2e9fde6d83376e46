import type { Severity } from '../../bank/diagnostic.ts';
import type { Source } from '../../bank/file.ts';
import type { Loaded } from '../../bank/load.ts';
import type { Bank } from '../../bank/question.ts';
import type { Io } from '../../io/io.ts';

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
  if (kept !== undefined)
    return { bank: { ...kept.bank, severities: new Map(kept.severities) }, left: kept.left };
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
interface Kept extends Pick<BankRead, 'left'> {
  readonly bank: Omit<Bank, 'severities'>;
  readonly severities: readonly (readonly [string, Severity | 'off'])[];
}

function textOf({ bank: { severities, ...bank }, left }: BankRead): string {
  const kept: Kept = { bank, severities: [...severities], left };
  return JSON.stringify(kept);
}

function parsed(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  return isKept(value) ? value : undefined;
}

/** The cache gives back, whole, what this very program made of these very bytes: it need not be looked at closely. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'bank' in value && 'severities' in value;
}
