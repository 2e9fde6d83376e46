import { isEnglish } from '../../bank/languages.ts';
import { placeIn } from '../../markdown/lines.ts';
import type { Question } from '../../bank/question.ts';
import { isMaterial, optionsOf } from '../../bank/read/kind.ts';
import { type Rule, perQuestion } from '../rule.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';

const BEFORE = '(?:above|preceding|previous|foregoing)';
const SCENARIO = '(?:scenario|case(?: study)?|situation|example|description|passage|text)';
const FIGURE =
  '(?:figure|diagram|image|picture|screenshot|screen shot|exhibit|illustration|graph|chart|photo)';
const CODE =
  '(?:code(?: snippet| sample| block)?|snippet|program|quer(?:y|ies)|scripts?|commands?|table|output|configuration|listing|log)';

/** What a question may point at, and when that is not there. */
const POINTERS: readonly {
  readonly pattern: RegExp;
  readonly isLost: (question: Question, at: number) => boolean;
}[] = [
  {
    pattern: /\bprevious (?:question|problem|exercise)s?\b|\bquestion (?:above|below|\d{1,3})\b/i,
    isLost: () => true,
  },
  {
    pattern: phrase(
      `${BEFORE} ${SCENARIO}`,
      `${SCENARIO} (?:(?:described|given|shown|presented|outlined) )?above`,
    ),
    isLost: (question, at) => question.case === undefined && !hasTextAbove(question, at),
  },
  {
    pattern: phrase(
      `(?:${BEFORE}|following|attached|accompanying) ${FIGURE}`,
      `${FIGURE} (?:above|below|shown|provided|attached)`,
      `(?:shown|depicted|displayed|illustrated|seen) in the ${FIGURE}`,
      `(?:refer to|look at|see) the ${FIGURE}`,
    ),
    isLost: (question) => !hasMaterial(question),
  },
  {
    pattern: phrase(
      `(?<!\\bof )the (?:${BEFORE}|following) ${CODE}`,
      `${CODE} (?:shown )?(?:above|below)`,
    ),
    isLost: (question, at) => !hasMaterial(question) && !goesOn(question, at),
  },
];

function phrase(...forms: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${forms.join('|')})\\b`, 'i');
}

export const contextLost: Rule = {
  id: 'context-lost',
  severity: 'warning',
  scope: 'question',
  check: perQuestion((question) => {
    const { stem, lang } = question;
    if (!HINT.test(stem.text) || !isEnglish(lang)) return [];
    const text = wordsOnly(stem.text);
    return POINTERS.flatMap(({ pattern, isLost }) => {
      const match = pattern.exec(text);
      if (match === null || !isLost(question, match.index)) return [];
      const message =
        'This points at something that is not shown with the question. Put it into the question, or into a case.';
      return [{ message, place: placeIn(stem, match.index, match.index + match[0].length) }];
    }).slice(0, 1);
  }),
};

/** What every pattern needs. */
const HINT =
  /above|below|preceding|previous|foregoing|following|attached|accompanying|question \d|(?:shown|depicted|displayed|illustrated|seen) in the|(?:refer to|look at|see) the|(?:shown|provided)\b/i;

function hasTextAbove({ stem }: Question, at: number): boolean {
  return /[.?!:]\s|\n/.test(stem.text.slice(0, at));
}

/** Whether what is pointed at follows: behind a colon, in the next line, behind the question mark. */
function goesOn({ stem }: Question, at: number): boolean {
  const rest = stem.text.slice(at);
  if (/^[^.?!:]{0,80}:\s*\S/.test(rest) || rest.trimEnd().includes('\n')) return true;
  return /\?\s*\(?(?!choose|select)\w/i.test(rest);
}

/** An image, code, a table: whatever a figure or a listing may be. */
function hasMaterial(question: Question): boolean {
  if (isMaterial(question)) return true;
  const texts = [
    question.stem,
    ...(question.case ? [question.case.text] : []),
    ...optionsOf(question),
  ];
  return texts.some(({ text }) => MATERIAL.test(text));
}

const MATERIAL =
  /!\[|<(?:img|pre|table|svg)\b|`|~~~|^(?: {4}|\t)|^[^\S\n\r\u2028\u2029]*(?:[|:](?:[^\S\n\r\u2028\u2029]|:)*)?--.*\|/im;
