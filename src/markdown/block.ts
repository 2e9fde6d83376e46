import type { Line } from './lines.ts';

/** A stretch of lines that Markdown takes as one: `lines.slice(from, to)` of those that were scanned. */
interface BlockLines {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** Prose, code and tables: what only its kind matters of. */
export interface PlainBlock extends BlockLines {
  readonly type: 'paragraph' | 'indented' | 'break' | 'table' | 'definition';
}

/** `## Title`, or what was meant as one: then `malformed` says how. */
export interface HeadingBlock extends BlockLines {
  readonly type: 'heading';
  readonly level: number;
  readonly title: Line;
  readonly malformed?: 'underlined' | 'space';
}

/** A fenced code block, or an HTML block: hides everything inside. */
export interface HidingBlock extends BlockLines {
  readonly type: 'fence' | 'html';
  readonly closed: boolean;
  /** Nothing but comments stands in it: it is not shown. */
  readonly unseen: boolean;
}

/** Its content is found by `quoteContent`. */
export interface QuoteBlock extends BlockLines {
  readonly type: 'quote';
  /** A line that belongs to the quote though it has no `>`. */
  readonly lazy?: Line;
}

export interface ListBlock extends BlockLines {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
  /** A line that belongs to an item though it is not indented. */
  readonly lazy?: Line;
}

/** Its content is found by `itemContent`. */
export interface Item {
  /** The bullet, or the number, as it stands. */
  readonly bullet: Line;
  /** What stands behind it. */
  readonly first: Line;
  /** The columns that its content is indented by. */
  readonly offset: number;
  readonly lines: readonly Line[];
}

export type Block = PlainBlock | HeadingBlock | HidingBlock | QuoteBlock | ListBlock;
