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
  const reader: Reader = { text, at: from, depth: 0 };
  const value = valueOf(reader);
  return value.type === 'problem' ? value : { value, end: reader.at };
}

/** Reads a file of JSON: one value, and nothing else. */
export function readJson(text: string): Yaml | YamlProblem {
  const read = readLiteral(text, 0);
  if ('type' in read) return read;
  const end = afterSpace(text, read.end);
  return end < text.length ? problem('something stands behind the end', end) : read.value;
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/** Levels of lists and objects: no questions that were met are deeper than eight. */
const DEEPEST = 64;

function problem(reason: string, at: number): YamlProblem {
  return { type: 'problem', reason, at };
}

function valueOf(reader: Reader): Yaml | YamlProblem {
  reader.at = afterSpace(reader.text, reader.at);
  const sign = reader.text[reader.at];
  if (sign !== '{' && sign !== '[') return textAt(reader);
  if (reader.depth === DEEPEST) return problem(`more than ${DEEPEST} levels`, reader.at);
  reader.depth += 1;
  const value = sign === '{' ? mapAt(reader) : listAt(reader);
  reader.depth -= 1;
  return value;
}

function listAt(reader: Reader): Yaml | YamlProblem {
  const from = reader.at;
  const items: Yaml[] = [];
  reader.at += 1;
  while (!ends(reader, ']')) {
    const item = valueOf(reader);
    if (item.type === 'problem') return item;
    items.push(item);
    const wrong = separated(reader, ']');
    if (wrong !== undefined) return wrong;
  }
  return { type: 'list', items, from, to: reader.at };
}

function mapAt(reader: Reader): Yaml | YamlProblem {
  const from = reader.at;
  const entries: YamlEntry[] = [];
  reader.at += 1;
  while (!ends(reader, '}')) {
    const key = textAt(reader);
    if (key.type === 'problem') return key;
    reader.at = afterSpace(reader.text, reader.at);
    if (reader.text[reader.at] !== ':') return problem('a ":" is missing behind a key', reader.at);
    reader.at += 1;
    const value = valueOf(reader);
    if (value.type === 'problem') return value;
    entries.push({ key, value });
    const wrong = separated(reader, '}');
    if (wrong !== undefined) return wrong;
  }
  return { type: 'map', entries, from, to: reader.at };
}

/** Whether the list or object ends here; if so, the reader stands behind it. */
function ends(reader: Reader, sign: string): boolean {
  reader.at = afterSpace(reader.text, reader.at);
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

function separated(reader: Reader, end: string): YamlProblem | undefined {
  reader.at = afterSpace(reader.text, reader.at);
  const sign = reader.text[reader.at];
  if (sign === ',') reader.at += 1;
  else if (sign !== end) return problem(`a "," or "${end}" is missing`, reader.at);
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

function textAt(reader: Reader): YamlText | YamlProblem {
  const from = afterSpace(reader.text, reader.at);
  const quote = reader.text[from] ?? '';
  if (quote === '"' || quote === "'" || quote === '`') return quotedAt(reader, from, quote);
  WORD.lastIndex = from;
  const word = WORD.exec(reader.text)?.[0];
  if (word === undefined) return problem('a value is missing', from);
  reader.at = from + word.length;
  return { type: 'text', text: word, plain: true, from, to: reader.at };
}

function quotedAt(reader: Reader, from: number, quote: string): YamlText | YamlProblem {
  const { text } = reader;
  let end = from + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return problem('a quotation mark has no end', from);
  const inner = text.slice(from + 1, end);
  if (quote === '`' && inner.includes('${')) return problem('code is not executed', from);
  reader.at = end + 1;
  const shown = inner.includes('\\') ? unescaped(inner) : inner;
  return { type: 'text', text: shown, plain: false, from, to: reader.at };
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
