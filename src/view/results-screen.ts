import { plainTitle } from '../markdown/plain-text.ts';
import {
  filtersFor,
  positionsIn,
  type Filter,
  type Result,
  type ResultsGrid,
  type ResultStanding,
} from '../session/results-grid.ts';
import { gridColumns, numbersOf } from './exam-screens.ts';
import { duration } from './report-text.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { standingSigns } from './session-end.ts';
import { clipped, flow, hang, rowsOf, wrap } from './wrap.ts';

/**
 * The questions of a session that is over, as far as the filter shows them, with signs for right, wrong,
 * unanswered and marked, and the one under the cursor in words. Never taller than the screen: where
 * there are more rows, those around the cursor are shown.
 */
export function viewResults(
  results: readonly Result[],
  grid: ResultsGrid,
  screen: Screen,
): SafeText {
  const above = screen.style.strong(wrap(visible(titleOf(results, grid)), screen.width));
  const below = viewBelow(results, grid, screen);
  const rows = screen.height - rowsOf(safe`${above}\n\n${below}`).length - AROUND;
  return joined([above, viewCells(results, grid, Math.max(1, rows), screen), below], '\n\n');
}

/** Lines that are neither above, below nor rows: an empty one, and one that the cursor needs. */
const AROUND = 2;

/** "Results: 31 of 50 right, showing 19 wrong". */
function titleOf(results: readonly Result[], { filter }: ResultsGrid): string {
  const right = results.filter(({ standing }) => standing === 'right').length;
  const shown = filter === 'all' ? '' : `, showing ${countOf(results, filter)}`;
  return `Results: ${right} of ${results.length} right${shown}`;
}

/** "19 wrong". */
function countOf(results: readonly Result[], filter: Exclude<Filter, 'all'>): string {
  return `${positionsIn(results, filter).length} ${NAMES[filter].name}`;
}

/** What each filter is called, and its key. */
const NAMES: Readonly<
  Record<Exclude<Filter, 'all'>, { readonly key: string; readonly name: string }>
> = {
  wrong: { key: 'w', name: 'wrong' },
  marked: { key: 'm', name: 'marked' },
  slow: { key: 't', name: 'slow' },
  sure: { key: 's', name: 'sure, but wrong' },
};

function viewCells(
  results: readonly Result[],
  { cursor, filter }: ResultsGrid,
  most: number,
  screen: Screen,
): SafeText {
  const columns = gridColumns(results.length, screen);
  const shown = positionsIn(results, filter);
  const rows = Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) =>
    shown.slice(row * columns, (row + 1) * columns),
  );
  const here = rows.findIndex((row) => row.includes(cursor));
  const first = Math.max(0, Math.min(here - Math.floor(most / 2), rows.length - most));
  return joined(
    rows.slice(first, first + most).map((row) =>
      joined(
        row.flatMap((at) => {
          const result = results[at];
          return result === undefined
            ? []
            : [viewCell(result, at, { cursor, of: results.length }, screen)];
        }),
        ' ',
      ),
    ),
  );
}

function viewCell(
  { standing, marked }: Result,
  at: number,
  { cursor, of }: { readonly cursor: number; readonly of: number },
  screen: Screen,
): SafeText {
  const { style } = screen;
  const number = String(at + 1).padStart(String(of).length);
  const sign = standingSigns('exam', screen)[standing];
  const head = safe`${cursor === at ? marksOf(screen).pointer : ' '}${number} `;
  const mark = marked ? style.warn(safe`*`) : safe` `;
  return safe`${cursor === at ? style.focus(head) : head}${sign}${mark}`;
}

function viewBelow(results: readonly Result[], grid: ResultsGrid, screen: Screen): SafeText {
  const words = viewWords(results, grid, screen);
  if (screen.height < LOW) return words;
  const { dot } = marksOf(screen);
  const keys = [...filterKeys(results, grid), 'Enter explains', 'Esc back'];
  const lines = [
    viewLegend(results, screen),
    flow(safe`  `, keys.map(visible), screen.width, safe` ${dot} `),
  ];
  return joined([words, screen.style.faint(joined(lines))], '\n\n');
}

/** A screen with fewer lines has no room to explain signs and keys. */
const LOW = 14;

function filterKeys(results: readonly Result[], { filter }: ResultsGrid): readonly string[] {
  const keys = filtersFor(results).map((one) => `${NAMES[one].key} ${countOf(results, one)}`);
  return [...keys, ...(filter === 'all' ? [] : ['a all'])];
}

/** The question under the cursor in words, or why the last key did nothing. */
function viewWords(
  results: readonly Result[],
  { cursor, nag }: ResultsGrid,
  screen: Screen,
): SafeText {
  if (nag !== undefined && nag !== 'all') {
    return screen.style.warn(
      hang(safe`  `, safe`No question here is ${NAMES[nag].name}.`, screen.width),
    );
  }
  const result = results[cursor];
  if (result === undefined) return safe``;
  const { standing, marked, slow, ms, attempt, question } = result;
  const facts = [
    attempt?.sure === true && standing === 'wrong' ? NAMES.sure.name : standing,
    ...(marked ? ['marked'] : []),
    ...(attempt === undefined ? [] : [`${duration(ms)}${slow ? ' (slow)' : ''}`]),
  ];
  return joined([
    hang(safe`  `, visible(`Question ${cursor + 1}: ${facts.join(', ')}.`), screen.width),
    safe`  ${clipped(plainTitle(question.title.text), screen.width - 2, screen)}`,
  ]);
}

function viewLegend(results: readonly Result[], screen: Screen): SafeText {
  const signs = standingSigns('exam', screen);
  const standings: readonly ResultStanding[] = ['right', 'wrong', 'unanswered'];
  const texts = standings
    .filter((one) => results.some(({ standing }) => standing === one))
    .map((one) => safe`${signs[one]} ${one}`);
  const marked = results.some((result) => result.marked) ? [safe`* marked`] : [];
  return flow(safe`  `, [...texts, ...marked], screen.width);
}

/** The same as lines, where nothing is redrawn. */
export function viewResultLines(results: readonly Result[], screen: Screen): SafeText {
  const at = (standing: ResultStanding) =>
    results.flatMap((result, position) => (result.standing === standing ? [position] : []));
  const groups = [
    ['Right', at('right')],
    ['Wrong', at('wrong')],
    ['Unanswered', at('unanswered')],
    ['Marked', positionsIn(results, 'marked')],
    ['Slow', positionsIn(results, 'slow')],
    ['Sure, but wrong', positionsIn(results, 'sure')],
  ] as const;
  const lines = groups
    .filter(([, positions]) => positions.length > 0)
    .map(([name, positions]) =>
      hang(safe`  ${`${name}:`.padEnd(12)} `, visible(numbersOf(positions)), screen.width),
    );
  return joined([screen.style.strong(visible(titleOf(results, ALL))), ...lines]);
}

const ALL: ResultsGrid = {
  filter: 'all',
  cursor: 0,
  typed: '',
  nag: undefined,
  outcome: undefined,
};

/** What stands before the line that is typed. */
export function viewResultsPrompt(results: readonly Result[], screen: Screen): SafeText {
  const filters = filtersFor(results).map(
    (one) => `:${NAMES[one].key} for ${countOf(results, one)}`,
  );
  const ways = ['Number of a question', ...filters, ':a for all', ':p to go back'];
  return wrap(visible(`${ways.join(', ')}:`), screen.width - PROMPT_ROOM);
}

/** Columns kept for what is typed behind it. */
const PROMPT_ROOM = 8;
