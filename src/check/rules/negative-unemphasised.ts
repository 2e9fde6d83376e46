import { isEnglish } from '../../bank/languages.ts';
import { placeIn } from '../../markdown/lines.ts';
import { type Rule, perQuestion } from '../rule.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';

const NEGATIVE = String.raw`(?:(?:is|are|was|were|does|do|did|can|could|should|would|will|must|has|have)(?:\s\w+){0,2}?\s(not|never)|((?:is|are|was|were|does|do|did|ca|could|should|would|wo|has|have)n['’]t|cannot))\b`;

/** No comma, and nothing that begins a clause of its own, in which the negative would belong to a description. */
const SAME_CLAUSE = String.raw`(?:(?!\b(?:if|when|whenever|because|since|although|while|unless|whether|that|ensure|sure|so|but|and|who|whose|where|why|how)\b)[^,;:.?!]){0,120}?`;

const PATTERNS = [
  /\b(?:all|each|any|every|everything|following|these|those)\b[^.?!]{0,120}?\b(except)\b(?!\s(?:for\s)?(?:an?|its|the(?!\sfollowing)|that|this|those|your)\b)/d,
  new RegExp(String.raw`\b(?:[Ww]hich|[Ww]hat)\b${SAME_CLAUSE}\b${NEGATIVE}`, 'd'),
  new RegExp(
    String.raw`\b(?:[Ss]elect|[Cc]hoose|[Ii]dentify|[Pp]ick|[Ff]ind)\b${SAME_CLAUSE}\b(?:that|which)\s${NEGATIVE}`,
    'd',
  ),
  /\b(least)\s(?:likely|appropriate|suitable|effective|important|essential|probable|accurate)\b/d,
];

export const negativeUnemphasised: Rule = {
  id: 'negative-unemphasised',
  severity: 'warning',
  scope: 'question',
  check: perQuestion(({ stem, lang }) => {
    if (!HINT.test(stem.text) || !isEnglish(lang)) return [];
    const text = wordsOnly(stem.text);
    const { from, to } = asked(text);
    for (const pattern of PATTERNS) {
      const word = wordOf(pattern.exec(text.slice(from, to)));
      if (word === undefined || isEmphasised(text, from + word.from)) continue;
      const message =
        'This small word turns the question round. Ask for what is true, or emphasise it: **not**.';
      return [{ message, place: placeIn(stem, from + word.from, from + word.to) }];
    }
    return [];
  }),
};

/** What every pattern needs. */
const HINT = /\bnot\b|n['’]t\b|\bnever\b|cannot|\bexcept\b|\bleast\b/;

/** The last sentence that ends with a question mark, otherwise the last one. */
function asked(text: string): { readonly from: number; readonly to: number } {
  const mark = text.lastIndexOf('?');
  const to = mark < 0 ? text.trimEnd().replace(/[.:]{1,3}$/, '').length : mark;
  const last = Array.from(text.slice(0, to).matchAll(SENTENCE_END)).at(-1);
  const from = last === undefined ? 0 : last.index + last[0].length;
  return { from: Math.max(from, to - LONGEST), to };
}

/** No sentence is longer; what claims to be one must not take long to search. */
const LONGEST = 2000;

const SENTENCE_END = /[.?!:][*_)"']{0,9}\s|\n\s*\n/g;

function wordOf(match: RegExpExecArray | null): { from: number; to: number } | undefined {
  const indices = match?.indices?.slice(1).find((pair) => pair !== undefined);
  return indices && { from: indices[0], to: indices[1] };
}

/** Whether a position stands in bold or italics: after an odd number of marks of its paragraph. */
function isEmphasised(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n\n', at) + 1;
  const marks = text.slice(start, at).match(MARK) ?? [];
  return marks.length % 2 === 1;
}

const MARK =
  /(?<!\*)\*+(?=[^\s*])|(?<=[^\s*])\*+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu;
