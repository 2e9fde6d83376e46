import type { Case, Question } from '../../bank/question.ts';
import type { Asking } from '../../session/asking.ts';
import { marksOf } from '../marks.ts';
import { viewProse } from '../prose.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { askedText } from '../stem.ts';
import { wrap } from '../wrap.ts';

/** Everything above the choices: where we are and what is asked. */
export function viewHead(asking: Asking, screen: Screen): SafeText {
  const notice = asking.oneWay === true ? [screen.style.warn(wrap(NO_WAY_BACK, screen.width))] : [];
  return joined([viewPlace(asking, screen), ...notice, viewStem(asking.question, screen)], '\n\n');
}

const NO_WAY_BACK = visible('Part of a series: once you leave it, you cannot come back to it.');

/** What is asked: the scenario of a case, and the question. */
export function viewStem(question: Question, screen: Screen): SafeText {
  const scenario = question.case === undefined ? [] : viewCase(question.case, screen);
  return joined([...scenario, viewProse(askedText(question), screen)], '\n\n');
}

function viewPlace({ number, of, concept, topic }: Asking, screen: Screen): SafeText {
  const { dot, into } = marksOf(screen);
  const names = topic === concept ? safe`${concept}` : safe`${concept} ${into} ${topic}`;
  const here = screen.style.strong(safe`Question ${number} of ${of}`);
  return wrap(safe`${here}${screen.style.faint(safe` ${dot} ${names}`)}`, screen.width);
}

function viewCase({ title, text }: Case, screen: Screen): readonly SafeText[] {
  const heading = screen.style.strong(wrap(visible(title.text), screen.width));
  return text.text === '' ? [heading] : [heading, viewProse(text.text, screen)];
}
