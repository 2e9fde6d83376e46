import { NO_DEFINITIONS, type Definitions } from './links.ts';
import {
  tokensOf,
  type LinkToken,
  type Run,
  type Stretch,
  type Token,
  type UndefinedLabel,
} from './span-tokens.ts';

/** A part of a paragraph of Markdown, and where it stands in the paragraph. */
export type Span =
  /** Escapes are undone, entities decoded, and a line's end is a space. */
  | (Stretch & { readonly kind: 'text' | 'code'; readonly text: string })
  /** A tag or a comment; the end of a line that is meant. */
  | (Stretch & { readonly kind: 'html' | 'break' })
  | EmphasisSpan
  | LinkSpan;

/** Words between two of the marks: `*`, `_`, `**`, `__` emphasise them, `~` and `~~` strike them out. */
interface EmphasisSpan extends Stretch {
  readonly kind: 'emphasis';
  readonly mark: string;
  readonly inside: readonly Span[];
}

/** A link, or an image and the words for it. */
export interface LinkSpan extends Stretch {
  readonly kind: 'link';
  readonly image: boolean;
  readonly address: string;
  readonly words: Stretch;
  readonly inside: readonly Span[];
}

/** One paragraph of Markdown in its parts, as CommonMark and GitHub divide it. */
export function spansOf(
  markdown: string,
  definitions: Definitions = NO_DEFINITIONS,
): readonly Span[] {
  return settled(tokensOf(markdown, definitions).tokens);
}

/** A run of marks that is open: what stands behind it may turn out to be emphasised. */
interface OpenRun {
  readonly run: Run;
  readonly from: number;
  /** How many of its marks are not taken yet, the first ones. */
  left: number;
  inside: Span[];
}

/** Emphasis in emphasis; deeper marks are text. */
const DEEPEST = 64;

/** The spans that tokens come to. */
function settled(tokens: readonly Token[]): readonly Span[] {
  const all: Span[] = [];
  const runs: OpenRun[] = [];
  for (const token of tokens) {
    if (token.type === 'run') takeRun(all, runs, token);
    else put(runs.at(-1)?.inside ?? all, spanOf(token));
  }
  if (runs.length > 0) giveUp(all, runs, 0);
  return all;
}

function spanOf(token: Exclude<Token, Run>): Span {
  if (token.type === 'link') return linkSpan(token);
  const { type, from, to } = token;
  return type === 'text' || type === 'code'
    ? { kind: type, from, to, text: token.text }
    : { kind: type, from, to };
}

function linkSpan({ from, to, image, address, words, inside }: LinkToken): LinkSpan {
  return { kind: 'link', from, to, image, address, words, inside: settled(inside) };
}

function takeRun(all: Span[], runs: OpenRun[], run: Run): void {
  let left = run.to - run.from;
  for (let size = closing(all, runs, run, left); size > 0; size = closing(all, runs, run, left))
    left -= size;
  if (left === 0) return;
  const rest = { run, from: run.to - left, left, inside: [] };
  if (run.opens && runs.length < DEEPEST) runs.push(rest);
  else put(runs.at(-1)?.inside ?? all, marksOf(rest));
}

/** Closes what the last open run that fits has begun, and gives how many marks that took; 0 where none fits. */
function closing(all: Span[], runs: OpenRun[], run: Run, left: number): number {
  const at = run.closes && left > 0 ? runs.findLastIndex((open) => isPair(open, run, left)) : -1;
  const open = runs[at];
  if (open === undefined) return 0;
  giveUp(open.inside, runs, at + 1);
  const size = Math.min(open.left, left, 2);
  open.left -= size;
  const from = open.from + open.left;
  const to = run.to - left + size;
  const mark = run.sign.repeat(size);
  const span: Span = { kind: 'emphasis', mark, from, to, inside: open.inside };
  open.inside = [span];
  if (open.left > 0) return size;
  runs.pop();
  put(runs.at(-1)?.inside ?? all, span);
  return size;
}

/** Whether two runs may embrace words (CommonMark, rules 9 and 10 of emphasis; GitHub, of deletion). */
function isPair({ run: open, left: opening }: OpenRun, close: Run, closing: number): boolean {
  if (open.sign !== close.sign) return false;
  const [before, after] = [open.to - open.from, close.to - close.from];
  if (open.sign === '~')
    return before === after && before <= 2 && opening === before && closing === after;
  if (!open.closes && !close.opens) return true;
  return (before + after) % 3 !== 0 || (before % 3 === 0 && after % 3 === 0);
}

/** The runs from a position on never were marks: they are text, and so is what stands behind them. */
function giveUp(into: Span[], runs: OpenRun[], from: number): void {
  for (const open of runs.splice(from)) {
    put(into, marksOf(open));
    for (const span of open.inside) put(into, span);
  }
}

function marksOf({ run, from, left }: OpenRun): Span {
  return { kind: 'text', from, to: from + left, text: run.sign.repeat(left) };
}

/** Text that stands behind text is one with it. */
function put(into: Span[], span: Span): void {
  const last = into.at(-1);
  if (span.kind === 'text' && last?.kind === 'text')
    into[into.length - 1] = { ...last, to: span.to, text: last.text + span.text };
  else into.push(span);
}

/** The links and images of one paragraph, those in the words of others first. */
export function linksIn(
  markdown: string,
  definitions: Definitions = NO_DEFINITIONS,
): readonly LinkSpan[] {
  return MAY_LINK.test(markdown) ? linksAmong(spansOf(markdown, definitions)) : [];
}

/** Without any of this there is no link. */
const MAY_LINK = /\]|<|:\/\//;

function linksAmong(spans: readonly Span[]): readonly LinkSpan[] {
  return spans.flatMap((span) => {
    if (span.kind === 'emphasis') return linksAmong(span.inside);
    return span.kind === 'link' ? [...linksAmong(span.inside), span] : [];
  });
}

/** `[words][label]` on one line, whose label nothing defines. */
export function undefinedLabelsIn(
  markdown: string,
  definitions: Definitions,
): readonly UndefinedLabel[] {
  if (!markdown.includes('][')) return [];
  return tokensOf(markdown, definitions).labels.filter(({ label }) => !label.includes('\n'));
}

/** The code of one paragraph, its backticks included. */
export function codeIn(markdown: string): readonly Stretch[] {
  return markdown.includes('`') ? codeAmong(spansOf(markdown)) : [];
}

function codeAmong(spans: readonly Span[]): readonly Stretch[] {
  return spans.flatMap((span) => {
    if ('inside' in span) return codeAmong(span.inside);
    return span.kind === 'code' ? [span] : [];
  });
}

/** The paragraph with its code filled with a sign, as long as before. */
export function withoutCode(markdown: string, sign = ' '): string {
  const parts: string[] = [];
  let next = 0;
  for (const { from, to } of codeIn(markdown)) {
    parts.push(markdown.slice(next, from), sign.repeat(to - from));
    next = to;
  }
  return next === 0 ? markdown : parts.join('') + markdown.slice(next);
}
