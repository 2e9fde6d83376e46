/** Whether lists of English words apply to a text in this language. */
export function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang);
}
