import { asYaml, wordsAt } from './flow.ts';
import type { Yaml, YamlEntry, YamlList, YamlMap, YamlText } from './yaml.ts';

/**
 * Reads front matter as nearly all is, lines `key: text` and lists of texts, ten times as fast as
 * YAML; nothing where anything else stands in it, which is left to YAML. Both give the same.
 */
export function readPlainMap(source: string): YamlMap | undefined {
  const entries: YamlEntry[] = [];
  const lines = linesFrom(source);
  let index = 0;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const key = keyOf(line);
    if (key === undefined || entries.some((entry) => entry.key.text === key.text)) return undefined;
    const list = line.text.length === key.text.length + 1 ? listBelow(lines, index + 1) : undefined;
    const value = list ?? valueOf(source, line, key.text.length + 2);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    index += 1 + (list?.items.length ?? 0);
  }
  return entries.length === 0 ? undefined : { type: 'map', entries, from: 0, to: source.length };
}

interface SourceLine {
  readonly text: string;
  readonly from: number;
}

/** The lines below the first one, which has only the rest of the opening. */
function linesFrom(source: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let from = source.indexOf('\n') + 1;
  for (const text of source.slice(from).split('\n')) {
    lines.push({ text, from });
    from += text.length + 1;
  }
  return lines;
}

function keyOf({ text, from }: SourceLine): YamlText | undefined {
  const [all] = /^[a-z]+(?=:(?: |$))/.exec(text) ?? [];
  return all === undefined
    ? undefined
    : { type: 'text', text: all, plain: true, from, to: from + all.length };
}

/** A text, quoted or not, or a list in square brackets. */
function valueOf(source: string, { text, from }: SourceLine, at: number): Yaml | undefined {
  if (text[at] !== '[') return textOf(text.slice(at), from + at);
  const list = wordsAt(source, from + at);
  return list?.to === from + text.length ? asYaml(list) : undefined;
}

/** The lines `- text` below a key, all indented alike. */
function listBelow(lines: readonly SourceLine[], first: number): YamlList | undefined {
  const head = lines[first];
  const [margin] = /^ *- (?=\S)/.exec(head?.text ?? '') ?? [];
  if (head === undefined || margin === undefined) return undefined;
  const items: YamlText[] = [];
  for (
    let line = lines[first];
    line?.text.startsWith(margin) === true;
    line = lines[first + items.length]
  ) {
    const item = textOf(line.text.slice(margin.length), line.from + margin.length);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const from = head.from + margin.length - 2;
  return { type: 'list', items, from, to: from + 1 };
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
