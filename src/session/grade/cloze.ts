import type { Blank, ClozeQuestion } from '../../bank/question.ts';
import type { Picked } from '../attempt.ts';
import { sameText } from '../same-text.ts';
import { gradeParts, type Grade } from './grade.ts';
import { isTexts, problem, textsOf, type Checked } from './picked.ts';

/** A point for each blank filled with any of its accepted texts. */
export function gradeCloze({ blanks }: ClozeQuestion, picked: Picked): Grade {
  const texts = textsOf(picked);
  return gradeParts(blanks.map((blank, index) => fills(blank, texts[index])));
}

/** Whether a text is right for a blank. */
export function fills({ accepted }: Blank, text = ''): boolean {
  return accepted.some((one) => sameText(one, text));
}

export function checkCloze({ blanks }: ClozeQuestion, value: unknown): Checked {
  const wanted = blanks.length === 1 ? '1 text' : `${blanks.length} texts, one for each blank`;
  if (!isTexts(value)) return problem(`must be a list of ${wanted}`);
  return value.length === blanks.length
    ? { valid: true, picked: value }
    : problem(`must have ${wanted}`);
}
