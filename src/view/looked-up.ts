import type { Question } from '../bank/question.ts';
import { reasons, viewCorrect, viewPicked } from './feedback.ts';
import { viewProse } from './formatted-text.ts';
import { choicesOf } from '../answer/kinds.ts';
import { viewAnswering } from './kinds.ts';
import { viewNames, viewStem } from './question-screen.ts';
import { LABEL, labelled } from './report-text.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** A question that is looked up, with nothing answered. */
export interface LookedUp {
  readonly question: Question;
  readonly concept: string;
  readonly topic: string;
  /** How the learner stands with it, in words. */
  readonly standing: string;
  /** The order of its choices: shown position → the author's. */
  readonly order: readonly number[];
  /** Hidden until it is asked for; sealed while an exam is open that has the question. */
  readonly answer: 'hidden' | 'shown' | 'sealed';
}

/** A question as it is asked, and its answer with why where that is shown. */
export function viewLookedUp(looked: LookedUp, screen: Screen): SafeText {
  const { question, order, answer } = looked;
  const choices = viewAnswering(question, order, screen);
  return joined(
    [
      viewPlace(looked, screen),
      viewStem(question, screen),
      ...(choices.text === '' ? [] : [choices]),
      ...(answer === 'shown' ? [viewAnswer(question, screen)] : []),
      ...(answer === 'sealed' ? [wrap(visible(SEALED), screen.width)] : []),
    ],
    '\n\n',
  );
}

const SEALED = 'This question is in the exam you have open. Its answer is told once you submit it.';

function viewPlace(looked: LookedUp, screen: Screen): SafeText {
  const { question, standing } = looked;
  const { dot } = marksOf(screen);
  const after = safe` ${dot} ${viewNames(looked, screen)} ${dot} ${question.id}`;
  return wrap(
    safe`${screen.style.strong(safe`${standing}`)}${screen.style.faint(after)}`,
    screen.width,
  );
}

function viewAnswer(question: Question, screen: Screen): SafeText {
  const { style } = screen;
  const inside = { ...screen, width: screen.width - LABEL };
  const why = reasons(question, undefined).map((text) => viewProse(text, inside));
  const [source] = question.references;
  return joined([
    labelled(
      style.right(safe`${marksOf(screen).right} Right`),
      joined(viewCorrect(question, inside)),
    ),
    ...(why.length === 0 ? [] : [labelled(safe`  Why`, joined(why, '\n\n'))]),
    ...viewOthers(question, inside),
    ...(source === undefined ? [] : [safe`${source}`]),
  ]);
}

/** What the author says against the wrong choices. */
function viewOthers(question: Question, inside: Screen): readonly SafeText[] {
  const wrong = [...choicesOf(question).entries()].filter(
    ([, { correct, feedback }]) => !correct && feedback !== undefined,
  );
  if (wrong.length === 0) return [];
  const positions = wrong.map(([position]) => position);
  return [labelled(safe`  Not`, joined(viewPicked(question, positions, inside)))];
}
