import { linesOf, proseOf, type Line } from '../markdown/lines.ts';
import { htmlShown } from '../markdown/plain-text.ts';
import { shownBlocks, type ShownBlock, type ShownItem } from '../markdown/shown-blocks.ts';
import { spansOf, type Span } from '../markdown/spans.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Paint, type Screen } from './screen.ts';
import { viewTable } from './table.ts';
import { beside, indented, linesOf as rowsOf, width, wrap } from './wrap.ts';

/** Below so many columns, nested lists and quotes are shown as they were typed. */
const NARROWEST = 10;

/**
 * A text in Markdown, laid out in so many columns: words wrap, code keeps its lines, lists and
 * quotes hang, links show their address. Blank lines stand where the author put them.
 */
export function viewProse(markdown: string, screen: Screen, columns = screen.width): SafeText {
  return viewLines(linesOf(markdown), screen, columns);
}

function viewLines(lines: readonly Line[], screen: Screen, columns: number): SafeText {
  if (columns < NARROWEST) return wrap(visible(proseOf('', lines).text), columns);
  const views = shownBlocks(lines).map((block, index) => {
    const gap = index > 0 && block.gap ? '\n' : '';
    return safe`${gap}${viewBlock(block, screen, columns)}`;
  });
  return joined(views);
}

/** Markdown whose links are bare words where their address is shown elsewhere. */
export function withoutAddresses(markdown: string, shown: readonly string[]): string {
  return markdown.replace(/\[([^\][]*)\]\(([^\s()]+)\)/g, (link, words: string, address: string) =>
    shown.includes(address) ? words : link,
  );
}

function viewBlock(block: ShownBlock, screen: Screen, columns: number): SafeText {
  switch (block.kind) {
    case 'paragraph':
      return wrap(viewInline(block.text, screen), columns);
    case 'heading':
      return wrap(viewHeading(block.level, block.text, screen), columns);
    case 'code':
      return indented(visible(block.text), 2);
    case 'html':
      return wrap(visible(block.text), columns);
    case 'table':
      return viewTable(block, screen, columns);
    case 'quote':
      return viewQuote(block.lines, screen, columns);
    case 'list':
      return joined(block.items.map((item, index) => viewItem(item, index > 0, screen, columns)));
  }
}

function viewHeading(level: number, text: string, screen: Screen): SafeText {
  const words = viewInline(text, screen);
  return paintOr(screen.style.strong, words, safe`${'#'.repeat(level)} ${words}`);
}

function viewQuote(lines: readonly Line[], screen: Screen, columns: number): SafeText {
  const bar = screen.unicode ? visible('│ ') : visible('| ');
  const inside = viewLines(lines, screen, columns - 2);
  return joined(rowsOf(inside).map((line) => safe`${bar}${line}`));
}

function viewItem(item: ShownItem, below: boolean, screen: Screen, columns: number): SafeText {
  const bullet = /\d/.test(item.mark) ? item.mark : marksOf(screen).bullet;
  const head = visible(`${bullet} `);
  const view = beside(head, viewLines(item.lines, screen, columns - width(head)));
  return safe`${below && item.gap ? '\n' : ''}${view}`;
}

/**
 * One paragraph of Markdown: strong and emphasised words and code are painted, links become
 * `words (address)`, backslash escapes are undone. Where there is no colour to paint with, the
 * marks stay, so that an emphasised "**not**" is not lost.
 */
export function viewInline(markdown: string, { style }: Screen): SafeText {
  return viewSpans(markdown, spansOf(markdown), style.strong);
}

/** Paints words that have a mark in Markdown; shows them as typed where painting changes nothing. */
function paintOr(paint: Paint, inside: SafeText, typed: SafeText): SafeText {
  const painted = paint(inside);
  return painted.text === inside.text ? typed : painted;
}

function viewSpans(markdown: string, spans: readonly Span[], strong: Paint): SafeText {
  return joined(
    spans.map((span) => viewSpan(markdown, span, strong)),
    '',
  );
}

function viewSpan(markdown: string, span: Span, strong: Paint): SafeText {
  switch (span.kind) {
    case 'text':
      return visible(span.text);
    case 'code':
      return paintOr(strong, visible(span.text), visible(markdown.slice(span.from, span.to)));
    case 'emphasis': {
      const inside = viewSpans(markdown, span.inside, strong);
      const typed = safe`${span.mark}${inside}${span.mark}`;
      return span.mark.startsWith('~') ? typed : paintOr(strong, inside, typed);
    }
    case 'link': {
      const words = viewSpans(markdown, span.inside, strong);
      const isBare = words.text === span.address || span.address === `mailto:${words.text}`;
      return isBare ? words : safe`${words} (${span.address})`;
    }
    case 'break':
      return visible('\n');
    case 'html':
      return visible(htmlShown(markdown, span));
  }
}
