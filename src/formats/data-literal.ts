import type { Yaml, YamlEntry, YamlProblem, YamlText } from '../bank/yaml.ts';

/** A value that was read, and the offset behind it. */
interface ValueRead {
  readonly value: Yaml;
  readonly end: number;
}

/**
 * Reads JSON, or a literal of JavaScript as pages with components have it: keys without quotes, three
 * sorts of quotes, comments, commas at the end. Nothing is executed; numbers and words are texts. It
 * begins at an offset of the text; what stands behind it is nobody's concern here.
 */
export function readLiteral(text: string, from: number): ValueRead | YamlProblem {
  const cursor: Cursor = { text, at: from, depth: 0 };
  const value = valueOf(cursor);
  return value.type === 'problem' ? value : { value, end: cursor.at };
}

/** Reads a file of JSON: one value, and nothing else. */
export function readJson(text: string): Yaml | YamlProblem {
  const read = readLiteral(text, 0);
  if ('type' in read) return read;
  const end = afterSpace(text, read.end);
  return end < text.length ? problem('something follows the end', end) : read.value;
}

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

/** Levels of lists and objects: no questions that were met are deeper than eight. */
const DEEPEST = 64;

function problem(reason: string, at: number): YamlProblem {
  return { type: 'problem', reason, at };
}

function valueOf(cursor: Cursor): Yaml | YamlProblem {
  cursor.at = afterSpace(cursor.text, cursor.at);
  const sign = cursor.text[cursor.at];
  if (sign !== '{' && sign !== '[') return textAt(cursor);
  if (cursor.depth === DEEPEST) return problem(`more than ${DEEPEST} levels`, cursor.at);
  cursor.depth += 1;
  const value = sign === '{' ? mapAt(cursor) : listAt(cursor);
  cursor.depth -= 1;
  return value;
}

function listAt(cursor: Cursor): Yaml | YamlProblem {
  const from = cursor.at;
  const items: Yaml[] = [];
  cursor.at += 1;
  while (!ends(cursor, ']')) {
    const item = valueOf(cursor);
    if (item.type === 'problem') return item;
    items.push(item);
    const wrong = separated(cursor, ']');
    if (wrong !== undefined) return wrong;
  }
  return { type: 'list', items, from, to: cursor.at };
}

function mapAt(cursor: Cursor): Yaml | YamlProblem {
  const from = cursor.at;
  const entries: YamlEntry[] = [];
  cursor.at += 1;
  while (!ends(cursor, '}')) {
    const key = textAt(cursor);
    if (key.type === 'problem') return key;
    cursor.at = afterSpace(cursor.text, cursor.at);
    if (cursor.text[cursor.at] !== ':') return problem('a ":" is missing after a key', cursor.at);
    cursor.at += 1;
    const value = valueOf(cursor);
    if (value.type === 'problem') return value;
    entries.push({ key, value });
    const wrong = separated(cursor, '}');
    if (wrong !== undefined) return wrong;
  }
  return { type: 'map', entries, from, to: cursor.at };
}

/** Whether the list or object ends here; if so, the cursor stands behind it. */
function ends(cursor: Cursor, sign: string): boolean {
  cursor.at = afterSpace(cursor.text, cursor.at);
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function separated(cursor: Cursor, end: string): YamlProblem | undefined {
  cursor.at = afterSpace(cursor.text, cursor.at);
  const sign = cursor.text[cursor.at];
  if (sign === ',') cursor.at += 1;
  else if (sign !== end) return problem(`a "," or "${end}" is missing`, cursor.at);
  return undefined;
}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;

function afterSpace(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code !== 0x2f && code !== 0xfeff && code !== 0xa0) return at;
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

const WORD = /[\w$.+\-\u00c0-\uffff]+/y;

function textAt(cursor: Cursor): YamlText | YamlProblem {
  const from = afterSpace(cursor.text, cursor.at);
  const quote = cursor.text[from] ?? '';
  if (quote === '"' || quote === "'" || quote === '`') return quotedAt(cursor, from, quote);
  WORD.lastIndex = from;
  const word = WORD.exec(cursor.text)?.[0];
  if (word === undefined) return problem('a value is missing', from);
  cursor.at = from + word.length;
  return { type: 'text', text: word, plain: true, from, to: cursor.at };
}

function quotedAt(cursor: Cursor, from: number, quote: string): YamlText | YamlProblem {
  const { text } = cursor;
  let end = from + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return problem('a quotation mark has no end', from);
  const inner = text.slice(from + 1, end);
  if (quote === '`' && inner.includes('${')) return problem('code is not executed', from);
  cursor.at = end + 1;
  const shown = inner.includes('\\') ? unescaped(inner) : inner;
  return { type: 'text', text: shown, plain: false, from, to: cursor.at };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', ''],
  ['b', ''],
  ['f', ''],
  ['\n', ''],
]);

function unescaped(inner: string): string {
  return inner.replace(ESCAPE, escaped).replaceAll('\r\n', '\n');
}

const ESCAPE = /\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[^])/gi;

function escaped(all: string): string {
  const sign = all.slice(1);
  if (sign.length === 1) return ESCAPES.get(sign) ?? sign;
  const point = Number.parseInt(sign.replace(/[{}]/g, '').slice(1), 16);
  return point > 0x10ffff ? '\ufffd' : String.fromCharCode(...unitsOf(point));
}

/** Halves of a pair come one by one, and make a character together. */
function unitsOf(point: number): readonly number[] {
  if (point <= 0xffff) return [point];
  return [0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff)];
}
