import { frontIn } from './front-matter.ts';

/**
 * Whether a path is one of those that a bank's `ignore:` names. A pattern without "/" is the name of a
 * file or a folder at any depth, one with "/" a path from the bank's folder; what lies in a folder that
 * is ignored is ignored too. `*` is anything in a name, `?` one character, `**` any folders.
 */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return fits(path.split('/'), (parts.includes('/') ? parts : `**/${parts}`).split('/'));
  });
}

/** Whether the front matter of a page says `peerdrill: ignore`. */
export function saysIgnore(text: string): boolean {
  return /^peerdrill:[ \t]{0,9}ignore[ \t]*\r?$/m.test(frontIn(text) ?? '');
}

/** Whether parts of a pattern fit the first of some names. All names that they can have come to are kept at once. */
function fits(names: readonly string[], parts: readonly string[]): boolean {
  let reached: readonly number[] = [0];
  for (const part of parts)
    reached =
      part === '**'
        ? Array.from(names, (_, at) => at).slice(reached[0] ?? names.length)
        : reached.filter((at) => fitsName(names[at], part)).map((at) => at + 1);
  return reached.length > 0;
}

/** Whether a name is what a pattern of `*` and `?` says; only the last `*` is ever tried again. */
function fitsName(name: string | undefined, pattern: string): boolean {
  if (name === undefined) return false;
  let star = -1;
  let tried = 0;
  let part = 0;
  for (let at = 0; at < name.length;) {
    if (pattern[part] === '*') {
      star = part;
      tried = at;
      part += 1;
    } else if (pattern[part] === '?' || pattern[part] === name[at]) {
      part += 1;
      at += 1;
    } else if (star >= 0) {
      tried += 1;
      at = tried;
      part = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(part));
}
