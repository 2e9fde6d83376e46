import type { Blank, ClozeQuestion } from '../bank/question.ts';
import { plainText } from '../markdown/plain-text.ts';

/** A text of Moodle in which a sign that nothing else has stands for each embedded answer. */
interface EmbeddedText {
  readonly text: string;
  /** What each accepts; nothing where it is none to be typed as text. */
  readonly accepted: readonly (readonly string[] | undefined)[];
}

const ANSWER = /\{\d{0,3}:(\w{1,30}):((?:[^\\{}]|\\[^]){1,5000})\}/g;
const TYPED = /^(?:SHORTANSWER|SA|MW)(?:_?C)?$/;
const MARK = '\ue000';

/** Takes embedded answers, `{1:SHORTANSWER:=a~=b}`, out of a text, so that its markup can be read. */
export function embeddedText(written: string): EmbeddedText {
  const accepted: (readonly string[] | undefined)[] = [];
  const text = written.replaceAll(MARK, '').replace(ANSWER, (_, type: string, options: string) => {
    const texts = TYPED.test(type) ? acceptedIn(options) : [];
    accepted.push(texts.length > 0 ? texts : undefined);
    return MARK;
  });
  return { text, accepted };
}

/** The texts of the options that get all points; the one for all other answers is none. */
function acceptedIn(options: string): readonly string[] {
  const texts = (options.match(/(?:[^\\~]|\\[^])+/g) ?? []).flatMap((option) => {
    const [, text] = /^\s*(?:=|%100%)((?:[^\\#]|\\[^])*)/.exec(option) ?? [];
    const own = text?.replace(/\\([^])/g, '$1').trim() ?? '';
    return own === '' || own === '*' ? [] : own.replace(/[[\]|\\`*<]/g, '\\$&');
  });
  return [...new Set(texts)];
}

/** The text with blanks of ours where the signs stand. */
export function withBlanks(
  marked: string,
  accepted: readonly (readonly string[])[],
): { readonly text: string; readonly blanks: readonly Blank[] } {
  const blanks: Blank[] = [];
  let text = '';
  for (const [index, piece] of marked.split(MARK).entries()) {
    const own = accepted[index - 1];
    if (own !== undefined) {
      const from = text.length;
      text += `[[${own.join('|')}]]`;
      blanks.push({ accepted: own, from, to: text.length });
    }
    text += piece;
  }
  return { text, blanks };
}

/** A text with blanks as Moodle has it; `asked` ends with the stem. */
export function withEmbedded(asked: string, { stem, blanks }: ClozeQuestion): string {
  const pieces: string[] = [asked.slice(0, asked.length - stem.text.length)];
  let next = 0;
  for (const { accepted, from, to } of blanks) {
    const options = accepted.map((text) => `=${plainText(text).replace(/[\\}#~/"{]/g, '\\$&')}`);
    pieces.push(stem.text.slice(next, from), `{1:SHORTANSWER:${options.join('~')}}`);
    next = to;
  }
  return [...pieces, stem.text.slice(next)].join('');
}
