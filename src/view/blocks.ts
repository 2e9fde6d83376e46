/** A block of Markdown as far as a terminal shows it; `text` is what is inside, without its marks. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'table' | 'quote' | 'entry';
  readonly text: string;
  /** Of a heading its `##`, of a list entry its bullet or number. */
  readonly mark: string;
  /** A blank line stands above it. */
  readonly gap: boolean;
}

interface Found {
  /** Comments and thematic breaks are found to be left out. */
  readonly kind: Block['kind'] | 'hidden';
  readonly mark: string;
  readonly inside: readonly string[];
  /** The first line after it. */
  readonly end: number;
}

type Finder = (lines: readonly string[], at: number) => Found | undefined;

/** Markdown to blocks, in one pass; what is no known block is a paragraph. */
export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.replaceAll('\t', '    ').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const { kind, mark, inside, end } = special(lines, at) ?? paragraph(lines, at);
    const gap = isBlank(lines[at - 1]);
    if (kind !== 'hidden') blocks.push({ kind, mark, text: inside.join('\n'), gap });
    at = end;
  }
  return blocks;
}

function special(lines: readonly string[], at: number): Found | undefined {
  for (const find of finders) {
    const found = find(lines, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function paragraph(lines: readonly string[], at: number): Found {
  const end = whileLines(lines, at + 1, (line) => !isBlank(line) && !INTERRUPTS.test(line));
  const inside = lines.slice(at, end).map((line) => line.trimStart());
  return { kind: 'paragraph', mark: '', inside, end };
}

const INTERRUPTS = /^ {0,3}(?:`{3}|~{3}|#{1,6}(?: |$)|>|<!--|[-+*] |1[.)] )/;

const fence: Finder = (lines, at) => {
  const [, margin = '', mark] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[at] ?? '') ?? [];
  if (mark === undefined) return undefined;
  const end = whileLines(lines, at + 1, (line) => !closesFence(line.trim(), mark));
  const inside = lines.slice(at + 1, end).map((line) => withoutMargin(line, margin.length));
  return { kind: 'code', mark: '', inside, end: end + 1 };
};

function closesFence(line: string, mark: string): boolean {
  return line.startsWith(mark) && line === mark.charAt(0).repeat(line.length);
}

const indentedCode: Finder = (lines, at) => {
  if (!/^ {4}/.test(lines[at] ?? '')) return undefined;
  const end = whileLines(lines, at, (line) => isBlank(line) || line.startsWith('    '));
  const inside = lines.slice(at, end).map((line) => withoutMargin(line, 4));
  const last = inside.findLastIndex((line) => !isBlank(line));
  return { kind: 'code', mark: '', inside: inside.slice(0, last + 1), end: at + last + 1 };
};

const comment: Finder = (lines, at) => {
  if (!/^ {0,3}<!--/.test(lines[at] ?? '')) return undefined;
  const end = whileLines(lines, at, (line) => !line.includes('-->'));
  return { kind: 'hidden', mark: '', inside: [], end: end + 1 };
};

const heading: Finder = (lines, at) => {
  const [, mark, text = ''] = /^ {0,3}(#{1,6})(?: +(.*))?$/.exec(lines[at] ?? '') ?? [];
  return mark === undefined ? undefined : { kind: 'heading', mark, inside: [text], end: at + 1 };
};

const rule: Finder = (lines, at) =>
  /^ {0,3}([-*_]) *(?:\1 *){2,}$/.test(lines[at] ?? '')
    ? { kind: 'hidden', mark: '', inside: [], end: at + 1 }
    : undefined;

const quote: Finder = (lines, at) => {
  const end = whileLines(lines, at, (line) => QUOTED.test(line));
  if (end === at) return undefined;
  const inside = lines.slice(at, end).map((line) => line.replace(QUOTED, ''));
  return { kind: 'quote', mark: '', inside, end };
};

const QUOTED = /^ {0,3}> ?/;

const entry: Finder = (lines, at) => {
  const [head, mark] = ENTRY.exec(lines[at] ?? '') ?? [];
  if (head === undefined || mark === undefined) return undefined;
  const margin = ' '.repeat(head.length);
  const end = whileLines(lines, at + 1, (line, index) => {
    if (isBlank(line)) return lines[index + 1]?.startsWith(margin) === true;
    const continues = !isBlank(lines[index - 1]) && !ENTRY.test(line) && !INTERRUPTS.test(line);
    return continues || line.startsWith(margin);
  });
  const [first = '', ...rest] = lines.slice(at, end);
  const inside = [first.slice(head.length), ...rest.map((l) => withoutMargin(l, head.length))];
  return { kind: 'entry', mark, inside, end };
};

const ENTRY = /^ {0,3}([-+*]|\d{1,9}[.)])(?: {1,4}(?! )| |$)/;

const table: Finder = (lines, at) => {
  const isTable = lines[at]?.includes('|') === true && DELIMITERS.test(lines[at + 1]?.trim() ?? '');
  if (!isTable) return undefined;
  const end = whileLines(lines, at, (line) => !isBlank(line));
  return { kind: 'table', mark: '', inside: lines.slice(at, end), end };
};

const DELIMITERS = /^\|?(?: *:?-+:? *\|)* *:?-+:? *\|?$/;

const finders: readonly Finder[] = [
  fence,
  indentedCode,
  comment,
  heading,
  rule,
  quote,
  entry,
  table,
];

function whileLines(
  lines: readonly string[],
  from: number,
  holds: (line: string, index: number) => boolean,
): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && holds(line, at); line = lines[at]) at += 1;
  return at;
}

function withoutMargin(line: string, margin: number): string {
  const indent = line.length - line.trimStart().length;
  return line.slice(Math.min(margin, indent));
}

function isBlank(line: string | undefined): boolean {
  return line?.trim() === '';
}
