import { placeOf } from '../../place.ts';
import type { Rule } from '../../rule.ts';
import { perChoiceQuestion } from '../per-question.ts';

export const feedbackMissing: Rule = {
  id: 'feedback-missing',
  severity: 'info',
  strict: 'warning',
  scope: 'question',
  what: 'A wrong answer has no feedback. Reported once for a question, at the first such answer; not for true or false, where the explanation says it all.',
  why: 'Somebody picked the wrong answer for a reason. Only feedback of its own takes up that reason; the explanation speaks of the correct one.',
  source:
    'Butler, Karpicke, Roediger (2008): feedback on errors is what makes multiple choice teach; the rest follows from asking one misconception an answer.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
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
  check: perChoiceQuestion(({ kind, choices }) => {
    if (kind === 'true-false') return [];
    const silent = choices.filter(({ correct, feedback }) => !correct && feedback === undefined);
    const [first] = silent;
    if (first === undefined) return [];
    const several = `${silent.length} wrong answers do not say why they are wrong, this one first.`;
    const what = silent.length > 1 ? several : 'This wrong answer does not say why it is wrong.';
    return [{ message: `${what} Write "> …" below it.`, place: placeOf(first.text) }];
  }),
};
