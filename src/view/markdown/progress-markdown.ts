import { plainTitle } from '../../markdown/plain-text.ts';
import type { Progress } from '../../memory/progress.ts';
import { commandLine } from '../words.ts';
import { sumLine, viewCalendar } from '../calendar.ts';
import {
  conceptTable,
  FIGURES,
  figuresOf,
  sessionTable,
  CONDITION,
  countsLine,
  reasonOf,
  SHARES,
  verdictOf,
} from '../progress-words.ts';
import { joined, safe, type SafeText } from '../safe-text.ts';
import { plainStyle } from '../screen.ts';
import {
  markdownBlock,
  markdownCode,
  markdownLine,
  markdownText,
  viewTable,
} from './markdown-text.ts';

/** So many sessions are listed. */
const SESSIONS = 12;

/** Progress as a page in Markdown; `next` are arguments for the program. */
export function viewProgressMarkdown(progress: Progress, next: readonly string[]): SafeText {
  const { bank, concepts, sessions, today } = progress;
  const table = conceptTable(concepts);
  const past = sessionTable(sessions, SESSIONS);
  const blocks = [
    safe`# ${markdownLine(bank.title)}`,
    ...viewOutlook(progress),
    safe`Next: ${markdownCode(commandLine(next))}, ${markdownText(reasonOf(progress))}`,
    safe`## Concepts`,
    safe`${SHARES}`,
    viewTable(table.heads, table.rows),
    ...(sessions.length === 0 ? [] : [safe`## Sessions`, viewTable(past.heads, past.rows)]),
    safe`## Days of study`,
    viewDays(progress),
    ...viewSure(progress),
    safe`## Topics`,
    viewTopics(progress),
    safe`${today}, bank version ${markdownText(bank.version)}`,
  ];
  return safe`${joined(blocks, '\n\n')}\n`;
}

function viewOutlook(progress: Progress): readonly SafeText[] {
  const said = verdictOf(progress);
  const counts = safe`${countsLine(progress)}.`;
  if ('silence' in said) return [safe`**${said.silence}**`, counts];
  const { words, chance, mean, low, high } = said;
  return [
    safe`**${words}**: a chance of ${chance} % to reach ${progress.bank.pass} %, with ${mean} % expected and ${low} to ${high} % likely. ${CONDITION}`,
    counts,
  ];
}

/** The grid as a terminal shows it. */
function viewDays(progress: Progress): SafeText {
  const screen = { width: 60, height: 24, unicode: true, style: plainStyle };
  const { text } = viewCalendar(progress, screen);
  const grid = text.split('\n').slice(1, -1).join('\n');
  return joined([safe`${sumLine(progress)}.`, markdownBlock(grid)], '\n\n');
}

function viewSure({ sure }: Progress): readonly SafeText[] {
  if (sure.length === 0) return [];
  const entries = sure.map(
    ({ question, date }) =>
      safe`- ${markdownLine(plainTitle(question.title.text))} (${date}): ${markdownCode(commandLine(['study', question.id]))}`,
  );
  return [safe`## Sure, but wrong`, joined(entries)];
}

function viewTopics({ concepts }: Progress): SafeText {
  const rows = concepts.flatMap(({ title, topics }) =>
    topics.map((topic) => [`${title} › ${topic.title}`, ...figuresOf(topic)]),
  );
  return viewTable(['Topic', ...FIGURES], rows);
}
