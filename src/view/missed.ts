import type { Question } from '../bank/question.ts';
import type { Attempt } from '../answer/attempt.ts';
import type { Counted, Report } from '../session/score-report.ts';
import { marksOf, type Screen } from './screen.ts';
import { viewCorrect, viewPicked, reasons } from './answer-texts.ts';
import { viewProse } from './prose.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { askedText } from './question-screen.ts';
import { plural } from './words.ts';
import { beside, padEnd, wrap } from './wrap.ts';

/** Columns of "✘ You    ". */
const LABEL = 9;

/** Every question that was missed: what was asked, what was answered, what is right and why, the source. */
export function viewMissed({ missed }: Report, screen: Screen): SafeText {
  return viewAll(missed, 'to look at again', screen);
}

/** The same of those answered right, for an exam: nothing has been said of any before. */
export function viewRight({ session, attempts }: Report, screen: Screen): SafeText {
  const right = attempts.flatMap((attempt) => {
    const question = session.questions.find(({ id }) => id === attempt.question);
    return question === undefined || !attempt.correct ? [] : [{ question, attempt }];
  });
  return viewAll(session.mode === 'exam' ? right : [], 'answered right', screen);
}

function viewAll(all: readonly Counted[], how: string, screen: Screen): SafeText {
  if (all.length === 0) return visible('');
  const heading = screen.style.strong(
    wrap(safe`${plural(all.length, 'question')} ${how}`, screen.width),
  );
  const room = String(all.length).length;
  const entries = all.map((one, index) => {
    const head = visible(`${String(index + 1).padStart(room)}. `);
    return beside(head, viewOne(one, { ...screen, width: screen.width - room - 2 }));
  });
  return joined([heading, ...entries], '\n\n');
}

function viewOne(counted: Counted, screen: Screen): SafeText {
  const { question, attempt } = counted;
  const { style } = screen;
  const inside = { ...screen, width: screen.width - LABEL };
  const [source] = question.references;
  const why = reasons(question, attempt).map((text) => viewProse(text, inside));
  return joined([
    ...(question.case === undefined
      ? []
      : [style.faint(wrap(safe`Case: ${question.case.title.text}`, screen.width))]),
    viewProse(askedText(question), screen),
    ...viewAnswers(counted, inside),
    ...(why.length === 0 ? [] : [labelled(safe`  Why`, joined(why, '\n\n'))]),
    ...(source === undefined ? [] : [safe`${source}`]),
  ]);
}

/** Where the answer is right it is the correct one as well. */
function viewAnswers({ question, attempt }: Counted, screen: Screen): readonly SafeText[] {
  const { right, wrong } = marksOf(screen);
  const { style } = screen;
  const mine = answered(question, attempt, screen);
  if (attempt?.correct === true) return [labelled(style.right(safe`${right} You`), mine)];
  return [
    ...(attempt?.sure === true
      ? [style.warn(wrap(safe`Sure, but wrong`, screen.width + LABEL))]
      : []),
    labelled(style.wrong(safe`${wrong} You`), mine),
    labelled(style.right(safe`${right} Right`), joined(viewCorrect(question, screen))),
  ];
}

function answered(question: Question, attempt: Attempt | undefined, screen: Screen): SafeText {
  if (attempt === undefined) return visible('no answer');
  if (attempt.skipped) return visible('skipped');
  return joined(viewPicked(question, attempt.picked, screen));
}

function labelled(label: SafeText, text: SafeText): SafeText {
  return beside(padEnd(label, LABEL), text);
}
