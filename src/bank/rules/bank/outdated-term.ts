import { namesIn, namesOf, type Named, type Names } from '../../names.ts';
import { placeIn, type Prose } from '../../place.ts';
import type { Question, Term } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { isChoiceQuestion } from '../per-question.ts';
import { optionsOf, promptsOf } from '../texts.ts';
import { wordsOnly } from '../words-only.ts';

export const outdatedTerm: Rule = {
  id: 'outdated-term',
  severity: 'warning',
  scope: 'bank',
  what: 'A name from the `terms` of `index.md` is used as if it were current, in a question, or in an answer that is correct or to be put in order or matched. Whole words in the same case, over a line break too; not in code, addresses, wrong answers, feedback or explanations, and not inside the name to write instead. Of names that overlap the longest is reported.',
  why: 'Learners meet the new name in the product and in the exam, and look for the old one in vain.',
  bad: `=== index.md
---
title: Example
exam:
  questions: 1
  minutes: 1
terms:
  Azure AD: Microsoft Entra ID
---

=== access.md
---
title: Access
---

## Who signs in

What does Azure AD check when somebody signs in?

- [x] The password
- [ ] The route

It checks who they are.
`,
  good: `=== index.md
---
title: Example
exam:
  questions: 1
  minutes: 1
terms:
  Azure AD: Microsoft Entra ID
---

=== access.md
---
title: Access
---

## Who signs in

What does Microsoft Entra ID check when somebody signs in?

- [x] The password
- [ ] The route

It checks who they are.
`,
  *check({ terms, questions }) {
    if (terms.length === 0) return;
    const names = namesOf<TermName>([
      ...terms.map((term) => [term.instead, { term, isOutdated: false }] as const),
      ...terms.map((term) => [term.outdated, { term, isOutdated: true }] as const),
    ]);
    for (const question of questions) {
      for (const prose of currentTexts(question)) {
        for (const { value, from, to } of outdatedIn(prose, names)) {
          const { outdated, instead } = value.term;
          const message = `"${outdated}" is no longer the name. Write "${instead}".`;
          yield { message, place: placeIn(prose, from, to), question: question.id };
        }
      }
    }
  },
};

/** A name of a term: the outdated one or, since that may be part of it, the one to write instead. */
interface TermName {
  readonly term: Term;
  readonly isOutdated: boolean;
}

function outdatedIn({ text }: Prose, names: Names<TermName>): readonly Named<TermName>[] {
  const isBare = !text.includes('\n') && namesIn(text, names).length === 0;
  const found = isBare ? [] : namesIn(wordsOnly(text), names);
  return found.filter(({ value }) => value.isOutdated).slice(0, MOST);
}

/** So many of one text are told of. */
const MOST = 20;

/** What is said as true today: not wrong answers, nor old names that are accepted when typed. */
function currentTexts(question: Question): readonly Prose[] {
  const texts = [...promptsOf(question)];
  if (!isChoiceQuestion(question)) return [...texts, ...optionsOf(question)];
  for (const { correct, text } of question.choices) if (correct) texts.push(text);
  return texts;
}
