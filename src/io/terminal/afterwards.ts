import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { isStopped, type Revisited, type Revisiting, type Stopped } from '../../answer/prompt.ts';
import { lookKeyOf } from '../../answer/keys.ts';
import { pressMenu, type MenuPlace } from '../../session/menu-keys.ts';
import { pressResults, type Result, type ResultsGrid } from '../../session/results-grid.ts';
import { gridColumns } from '../../view/exam-screens.ts';
import { viewWithMenu } from '../../view/menu-below.ts';
import { viewResults } from '../../view/results-screen.ts';
import { viewRevisited, viewRevisitedFoot } from '../../view/revisited.ts';
import { safe } from '../../view/safe-text.ts';
import type { Screen } from '../../view/screen.ts';
import type { Afterwards, AskerRoom, Offer } from '../io.ts';
import { CLEAR, redrawn } from './redrawn.ts';

/** Shows a session that is over at a terminal. */
export function afterwardsAt(room: AskerRoom): Afterwards {
  return {
    offer: (offered) => offer(offered, room),
    glance: (results, grid) => glance(results, grid, room),
    revisit: (revisiting) => revisit(revisiting, room),
  };
}

const HIDE_CURSOR = '\u001b[?25l';

interface OfferConfig {
  readonly offered: Offer<unknown>;
  readonly screen: () => Screen;
}

/** All of it is live, the screen above the menu too: it is as tall as the menu lets it be. */
const offerPrompt = createPrompt<MenuPlace['outcome'], OfferConfig>(({ offered, screen }, done) => {
  const [place, setPlace] = useState<MenuPlace>({ cursor: 0 });
  const { options, view } = offered;
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const next = pressMenu(place, event, options.length);
    setPlace(next);
    if (next.outcome !== undefined) done(next.outcome);
  });
  return `${viewWithMenu(view, options, place.cursor, screen()).text}${HIDE_CURSOR}`;
});

/** Whoever leaves the menu has what stood above it on the screen, now with room for all of it. */
async function offer<Value>(offered: Offer<Value>, room: AskerRoom): Promise<Value | Stopped> {
  const { options, view, back } = offered;
  const { screen, write } = room;
  write(safe`\n`);
  const chosen = await redrawn(room, CLEAR, (context) => offerPrompt({ offered, screen }, context));
  const option = typeof chosen === 'number' ? options[chosen] : undefined;
  const value = isStopped(chosen) ? chosen : (option?.value ?? back);
  if (isStopped(value) || value === back) write(safe`${view(screen(), screen().height - 1)}\n`);
  return value;
}

interface GlanceConfig {
  readonly results: readonly Result[];
  readonly grid: ResultsGrid;
  readonly screen: () => Screen;
  /** Told of each change, so that a prompt that was ended can go on. */
  readonly keep: (grid: ResultsGrid) => void;
}

const glancePrompt = createPrompt<ResultsGrid, GlanceConfig>((config, done) => {
  const { results, screen, keep } = config;
  const [grid, setGrid] = useState(config.grid);
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const columns = gridColumns(results.length, screen());
    const next = pressResults(grid, event, { results, columns });
    setGrid(next);
    keep(next);
    if (next.outcome !== undefined) done(next);
  });
  return `${viewResults(results, grid, screen()).text}${HIDE_CURSOR}`;
});

/** The questions of a session at a glance, until one is chosen or the grid is left. */
function glance(
  results: readonly Result[],
  from: ResultsGrid,
  room: AskerRoom,
): Promise<ResultsGrid | Stopped> {
  const { screen } = room;
  let grid: ResultsGrid = { ...from, outcome: undefined };
  const keep = (next: ResultsGrid): void => {
    grid = next;
  };
  return redrawn(room, CLEAR, (context) => glancePrompt({ results, grid, screen, keep }, context));
}

interface RevisitConfig {
  readonly revisiting: Revisiting;
  readonly screen: () => Screen;
}

/** Waits below a question that stands on the screen already. */
const revisitPrompt = createPrompt<Revisited, RevisitConfig>(({ revisiting, screen }, done) => {
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const type = lookKeyOf(event);
    if (type === 'next' || type === 'quit') done({ type });
    else if (type === 'back' && revisiting.at > 1) done({ type });
    else if (type === 'note' && revisiting.note) done({ type });
  });
  return `${viewRevisitedFoot(revisiting, screen()).text}${HIDE_CURSOR}`;
});

function revisit(revisiting: Revisiting, room: AskerRoom): Promise<Revisited> {
  const { screen, write } = room;
  write(safe`\n`);
  return redrawn(room, CLEAR, (context) => {
    write(safe`${viewRevisited(revisiting, screen())}\n\n`);
    return revisitPrompt({ revisiting, screen }, context);
  });
}
