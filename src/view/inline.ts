import { joined, safe, visible } from './safe-text.ts';
import type { SafeText } from './safe-text.ts';
import type { Paint, Screen } from './screen.ts';
import { spansOf, type Span } from './spans.ts';

/**
 * One paragraph of Markdown: strong and emphasised words and code are painted, links become
 * `words (address)`, backslash escapes are undone. Where there is no colour to paint with, the
 * marks stay, so that an emphasised "**not**" is not lost.
 */
export function viewInline(markdown: string, { style }: Screen): SafeText {
  return viewSpans(spansOf(markdown), style.strong);
}

/** Paints words that have a mark in Markdown; shows them as typed where painting changes nothing. */
export function paintOr(paint: Paint, inside: SafeText, typed: SafeText): SafeText {
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
