import matter from 'gray-matter';
import { type Diagnostic, found, type StructureRule } from './diagnostic.ts';
import { LIMITS } from './limits.ts';
import { placeOfLines, type Line, placer, type Place } from '../markdown/lines.ts';
import { readPlainMap } from './plain-yaml.ts';
import { unreadableLines } from './source-file.ts';
import { readYaml, type Yaml, type YamlMap, type YamlProblem } from './yaml.ts';

/** What stands in the front matter of a text, if it has some, without looking whether it can be read. */
export function frontIn(text: string): string | undefined {
  return /^---[ \t]*\r?\n([^]*?)\n---/.exec(text)?.[1];
}

/** The front matter of a file, and the index of the first line below it. */
export interface FrontMatter {
  readonly map: YamlMap;
  /** From the first line on, so that offsets into the YAML are offsets into this. */
  readonly text: string;
  readonly place: (from: number, to: number) => Place;
  readonly next: number;
}

type Guarded = { readonly close: number } | { readonly problem: Diagnostic };

/** Splits off the front matter. Anything but a mapping in plain YAML between two `---` lines is a problem. */
export function frontMatterOf(
  file: string,
  lines: readonly Line[],
): FrontMatter | { readonly problem: Diagnostic } {
  const opened = opening(file, lines);
  if (opened !== undefined) return { problem: opened };
  const guarded = closing(file, lines);
  if ('problem' in guarded) return guarded;
  const head = lines.slice(0, guarded.close + 1);
  const unreadable = unreadableLines(file, head)[0] ?? tooBlank(file, head) ?? tooLarge(file, head);
  if (unreadable !== undefined) return { problem: unreadable };
  const text = head.map((line) => line.text).join('\n');
  const place = placer(file, text, { line: 1, column: 1 });
  const yaml = split(text);
  if (yaml.type === 'map') return { map: yaml, text, place, next: guarded.close + 1 };
  return { problem: notMapping(yaml, text, place) };
}

/**
 * The same, with what is wrong: a line that is no YAML is told of and read as the text that it most likely
 * is, so that it takes nothing else away.
 */
export function frontMatterWithProblems(
  file: string,
  lines: readonly Line[],
):
  | { readonly front: FrontMatter; readonly problems: readonly Diagnostic[] }
  | { readonly problem: Diagnostic } {
  const problems: Diagnostic[] = [];
  let own = lines;
  for (;;) {
    const front = frontMatterOf(file, own);
    if (!('problem' in front)) return { front, problems };
    const quoted = quotedAt(own, front.problem);
    if (quoted === undefined || problems.length === MOST_MENDED) return front;
    problems.push(front.problem);
    own = quoted;
  }
}

/** Lines of one front matter that are read as a text. */
const MOST_MENDED = 5;

/** The lines with quotes around the value where a problem is; none where that line has no plain value. */
function quotedAt(
  lines: readonly Line[],
  { rule, place }: Diagnostic,
): readonly Line[] | undefined {
  if (rule !== 'front-matter-syntax') return undefined;
  const line = lines[place.line - 1];
  const [, key, value] =
    /^([A-Za-z_][\w-]{0,40}:[ \t]+)([^\s"'[{|>&*!%@`#].*)$/.exec(line?.text ?? '') ?? [];
  if (line === undefined || key === undefined || value === undefined) return undefined;
  const text = `${key}'${value.trimEnd().replaceAll("'", "''")}'`;
  return lines.map((one) => (one === line ? { ...one, text } : one));
}

/** What is wrong with the first line. gray-matter would run what stands behind `---js`. */
function opening(file: string, lines: readonly Line[]): Diagnostic | undefined {
  const [first] = lines;
  if (first === undefined || isFence(first.text)) return undefined;
  const wrong = (rule: StructureRule, message: string) =>
    found(rule, placeOfLines(file, first), message);
  if (first.text.startsWith('----')) {
    return wrong('front-matter-syntax', 'Front matter begins with exactly three hyphens: "---".');
  }
  if (first.text.startsWith('---')) {
    return wrong(
      'front-matter-code',
      'Front matter is YAML and nothing else; it is never executed. Let its first line be "---" alone.',
    );
  }
  const later = lines.slice(0, SEARCHED).some(({ text }) => text.trim() === '---');
  return wrong(
    'front-matter-place',
    later
      ? 'Something stands before the front matter. Let "---" be the very first line.'
      : 'The front matter is missing. Begin the file with "---", a line "title: …" and "---".',
  );
}

/** How many lines to search for front matter that is not where it should be. */
const SEARCHED = 20;

function isFence(text: string): boolean {
  return /^---[ \t]*$/.test(text);
}

/** gray-matter ends the front matter at any line that begins with `---`. */
function closing(file: string, lines: readonly Line[]): Guarded {
  const close = lines.findIndex(({ text }, index) => index > 0 && text.startsWith('---'));
  const line = lines[close] ?? lines[0];
  if (line !== undefined && close > 0 && isFence(line.text)) return { close };
  const message =
    close > 0
      ? 'This line would end the front matter. End it with "---" alone.'
      : 'The front matter has no end. Put a line "---" below it.';
  const place =
    line === undefined ? placer(file, '', { line: 1, column: 1 })(0, 0) : placeOfLines(file, line);
  return { problem: found('front-matter-syntax', place, message) };
}

/** gray-matter takes time with the square of blank lines in a row. */
function tooBlank(file: string, head: readonly Line[]): Diagnostic | undefined {
  let blank = 0;
  for (const line of head) {
    blank = line.text.trim() === '' ? blank + 1 : 0;
    if (blank <= LIMITS.blankLines) continue;
    const message = `Front matter has at most ${LIMITS.blankLines} blank lines in a row.`;
    return found('limit-exceeded', placeOfLines(file, line), message);
  }
  return undefined;
}

function tooLarge(file: string, head: readonly Line[]): Diagnostic | undefined {
  const [first] = head;
  const units = head.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (first === undefined || units * 3 <= LIMITS.frontMatter) return undefined;
  const bytes = new TextEncoder().encode(head.map(({ text }) => text).join('\n')).length;
  if (bytes <= LIMITS.frontMatter) return undefined;
  return found(
    'limit-exceeded',
    placeOfLines(file, first),
    `The front matter has ${bytes} bytes, more than ${LIMITS.frontMatter}.`,
  );
}

/** Characters of `---`: what gray-matter takes off before it hands the rest to the engine. */
const OPENING = 3;

/** Always with options: without them gray-matter remembers a text even where reading it failed. */
function split(text: string): Yaml | YamlProblem {
  let yaml: Yaml | YamlProblem = { type: 'map', entries: [], from: 0, to: 0 };
  const parse = (source: string) => {
    const whole = ' '.repeat(OPENING) + source;
    yaml = readPlainMap(whole) ?? readYaml(whole);
    return {};
  };
  matter(text, {
    engines: { yaml: { parse }, javascript: { parse: refuse }, json: { parse: refuse } },
  });
  return yaml;
}

function refuse(): never {
  throw new Error('front matter in another language reached gray-matter');
}

/** Where the line begins, directly above a place, that is neither a key nor an item nor indented: it is the cause. */
function keylessAbove(text: string, at: number): number | undefined {
  const own = text.lastIndexOf('\n', at - 1) + 1;
  const above = text.lastIndexOf('\n', own - 2) + 1;
  const line = text.slice(above, Math.max(above, own - 1));
  return own > 0 && /^[\p{L}\p{N}][^:]*$/u.test(line) ? above : undefined;
}

function notMapping(
  yaml: Exclude<Yaml, YamlMap> | YamlProblem,
  text: string,
  place: FrontMatter['place'],
): Diagnostic {
  if (yaml.type !== 'problem') {
    const message = 'Front matter is a list of lines "key: value"; this is something else.';
    return found(
      'front-matter-syntax',
      place(Math.max(0, yaml.from), Math.max(0, yaml.to)),
      message,
    );
  }
  const message = `The front matter is no valid YAML: ${yaml.reason}.`;
  const at = keylessAbove(text, yaml.at) ?? yaml.at;
  return found('front-matter-syntax', place(at, at + 1), message);
}
