import type { Question } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { perQuestion } from '../per-question.ts';

export const explanationMissing: Rule = {
  id: 'explanation-missing',
  severity: 'info',
  strict: 'error',
  scope: 'question',
  what: 'No text says why the answer is correct: neither below the answers nor as the feedback of a correct one.',
  why: 'The moment after a wrong answer is when a learner wants to know why. An answer that is only marked teaches little more than the answer.',
  source:
    'Van der Kleij, Feskens, Eggen: Effects of feedback in a computer-based learning environment (2015): explaining feedback has about ten times the effect of showing what is right.',
  bad: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
  > It does not cross the provider.
- [x] BGP
`,
  good: `## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
  > It does not cross the provider.
- [x] BGP

Both peerings of a circuit run BGP, on two links each.
`,
  check: perQuestion((question) => {
    if (question.explanation !== undefined || isExplained(question)) return [];
    const message = 'Nothing says why the answer is correct. Write it below the answers.';
    return [{ message, place: question.place }];
  }),
};

function isExplained(question: Question): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'typed':
      return question.choices.some(({ correct, feedback }) => correct && feedback !== undefined);
    case 'numeric':
      return question.ranges.some(({ feedback }) => feedback !== undefined);
    case 'ordering':
    case 'matching':
    case 'cloze':
      return false;
  }
}
