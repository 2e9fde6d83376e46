import { ALL_OF_THE_ABOVE } from '../../bank/all-and-none.ts';
import type { Rule } from '../rule.ts';
import { aboveRule } from '../all-of-the-above-choice.ts';

export const allOfTheAbove: Rule = {
  id: 'all-of-the-above',
  severity: 'warning',
  scope: 'question',
  check: aboveRule(
    ALL_OF_THE_ABOVE,
    'This answer is given away by any two that are correct, or one that is wrong. Leave it out, or let the learner choose several answers.',
  ),
};
