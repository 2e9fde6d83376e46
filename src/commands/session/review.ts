import type { Reviewed } from '../../answer/prompt.ts';
import type { Asker } from '../../io/io.ts';
import { glancesOf, openBefore } from '../../session/exam-review.ts';
import { inTime, type Step } from './step.ts';

/** Shows an exam at a glance, until the learner goes to one of its questions or submits it. */
export async function review(step: Step, asker: Asker, left: () => number): Promise<Step> {
  const { session, from } = step;
  const reviewed = await asker.review({
    questions: glancesOf(session),
    left,
    ...(from === undefined ? {} : { at: from }),
  });
  return afterReview(step, inTime(reviewed, left));
}

function afterReview({ session, from }: Step, reviewed: Reviewed): Step {
  switch (reviewed.type) {
    case 'question':
      return { session, at: reviewed.at };
    case 'back':
      return { session, at: from ?? openBefore(session, session.questions.length) };
    case 'submit':
    case 'timeout':
      return { session, end: 'finished' };
    case 'quit':
      return { session, end: 'left' };
    case 'stopped':
      return { session, end: { code: reviewed.code } };
  }
}
