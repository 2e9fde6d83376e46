import {
  readYaml,
  type Yaml,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlProblem,
  type YamlText,
} from './yaml.ts';

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
  let at = 0;
  while (at < source.length) {
    const key = match(KEY, source, at);
    if (key === undefined) return undefined;
    const from = key.from + key.text.search(/[a-z]/);
    const name = key.text.trim().slice(0, -1);
    if (entries.some((entry) => entry.key.text === name)) return undefined;
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
