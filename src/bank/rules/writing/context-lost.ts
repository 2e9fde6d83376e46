import { isEnglish } from '../../parse/english.ts';
import { placeIn } from '../../place.ts';
import type { Question } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { perQuestion } from '../per-question.ts';
import { optionsOf } from '../texts.ts';
import { wordsOnly } from '../words-only.ts';

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
  what: 'The question points at something that is not shown with it: another question ("the previous question"); a scenario above ("the above scenario") with no case and no sentence above; a figure without an image, a code block or a table; code or a table ("the following command", not "which of the following commands") with none there, and no text behind a colon, the question mark or a line break. Only in English.',
  why: 'Questions are asked in any order, each on its own. What was above it in a document, or lost in a copy, the learner never sees.',
  bad: `## The missing route

Based on the above scenario, why does the site not see the route?

- [x] It is filtered
- [ ] It is too long

A route filter drops it.
`,
  good: `## The missing route

A site has a route filter without a rule. Why does it not see any route?

- [x] All are filtered
- [ ] All are too long

A route filter without a rule drops everything.
`,
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
  return /^[^.?!:]{0,80}:\s*\S/.test(rest) || /\n\s*\S|\?\s*\(?(?!choose|select)\w/i.test(rest);
}

/** An image, code, a table: whatever a figure or a listing may be. */
function hasMaterial(question: Question): boolean {
  if (question.kind === 'matching' || question.kind === 'ordering') return true;
  const texts = [
    question.stem,
    ...(question.case ? [question.case.text] : []),
    ...optionsOf(question),
  ];
  return texts.some(({ text }) => MATERIAL.test(text));
}

const MATERIAL = /!\[|<(?:img|pre|table|svg)\b|`|~~~|^(?: {4}|\t)|^\s*\|?[\s:]*-{2,}.*\|/im;
