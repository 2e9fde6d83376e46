import { NONE_OF_THE_ABOVE } from '../../bank/all-and-none.ts';
import type { Rule } from '../rule.ts';
import { aboveRule } from '../all-of-the-above-choice.ts';

export const noneOfTheAbove: Rule = {
  id: 'none-of-the-above',
  severity: 'warning',
  scope: 'question',
  check: aboveRule(
    NONE_OF_THE_ABOVE,
    'This answer does not say what is correct. Write a plausible answer in its place.',
  ),
};
