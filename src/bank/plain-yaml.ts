import {
  asYaml,
  wordsAt,
  type Yaml,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlText,
} from './yaml.ts';

/**
 * Reads front matter as nearly all is, lines `key: text` with lists and mappings indented below, ten
 * times as fast as YAML; nothing where anything else stands in it, which is left to YAML. Both give
 * the same.
 */
export function readPlainMap(source: string): YamlMap | undefined {
  const reading: YamlReading = { source, lines: linesFrom(source), at: 0, depth: 0 };
  const map = mapAt(reading, 0);
  return map === undefined || reading.at < reading.lines.length
    ? undefined
    : { ...map, from: 0, to: source.length };
}

/** A line, or what stands behind the hyphen in it. */
interface SourceLine {
  readonly indent: number;
  readonly text: string;
  readonly from: number;
}

interface YamlReading {
  readonly source: string;
  readonly lines: SourceLine[];
  /** The line that comes next. */
  at: number;
  depth: number;
}

/** Deeper nesting is left to YAML, which has a limit. */
const DEPTH = 5;

/** The lines below the first one, which has only the rest of the opening. */
function linesFrom(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = source.indexOf('\n') + 1;
  for (const line of source.slice(from).split('\n')) {
    const indent = line.search(/[^ ]|$/);
    lines.push({ indent, text: line.slice(indent), from: from + indent });
    from += line.length + 1;
  }
  return lines;
}

/** The lines that begin with a key in this column. */
function mapAt(reading: YamlReading, indent: number): YamlMap | undefined {
  const entries: YamlEntry[] = [];
  const names = new Set<string>();
  for (let line = reading.lines[reading.at]; line?.indent === indent;) {
    const key = keyOf(line);
    if (key === undefined || names.has(key.text)) return undefined;
    names.add(key.text);
    const value = valueOf(reading, line, key.text.length + 1);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    line = reading.lines[reading.at];
  }
  const from = entries[0]?.key.from;
  return from === undefined ? undefined : { type: 'map', entries, from, to: from + 1 };
}

function keyOf({ text, from }: SourceLine): YamlText | undefined {
  const [all] = KEY.exec(text) ?? [];
  return all === undefined
    ? undefined
    : { type: 'text', text: all, plain: true, from, to: from + all.length };
}

const KEY = /^[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*(?=:(?: |$))/;

/** What stands behind a key's colon, or below it; goes on to the line after that. */
function valueOf(reading: YamlReading, line: SourceLine, at: number): Yaml | undefined {
  reading.at += 1;
  if (line.text.length === at) return blockBelow(reading, line.indent);
  const from = line.from + at + 1;
  if (reading.source[from] !== '[') return textOf(line.text.slice(at + 1), from);
  const list = wordsAt(reading.source, from);
  return list?.to === line.from + line.text.length ? asYaml(list) : undefined;
}

/** A list or mapping below a key that begins in this column. */
function blockBelow(reading: YamlReading, column: number): Yaml | undefined {
  const first = reading.lines[reading.at];
  if (first === undefined || reading.depth === DEPTH) return undefined;
  reading.depth += 1;
  const { indent, text } = first;
  const isList = text.startsWith('- ');
  const block =
    isList && indent >= column
      ? listAt(reading, indent)
      : indent > column
        ? mapAt(reading, indent)
        : undefined;
  reading.depth -= 1;
  return block;
}

/** The lines that begin with a hyphen in this column. */
function listAt(reading: YamlReading, indent: number): YamlList | undefined {
  const from = reading.lines[reading.at]?.from ?? 0;
  const items: Yaml[] = [];
  for (
    let line = reading.lines[reading.at];
    line?.indent === indent && line.text.startsWith('- ');
    line = reading.lines[reading.at]
  ) {
    const item = itemOf(reading, line);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { type: 'list', items, from, to: from + 1 };
}

/** A text, or a mapping whose first key stands behind the hyphen. */
function itemOf(reading: YamlReading, { indent, text, from }: SourceLine): Yaml | undefined {
  const inner = { indent: indent + 2, text: text.slice(2), from: from + 2 };
  if (KEY.test(inner.text)) {
    reading.lines[reading.at] = inner;
    return mapAt(reading, inner.indent);
  }
  reading.at += 1;
  return textOf(inner.text, inner.from);
}

/** A text in quotes without escapes, or one that begins with a letter or digit and has nothing that YAML reads into it. */
function textOf(text: string, from: number): YamlText | undefined {
  const to = from + text.length;
  if (/^[A-Za-z0-9]/.test(text)) {
    if (/: |:$| #|\t| $/.test(text)) return undefined;
    return { type: 'text', text, plain: true, from, to };
  }
  if (!/^(?:"[^"\\]+"|'[^']+')$/.test(text)) return undefined;
  return { type: 'text', text: text.slice(1, -1), plain: false, from: from + 1, to: to - 1 };
}
