import { plain } from '../../bank/plain.ts';
import type { Progress } from '../../memory/progress.ts';
import { commandLine } from '../command-line.ts';
import { marksOf } from '../marks.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { hang } from '../wrap.ts';

const SHOWN = 5;

/** What the learner was sure of and wrong about, latest first; empty where there is nothing. */
export function viewSureMisses({ sure }: Progress, screen: Screen): SafeText {
  if (sure.length === 0) return visible('');
  const { bullet } = marksOf(screen);
  const more = sure.length - SHOWN;
  return joined([
    screen.style.strong(visible('Sure, but wrong')),
    ...sure
      .slice(0, SHOWN)
      .map(({ question, date }) =>
        joined([
          hang(safe`  ${bullet} `, visible(plain(question.title.text)), screen.width),
          screen.style.faint(safe`    ${date}  ${commandLine(['study', question.id])}`),
        ]),
      ),
    ...(more > 0 ? [safe`    and ${more} more`] : []),
  ]);
}
