import type { Question } from '../../src/bank/question.ts';
import type { Asking } from '../../src/answer/prompt.ts';
import { shapeOf } from '../../src/answer/kinds.ts';
import { viewLive } from '../../src/view/question-screen.ts';
import { joined } from '../../src/view/safe-text.ts';
import type { Screen } from '../../src/view/screen.ts';
import { asking, screen } from '../samples.ts';
import { pressed } from '../answer/play.ts';

/** What is live after these keys. */
export function live(
  question: Question,
  names: string,
  part: Partial<Asking> = {},
  ...[on = screen(), small = false]: readonly [Screen?, boolean?]
): string {
  const whole = asking(question, part);
  const picker = pressed(names, shapeOf(whole), whole.before);
  const { block, foot } = viewLive(whole, { ...picker, marked: whole.marked }, on, small);
  return `\n${joined([block, foot]).text}\n`;
}
