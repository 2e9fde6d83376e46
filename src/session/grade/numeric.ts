import type { NumberRange, NumericQuestion } from '../../bank/question.ts';
import type { Picked } from '../attempt.ts';
import { numberOf } from '../../bank/number.ts';
import { gradeParts, type Grade } from './grade.ts';
import { textOf } from './picked.ts';

/** Right where the text is a number in any of the ranges. */
export function gradeNumeric({ ranges }: NumericQuestion, picked: Picked): Grade {
  const number = numberOf(textOf(picked));
  const right = number !== undefined && ranges.some((range) => isIn(number, range));
  return gradeParts([right]);
}

/** Ends of a range are sums, and 0.8 − 0.1 is a little more than 0.7. */
const SLACK = 1e-9;

function isIn(number: number, { low, high }: NumberRange): boolean {
  const slack = SLACK * Math.max(Math.abs(low), Math.abs(high));
  return number >= low - slack && number <= high + slack;
}
