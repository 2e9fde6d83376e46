import { blocksOf, type Block } from './blocks.ts';
import { marksOf, type Screen, type Paint } from './screen.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { viewTable } from './table.ts';
import { beside, indented, linesOf, width, wrap } from './wrap.ts';
import { spansOf, type Span } from './spans.ts';

/** Below so many columns, nested lists and quotes are shown as they were typed. */
const NARROWEST = 10;

/**
 * A text in Markdown, laid out in so many columns: words wrap, code keeps its lines, lists and
 * quotes hang, links show their address. Blank lines stand where the author put them.
 */
export function viewProse(markdown: string, screen: Screen, columns = screen.width): SafeText {
  if (columns < NARROWEST) return wrap(visible(markdown), columns);
  const views = blocksOf(markdown).map((block, index) => {
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

function viewBlock(block: Block, screen: Screen, columns: number): SafeText {
  const { kind, mark, text } = block;
  switch (kind) {
    case 'paragraph':
      return wrap(viewInline(unbroken(text), screen), columns);
    case 'heading':
      return wrap(viewHeading(mark, text, screen), columns);
    case 'code':
      return indented(visible(text), 2);
    case 'table':
      return viewTable(text, screen, columns);
    case 'quote':
      return viewQuote(text, screen, columns);
    case 'entry':
      return viewEntry(block, screen, columns);
  }
}

// A line that ends with two spaces or a backslash is where its author wants the line to end.
function unbroken(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const bare = line.trimEnd();
      if (bare.endsWith('\\')) return `${bare.slice(0, -1)}\n`;
      return line.endsWith('  ') ? `${bare}\n` : `${bare} `;
    })
    .join('')
    .trimEnd();
}

function viewHeading(mark: string, text: string, screen: Screen): SafeText {
  const words = viewInline(text, screen);
  return paintOr(screen.style.strong, words, safe`${mark} ${words}`);
}

function viewQuote(text: string, screen: Screen, columns: number): SafeText {
  const bar = screen.unicode ? visible('│ ') : visible('| ');
  const inside = viewProse(text, screen, columns - 2);
  return joined(linesOf(inside).map((line) => safe`${bar}${line}`));
}

function viewEntry({ mark, text }: Block, screen: Screen, columns: number): SafeText {
  const bullet = /\d/.test(mark) ? mark : marksOf(screen).bullet;
  const head = visible(`${bullet} `);
  return beside(head, viewProse(text, screen, columns - width(head)));
}

/**
 * One paragraph of Markdown: strong and emphasised words and code are painted, links become
 * `words (address)`, backslash escapes are undone. Where there is no colour to paint with, the
 * marks stay, so that an emphasised "**not**" is not lost.
 */
export function viewInline(markdown: string, { style }: Screen): SafeText {
  return viewSpans(spansOf(markdown), style.strong);
}

/** Paints words that have a mark in Markdown; shows them as typed where painting changes nothing. */
function paintOr(paint: Paint, inside: SafeText, typed: SafeText): SafeText {
  const painted = paint(inside);
  return painted.text === inside.text ? typed : painted;
}

function viewSpans(spans: readonly Span[], strong: Paint): SafeText {
  return joined(
    spans.map((span) => viewSpan(span, strong)),
    '',
  );
}

function viewSpan(span: Span, strong: Paint): SafeText {
  switch (span.kind) {
    case 'text':
      return visible(span.text);
    case 'code':
      return paintOr(strong, visible(span.text), visible(span.typed));
    case 'strong': {
      const inside = viewSpans(span.inside, strong);
      return paintOr(strong, inside, safe`${span.mark}${inside}${span.mark}`);
    }
    case 'link': {
      const words = viewSpans(span.inside, strong);
      return words.text === span.address ? words : safe`${words} (${span.address})`;
    }
  }
}
