import type { Source } from '../../bank/source.ts';
import { LARGEST } from '../read-bytes.ts';
import type { RunGit } from './run.ts';

/** What blobs hold, by their names; nothing that git's filters would make of it. */
export function readBlobs(
  names: readonly string[],
  run: RunGit,
): ReadonlyMap<string, Source['content']> {
  const listed = [...new Set(names)];
  const sizes = linesOf(batch(run, '--batch-check', listed)).map(sizeIn);
  const small = listed.filter((_, index) => (sizes[index] ?? Infinity) <= LARGEST);
  const read = contentsIn(batch(run, '--batch', small));
  return new Map([
    ...listed.map((name, index) => [name, { reason: whyNot(sizes[index]) }] as const),
    ...small.map((name, index) => [name, read[index] ?? { reason: ABSENT }] as const),
  ]);
}

function batch(run: RunGit, form: string, names: readonly string[]): Buffer {
  const ran = run(['cat-file', form], names.map((name) => `${name}\n`).join(''));
  if ('refusal' in ran) throw new Error('Git cannot read the files of that commit.');
  return ran.out;
}

function linesOf(out: Buffer): readonly string[] {
  return out.toString().split('\n').slice(0, -1);
}

/** `<name> blob <bytes>`; what a partial clone lacks is `missing`. */
function sizeIn(line: string): number | undefined {
  const [, bytes] = / blob (\d+)$/.exec(line) ?? [];
  return bytes === undefined ? undefined : Number(bytes);
}

function whyNot(size: number | undefined): string {
  return size === undefined ? ABSENT : 'It is larger than 1 MiB.';
}

const ABSENT = 'Git does not have it here.';

/** Each is a head line, its bytes, and a newline. */
function contentsIn(out: Buffer): readonly Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (let at = 0; at < out.length;) {
    const head = out.indexOf('\n', at);
    const size = sizeIn(out.toString('utf8', at, head)) ?? 0;
    contents.push(new Uint8Array(out.subarray(head + 1, head + 1 + size)));
    at = head + 1 + size + 1;
  }
  return contents;
}
