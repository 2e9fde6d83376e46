import type { Source } from '../../bank/source.ts';

/** The names of the files that are new or other than before. Line ends do not count: git may change them. */
export function changedFiles(before: readonly Source[], now: readonly Source[]): readonly string[] {
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
