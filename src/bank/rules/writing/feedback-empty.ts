import { isEnglish } from '../../parse/english.ts';
import { placeOf, type Prose } from '../../place.ts';
import type { Choice, Question } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { perQuestion } from '../per-question.ts';

/** All the words of "Correct!", "Sorry, that is not right.", "Wrong, try again." */
const VERDICT = new Set(
  `a again almost an answer are bad choice close correct done exactly excellent false good great incorrect
  indeed is it its job nice no nope not ok one oops option perfect quite right so sorry that thats the this
  true try unfortunately was well work wrong yep yes you your youre`.split(/\s+/),
);

export const feedbackEmpty: Rule = {
  id: 'feedback-empty',
  severity: 'info',
  scope: 'question',
  what: 'Feedback or an explanation says only what the mark says already: it has no letter or digit, repeats the answer word for word, or, in English, has no words but those of a verdict ("Correct!", "Sorry, that is not right.", "Wrong, try again.").',
  why: 'The learner sees the mark anyway. What is wanted is the reason.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
  > Wrong, try again.
- [x] BGP

Both peerings of a circuit run BGP, on two links each.
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
  > It does not cross the provider.
- [x] BGP

Both peerings of a circuit run BGP, on two links each.
`,
  check: perQuestion((question) => {
    const { explanation, lang } = question;
    const english = isEnglish(lang);
    const empty = choicesOf(question).flatMap(({ feedback, text }) =>
      feedback !== undefined && (isEmpty(feedback, english) || feedback.text === text.text)
        ? [feedback]
        : [],
    );
    if (explanation !== undefined && isEmpty(explanation, english)) empty.push(explanation);
    const message = 'This says no more than the mark does. Say why, or leave it out.';
    return empty.map((prose) => ({ message, place: placeOf(prose) }));
  }),
};

function choicesOf(question: Question): readonly Choice[] {
  return 'choices' in question ? question.choices : [];
}

function isEmpty({ text }: Prose, english: boolean): boolean {
  if (text.length > LONGEST) return false;
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => english && VERDICT.has(word));
}

/** No verdict is longer. */
const LONGEST = 100;
