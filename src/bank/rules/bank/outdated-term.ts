import { namesIn, namesOf, type Names } from '../../names.ts';
import { placeIn, type Prose } from '../../place.ts';
import type { Question, Term } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { isChoiceQuestion, type Found } from '../per-question.ts';
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
    const names = namesOf([
      ...terms.map(({ instead }) => [instead, undefined] as const),
      ...terms.map((term) => [term.outdated, term] as const),
    ]);
    for (const question of questions) {
      for (const found of currentTexts(question).flatMap((prose) => foundIn(prose, names))) {
        yield { ...found, question: question.id };
      }
    }
  },
};

/** The outdated names in a text; current ones are looked for too, since an old name may be part of one. */
function foundIn(prose: Prose, names: Names<Term | undefined>): readonly Found[] {
  const { text } = prose;
  const isBare = !text.includes('\n') && namesIn(text, names).length === 0;
  return (isBare ? [] : namesIn(wordsOnly(text), names)).flatMap(({ value, from, to }) => {
    if (value === undefined) return [];
    const message = `"${value.outdated}" is no longer the name. Write "${value.instead}".`;
    return [{ message, place: placeIn(prose, from, to) }];
  });
}

/** What is said as true today: not wrong answers, nor old names that are accepted when typed. */
function currentTexts(question: Question): readonly Prose[] {
  const options = isChoiceQuestion(question)
    ? question.choices.filter(({ correct }) => correct).map(({ text }) => text)
    : optionsOf(question);
  return [...promptsOf(question), ...options];
}
