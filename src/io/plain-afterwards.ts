import type { Revisited, Revisiting, Stopped } from '../answer/prompt.ts';
import { saidLooking } from '../answer/keys.ts';
import { sayResults, type Result, type ResultsGrid } from '../session/results-grid.ts';
import { numbersIn, viewMenu } from '../view/plain-prompts.ts';
import { viewResultLines, viewResultsPrompt } from '../view/results-screen.ts';
import { viewRevisited, viewRevisitedFoot } from '../view/revisited.ts';
import { safe, type SafeText } from '../view/safe-text.ts';
import type { Afterwards, AskerRoom, Offer } from './io.ts';

/** Where a session that is over is shown in lines, and lines are read. */
export interface AfterwardsPage extends Pick<AskerRoom, 'screen' | 'write'> {
  readonly read: (
    prompt: SafeText,
  ) => Promise<{ readonly type: 'line'; readonly line: string } | Stopped>;
}

/** Shows a session that is over in plain lines. */
export function plainAfterwards(page: AfterwardsPage): Afterwards {
  return {
    offer: (offered) => offer(offered, page),
    glance: (results, grid) => glance(results, grid, page),
    revisit: (revisiting) => revisit(revisiting, page),
  };
}

/** Lines of a menu that are no options: two empty ones, the prompt, and one for what comes then. */
const AROUND = 4;

async function offer<Value>(
  { view, options, back }: Offer<Value>,
  { screen, write, read }: AfterwardsPage,
): Promise<Value | Stopped> {
  const names = options.map(({ name }) => ({ name }));
  const room = screen().height - names.length - AROUND;
  write(safe`\n${view(screen(), room)}\n${viewMenu(safe``, names, screen())}\n\n`);
  for (;;) {
    const said = await read(safe`Number (Enter for none): `);
    if (said.type !== 'line') return said;
    if (/^\s*(?::?[pq]\s*)?$/i.test(said.line)) return back;
    const [position = -1, ...others] = numbersIn(said.line, options.length) ?? [];
    const option = others.length === 0 ? options[position] : undefined;
    if (option !== undefined) return option.value;
    write(safe`Type one number from 1 to ${options.length}.\n`);
  }
}

async function glance(
  results: readonly Result[],
  grid: ResultsGrid,
  { screen, write, read }: AfterwardsPage,
): Promise<ResultsGrid | Stopped> {
  write(safe`\n${viewResultLines(results, screen())}\n\n`);
  for (;;) {
    const said = await read(safe`${viewResultsPrompt(results, screen())} `);
    if (said.type !== 'line') return said;
    const next = sayResults(said.line, results);
    if (next.outcome !== undefined) return { ...grid, ...next };
    write(safe`No such question.\n`);
  }
}

async function revisit(
  revisiting: Revisiting,
  { screen, write, read }: AfterwardsPage,
): Promise<Revisited> {
  write(safe`\n${viewRevisited(revisiting, screen())}\n\n`);
  for (;;) {
    const said = await read(safe`${viewRevisitedFoot(revisiting, screen())}\n  > `);
    if (said.type !== 'line') return said;
    const type = saidLooking(said.line);
    if (type === 'next' || type === 'quit') return { type };
    if (type === 'back' && revisiting.at > 1) return { type };
    if (type === 'note' && revisiting.note) return { type };
  }
}
