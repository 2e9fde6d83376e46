/** A part of a paragraph of Markdown. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  /** `typed` is the code with its backticks. */
  | { readonly kind: 'code'; readonly text: string; readonly typed: string }
  /** Strong or emphasised words, between two of the marks. */
  | { readonly kind: 'strong'; readonly mark: string; readonly inside: readonly Span[] }
  | { readonly kind: 'link'; readonly address: string; readonly inside: readonly Span[] };

/** A mark that is open: what stands behind it may turn out to be strong, or the words of a link. */
interface OpenMark {
  readonly mark: string;
  readonly inside: Span[];
}

interface Token {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** One paragraph of Markdown in its parts; backslash escapes are undone. */
export function spansOf(markdown: string): readonly Span[] {
  const open: OpenMark[] = [{ mark: '', inside: [] }];
  for (const { 0: text, index } of markdown.matchAll(TOKEN)) {
    const before = markdown.charAt(index - 1);
    const after = markdown.charAt(index + text.length);
    take(open, { text, before, after });
  }
  return asTyped(taken(open, 0));
}

// In turn: code, backticks without a partner, an escape, an address in angle brackets, the end of a
// link, runs that are no marks, marks, text. Every repetition ends at a character the next token
// starts with, or after 1,000 characters, so that hostile text takes linear time.
const TOKEN = new RegExp(
  [
    /(?<!`)(`+)(?!`)[^]{1,1000}?(?<!`)\1(?!`)|`+/,
    /\\[!-/:-@[-`{-~]/,
    /<https?:\/\/[^<>\s]*>/,
    /\]\((?:[^()\s<>`]|\([^()\s<>`]*\))*\)/,
    /\*{4,}|_{3,}|\*{1,3}|__?|!?\[|\]/,
    /[^\\<\]*_!`[]+|[^]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function take(open: OpenMark[], token: Token): void {
  const { text } = token;
  if (/^(?:!?\[|\])/.test(text)) takeBracket(open, text);
  else if (/^(?:\*{1,3}|__?)$/.test(text)) takeMark(open, token);
  else put(open, [plainSpan(text)]);
}

function plainSpan(text: string): Span {
  const [, ticks, code] = /^(`+)([^]*[^`])\1$/.exec(text) ?? [];
  if (ticks !== undefined && code !== undefined) {
    return { kind: 'code', text: withoutPadding(code), typed: text };
  }
  if (text.length > 1 && text.startsWith('<')) return addressSpan(text.slice(1, -1));
  return textSpan(text.length > 1 && text.startsWith('\\') ? text.slice(1) : text);
}

function textSpan(text: string): Span {
  return { kind: 'text', text };
}

function addressSpan(address: string): Span {
  return { kind: 'link', address, inside: [textSpan(address)] };
}

// One space on both sides of code is there to keep a backtick off its marks.
function withoutPadding(code: string): string {
  return /^ [^]*[^ ][^]* $/.test(code) ? code.slice(1, -1) : code;
}

function takeBracket(open: OpenMark[], text: string): void {
  const start = open.findLastIndex(({ mark }) => mark.endsWith('['));
  if (text.endsWith('[')) {
    if (start > 0) put(open, asTyped(taken(open, start)));
    open.push({ mark: text, inside: [] });
  } else if (start < 0) put(open, [textSpan(text)]);
  else if (text === ']') put(open, [...asTyped(taken(open, start)), textSpan(']')]);
  else put(open, [{ kind: 'link', address: text.slice(2, -1), inside: taken(open, start).inside }]);
}

function takeMark(open: OpenMark[], { text, before, after }: Token): void {
  const inWord = text.startsWith('_');
  const opens = /\S/u.test(after) && !(inWord && WORD.test(before));
  const closes = /\S/u.test(before) && !(inWord && WORD.test(after));
  const start = open.findLastIndex(({ mark }) => mark === text);
  if (closes && start > 0) {
    put(open, [{ kind: 'strong', mark: text, inside: taken(open, start).inside }]);
  } else if (opens && start < 0) open.push({ mark: text, inside: [] });
  else put(open, [textSpan(text)]);
}

const WORD = /[\p{L}\p{N}]/u;

/** Takes a mark off the pile; those opened after it never were marks. */
function taken(open: OpenMark[], start: number): OpenMark {
  const [found, ...later] = open.splice(start);
  return { mark: found?.mark ?? '', inside: [...(found?.inside ?? []), ...later.flatMap(asTyped)] };
}

function asTyped({ mark, inside }: OpenMark): readonly Span[] {
  return mark === '' ? inside : [textSpan(mark), ...inside];
}

// One by one: hostile text has more parts than a call may have arguments.
function put(open: readonly OpenMark[], spans: readonly Span[]): void {
  for (const span of spans) open.at(-1)?.inside.push(span);
}
