import { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents, type Event } from 'js-yaml';
import { LIMITS } from './limits.ts';

/** YAML as it was written: every scalar is text, as in the FAILSAFE schema, and everything has offsets. */
export type Yaml = YamlText | YamlList | YamlMap;

/** Offsets into the YAML text; the end is exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface YamlText extends TextRange {
  readonly type: 'text';
  readonly text: string;
  /** Without quotes: then ` #` begins a comment. */
  readonly plain: boolean;
}

export interface YamlList extends TextRange {
  readonly type: 'list';
  readonly items: readonly Yaml[];
}

export interface YamlMap extends TextRange {
  readonly type: 'map';
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: YamlText;
  readonly value: Yaml;
}

/** Why a text is no YAML that we take, in our words, and where. */
export interface YamlProblem {
  readonly type: 'problem';
  readonly reason: string;
  readonly at: number;
}

/** Reads one YAML document. Tags, anchors and aliases are refused; a key may stand once. */
export function readYaml(source: string): Yaml | YamlProblem {
  let events: Event[];
  try {
    events = parseEvents(source, { maxDepth: LIMITS.yamlDepth });
  } catch (error) {
    return problemOf(source, error);
  }
  return build(source, events);
}

function problem(reason: string, at: number): YamlProblem {
  return { type: 'problem', reason, at };
}

/** Only the reason and the position of the parser's error: its message quotes the source as it is. */
function problemOf(source: string, error: unknown): YamlProblem {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : 'no YAML';
  const mark = error instanceof Error && 'mark' in error ? error.mark : undefined;
  const found = typeof mark === 'object' && mark !== null && 'position' in mark && mark.position;
  const at = typeof found === 'number' ? found : 0;
  const line = source.slice(source.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
  return problem(/^ *\t/.test(line) ? TAB : `${reason}; ${QUOTES}`, at);
}

const TAB = 'a tab stands at the beginning of this line; indent with spaces';
const QUOTES = 'text with ": ", with " #", or that begins with a sign wants quotes around it';

/** A list or mapping whose end has not come yet. */
type OpenCollection =
  | { readonly type: 'list'; readonly from: number; readonly items: Yaml[] }
  | {
      readonly type: 'map';
      readonly from: number;
      readonly entries: YamlEntry[];
      readonly keys: Set<string>;
      key?: YamlText;
    };

function build(source: string, events: readonly Event[]): Yaml | YamlProblem {
  const open: OpenCollection[] = [];
  const documents: Yaml[] = [];
  for (const event of events) {
    const wrong = refused(event) ?? take(source, event, open, documents);
    if (wrong !== undefined) return wrong;
  }
  const [document] = documents;
  if (document === undefined) return problem('nothing stands here', 0);
  return documents.length > 1
    ? problem('more than one document', documents[1]?.from ?? 0)
    : document;
}

function refused(event: Event): YamlProblem | undefined {
  if (event.type === EVENT_ID.ALIAS) return problem('aliases are not taken', event.anchorStart);
  if (!('tagStart' in event)) return undefined;
  if (event.tagStart >= 0) return problem('tags are not taken', event.tagStart);
  return event.anchorStart >= 0 ? problem('anchors are not taken', event.anchorStart) : undefined;
}

function take(
  source: string,
  event: Event,
  open: OpenCollection[],
  documents: Yaml[],
): YamlProblem | undefined {
  switch (event.type) {
    case EVENT_ID.SEQUENCE:
      open.push({ type: 'list', from: event.start, items: [] });
      return undefined;
    case EVENT_ID.MAPPING:
      open.push({ type: 'map', from: event.start, entries: [], keys: new Set() });
      return undefined;
    case EVENT_ID.SCALAR: {
      const span = { from: event.valueStart, to: event.valueEnd };
      const text = getScalarValue(source, event);
      const plain = event.style === SCALAR_STYLE.PLAIN;
      return place({ type: 'text', text, plain, ...span }, open, documents);
    }
    case EVENT_ID.POP: {
      const closed = open.pop();
      return closed && place({ ...closed, to: closed.from + 1 }, open, documents);
    }
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.ALIAS:
      return undefined;
  }
}

/** Puts a value where it belongs: into the innermost list or mapping, or at the top. */
function place(
  value: Yaml,
  open: readonly OpenCollection[],
  documents: Yaml[],
): YamlProblem | undefined {
  const parent = open.at(-1);
  if (parent === undefined) documents.push(value);
  else if (parent.type === 'list') parent.items.push(value);
  else if (parent.key !== undefined) {
    parent.entries.push({ key: parent.key, value: value.from < 0 ? missing(parent.key) : value });
    delete parent.key;
  } else if (value.type !== 'text' || value.from < 0) {
    return problem('a key must be plain text', Math.max(value.from, parent.from));
  } else if (parent.keys.has(value.text))
    return problem(`the key "${value.text}" stands here twice`, value.from);
  else {
    parent.keys.add(value.text);
    parent.key = value;
  }
  return undefined;
}

/** A key without a value: the key's own place has to do. */
function missing({ from, to }: YamlText): YamlText {
  return { type: 'text', text: '', plain: false, from, to };
}

/**
 * Reads a YAML flow mapping written without its braces: `difficulty: 2, tags: [bgp]`. Plain words
 * and lists of them, which nearly all settings are, are read here, twenty times as fast; whatever
 * could mean something else to YAML is left to YAML. Both give the same.
 */
export function readFlow(source: string): Yaml | YamlProblem {
  return readPlain(source) ?? shifted(readYaml(`{${source}\n}`));
}

const KEY = /[ \t]*([a-z]+): +/y;
const WORD = /[A-Za-z0-9][A-Za-z0-9._/-]*(?: [A-Za-z0-9][A-Za-z0-9._/-]*)*/y;

function readPlain(source: string): YamlMap | undefined {
  const entries: YamlEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at < source.length) {
    const key = match(KEY, source, at);
    if (key === undefined) return undefined;
    const from = key.from + key.text.search(/[a-z]/);
    const name = key.text.trim().slice(0, -1);
    if (names.has(name)) return undefined;
    names.add(name);
    const value: YamlText | YamlList | undefined =
      source[key.to] === '[' ? wordsAt(source, key.to) : match(WORD, source, key.to);
    if (value === undefined) return undefined;
    entries.push({
      key: { ...key, text: name, from, to: from + name.length },
      value: asYaml(value),
    });
    at = afterSpace(source, value.to);
    if (at < source.length && (source[at] !== ',' || at + 1 === source.length)) return undefined;
    at += 1;
  }
  return entries.length === 0 ? undefined : { type: 'map', entries, from: 0, to: source.length };
}

/** YAML tells where a list begins, not where it ends. */
export function asYaml(value: YamlText | YamlList): YamlText | YamlList {
  return value.type === 'list' ? { ...value, to: value.from + 1 } : value;
}

/** A list of plain words in square brackets, which begins here; nothing where it is anything more. */
export function wordsAt(source: string, from: number): YamlList | undefined {
  const items: YamlText[] = [];
  let at = from;
  do {
    const word = match(WORD, source, afterSpace(source, at + 1));
    if (word === undefined) return undefined;
    items.push(word);
    at = afterSpace(source, word.to);
  } while (source[at] === ',');
  return source[at] === ']' ? { type: 'list', items, from, to: at + 1 } : undefined;
}

function match(pattern: RegExp, source: string, at: number): YamlText | undefined {
  pattern.lastIndex = at;
  const [text] = pattern.exec(source) ?? [];
  return text === undefined
    ? undefined
    : { type: 'text', text, plain: true, from: at, to: at + text.length };
}

function afterSpace(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ') at += 1;
  return at;
}

/** Offsets into the text between the braces. */
function shifted(yaml: Yaml | YamlProblem): Yaml | YamlProblem {
  if (yaml.type === 'problem') return { ...yaml, at: Math.max(0, yaml.at - 1) };
  return shiftedYaml(yaml);
}

function shiftedYaml(yaml: Yaml): Yaml {
  const span = { from: yaml.from < 0 ? yaml.from : yaml.from - 1, to: yaml.to - 1 };
  if (yaml.type === 'text') return { ...yaml, ...span };
  if (yaml.type === 'list') return { ...yaml, ...span, items: yaml.items.map(shiftedYaml) };
  const entries = yaml.entries.map(({ key, value }) => ({
    key: { ...key, from: key.from - 1, to: key.to - 1 },
    value: shiftedYaml(value),
  }));
  return { ...yaml, ...span, entries };
}
