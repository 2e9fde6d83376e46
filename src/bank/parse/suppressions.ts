import { placeOf, type Prose } from '../place.ts';
import { trimmedProse } from '../prose.ts';
import type { Suppression } from '../question.ts';
import { tell, type Reading } from './reading.ts';

/** `check-disable rule: reason`, or `check-disable-file rule: reason`. */
export type SuppressionWord = 'check-disable' | 'check-disable-file';

const FORM = /^(check-disable(?:-file)?)(?:\s+([^\s:]{1,100}))?(?:\s{0,9}:\s*([^]*))?$/;

/** The rule that a comment silences, where it has the word that may stand here. */
export function suppressionsIn(
  reading: Reading,
  comment: Prose,
  word: SuppressionWord,
): readonly Suppression[] {
  if (!comment.text.includes('check-disable')) return [];
  const own = trimmedProse(comment);
  if (!own.text.startsWith('check-disable')) return [];
  const [, written, rule, reason = ''] = FORM.exec(own.text) ?? [];
  const wrong = (message: string) =>
    tell(reading, placeOf(own), { rule: 'settings-invalid', message });
  if (written !== undefined && written !== word) wrong(MISPLACED[word]);
  else if (rule === undefined) wrong(`Write "${word} rule: reason".`);
  else if (reason.trim() === '') wrong(`Say why: "${word} ${rule}: reason".`);
  else return [{ rule, reason: reason.trim(), place: placeOf(own) }];
  return [];
}

const MISPLACED: Readonly<Record<SuppressionWord, string>> = {
  'check-disable':
    '"check-disable-file" stands in the study note. Below a title write "check-disable".',
  'check-disable-file':
    '"check-disable" stands below a title. In the study note write "check-disable-file".',
};
