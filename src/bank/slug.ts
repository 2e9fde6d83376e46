/**
 * The part of an id that a title gives, by github-slugger's rules: lower case, letters, marks, digits,
 * connectors and `-` stay, spaces become `-`, everything else goes. Empty where nothing stays.
 */
export function slug(title: string): string {
  const lower = title.toLowerCase();
  if (/^[a-z0-9_\- ]*$/.test(lower)) return lower.replaceAll(' ', '-');
  const kept = /[^\0-\x7f\u2010-\u203e]/.test(lower)
    ? lower.replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    : lower.replace(/[^a-z0-9_\- ]/g, '');
  return kept.replaceAll(' ', '-');
}

/** Whether a text can be an id as it stands. */
export function isSlug(text: string): boolean {
  return text !== '' && slug(text) === text && !text.includes(' ');
}
