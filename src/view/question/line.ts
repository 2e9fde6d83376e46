import type { Kind } from '../../bank/question.ts';
import { safe, type SafeText } from '../safe-text.ts';

/** The line where a text or a number is typed. */
export function viewLine(kind: Kind, text: string): SafeText {
  return kind === 'numeric' ? safe`  Number: ${text}` : safe`  Answer: ${text}`;
}
