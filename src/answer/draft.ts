import type { Picked } from './attempt.ts';

/** What stands chosen or typed at a question and was not handed in. */
export interface Draft {
  /** As an attempt has it, but it need not be whole: the first picks, an empty text for an empty blank. */
  readonly picked: Picked;
  /** How many hints are shown. */
  readonly hint: number;
}

/** Whether nothing is picked, and nothing typed. */
export function isNothing(picked: Picked): boolean {
  return Array.from<number | string>(picked).every((one) => one === '');
}

/** Whether two drafts have the same picked and as many hints. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return one.hint === other.hint && isSamePicked(one.picked, other.picked);
}

/** Whether two answers are the same, place for place. */
export function isSamePicked(one: Picked, other: Picked): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
