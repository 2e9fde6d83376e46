import { isAllOfTheAbove, isNoneOfTheAbove } from '../../bank/all-and-none.ts';
import { type Rule, aboveRule } from '../rule.ts';

export const allOfTheAbove: Rule = {
  id: 'all-of-the-above',
  severity: 'warning',
  scope: 'question',
  check: aboveRule(
    isAllOfTheAbove,
    'This answer is given away by any two that are correct, or one that is wrong. Leave it out, or let the learner choose several answers.',
  ),
};

export const noneOfTheAbove: Rule = {
  id: 'none-of-the-above',
  severity: 'warning',
  scope: 'question',
  check: aboveRule(
    isNoneOfTheAbove,
    'This answer does not say what is correct. Write a plausible answer in its place.',
  ),
};
