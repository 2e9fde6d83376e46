/** The comments that a text begins with, and whether nothing else stands in it. */
export function commentsIn(text: string): {
  readonly comments: readonly { readonly from: number; readonly to: number }[];
  readonly alone: boolean;
} {
  const comments: { from: number; to: number }[] = [];
  let at = afterSpace(text, 0);
  while (text.startsWith('<!--', at)) {
    const to = text.indexOf('-->', at + 4);
    if (to < 0) break;
    comments.push({ from: at + 4, to });
    at = afterSpace(text, to + 3);
  }
  return { comments, alone: at === text.length };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n'.includes(text.charAt(at))) at += 1;
  return at;
}
