/**
 * The part of an id that a title gives, by github-slugger's rules: lower case, letters, marks, digits,
 * connectors and `-` stay, spaces become `-`, everything else goes. Empty where nothing stays.
 */
export function slug(title: string): string {
  return title.toLowerCase().replace(REMOVED, '').replaceAll(' ', '-');
}

const REMOVED = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;

/** Whether a text can be an id as it stands. */
export function isSlug(text: string): boolean {
  return text !== '' && slug(text) === text && !text.includes(' ');
}
