import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { Reviewed, Reviewing } from '../../session/asking.ts';
import { pressGrid, type Grid } from '../../session/picker/reviewing.ts';
import { gridColumns, viewGrid } from '../../view/exam/grid.ts';
import type { Screen } from '../../view/screen.ts';
import { useCountdown } from './countdown.ts';

/** The review of an exam. */
export interface ReviewConfig {
  readonly reviewing: Reviewing;
  /** How far the learner is. */
  readonly grid: Grid;
  readonly screen: () => Screen;
  /** Told of each change, so that a prompt that was ended can go on. */
  readonly keep: (grid: Grid) => void;
}

const HIDE_CURSOR = '\u001b[?25l';
const timeout = { type: 'timeout' } as const;

/** All of it is live: the questions at a glance, and the time that is left. */
export const reviewPrompt = createPrompt<Reviewed, ReviewConfig>((config, done) => {
  const { reviewing, screen, keep } = config;
  const [grid, setGrid] = useState(config.grid);
  useCountdown(reviewing.left, () => done(timeout));
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const { questions, left } = reviewing;
    const columns = gridColumns(questions.length, screen());
    const next = pressGrid(grid, event, { questions, columns });
    setGrid(next);
    keep(next);
    if (left() <= 0) done(timeout);
    else if (next.outcome !== undefined) done(next.outcome);
  });
  return `${viewGrid(reviewing, grid, screen()).text}${HIDE_CURSOR}`;
});
