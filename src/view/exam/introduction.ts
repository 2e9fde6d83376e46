import type { Session } from '../../session/session.ts';
import { joined, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { plural } from '../words.ts';
import { wrap } from '../wrap.ts';

const MINUTE = 60_000;

/** What somebody should know before the first question of an exam; `wanted` is how many were asked for. */
export function viewIntroduction(session: Session, wanted: number, screen: Screen): SafeText {
  const { questions, limit = 0, pass } = session;
  const few = questions.length < wanted ? ' (all there are)' : '';
  const facts = `${plural(questions.length, 'question')}${few} in ${plural(limit / MINUTE, 'minute')}; the pass line is ${pass} %.`;
  return joined([
    screen.style.strong(wrap(visible('Practice exam'), screen.width)),
    wrap(visible(facts), screen.width),
    screen.style.faint(wrap(visible(RULES), screen.width)),
  ]);
}

const RULES =
  'Answers can be changed until you submit, and are explained after that. q pauses, but the clock runs on.';
