import type { Progress } from '../../memory/progress.ts';
import type { PastSession } from '../../memory/progress/sessions.ts';
import { viewTrend } from '../report/trend.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { viewNext } from '../report/outlook.ts';
import { hang, width } from '../wrap.ts';
import { reasonOf } from './words.ts';

/** So many sessions of a mode are a trend. */
const TREND = 8;

/** The last sessions of each mode, oldest first; modes without one are missing. */
function trendsOf(
  { sessions }: Pick<Progress, 'sessions'>,
  most: number,
): readonly { readonly name: string; readonly sessions: readonly PastSession[] }[] {
  return (['study', 'exam'] as const)
    .map((mode) => ({
      name: mode === 'study' ? 'Study' : 'Exam',
      sessions: sessions.filter((session) => session.mode === mode).slice(-most),
    }))
    .filter((trend) => trend.sessions.length > 0);
}

/** The trend of each mode, and the command to go on with. */
export function viewSessions(
  progress: Progress,
  next: readonly string[],
  screen: Screen,
): SafeText {
  const trends = trendsOf(progress, TREND).map(({ name, sessions }) =>
    viewTrend(
      name,
      sessions.map(({ percent }) => percent),
      screen,
    ),
  );
  return joined([...trends, viewStep(viewNext(next, screen), reasonOf(progress), screen)]);
}

function viewStep(command: SafeText, reason: string, screen: Screen): SafeText {
  const beside = safe`${command}  ${reason}`;
  if (width(beside) <= screen.width && !command.text.includes('\n')) return beside;
  return joined([command, hang(safe`           `, visible(reason), screen.width)]);
}
