/** "(correct)", "[right answer]" or a tick at the end of an answer: a note of its author. */
const MARK =
  /(?:[([](?:the\s)?(?:correct|right)(?:\s(?:answer|one|choice|option))?[!.]?[)\]]|[✓✔✅☑]\ufe0f?)$/iu;

/** Where the note stands with which an author marked an answer as correct; nothing where there is none. */
export function answerMark(
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const trimmed = text.trimEnd();
  const match = MARK.exec(trimmed);
  if (match === null || trimmed.slice(0, match.index).trim() === '') return undefined;
  return { from: match.index, to: trimmed.length };
}

/** An answer without such a note. */
export function withoutMark(text: string): string {
  const mark = answerMark(text);
  return mark === undefined ? text : text.slice(0, mark.from).trimEnd();
}
