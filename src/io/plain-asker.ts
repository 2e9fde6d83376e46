import type {
  Asking,
  Looked,
  Looking,
  Outcome,
  Reviewed,
  Reviewing,
  Stopped,
} from '../answer/prompt.ts';
import { saidLooking } from '../answer/keys.ts';
import { draftIn, isWhole, shapeOf, startPicker } from '../answer/kinds.ts';
import type { Picker, QuestionShape } from '../answer/state.ts';
import { say } from '../answer/typed-line.ts';
import { sayGrid, startGrid } from '../session/review-grid.ts';
import {
  viewReviewLines,
  viewReviewNag,
  viewReviewPrompt,
  numbersIn,
  viewMenu,
  viewBefore,
  viewPrompt,
  viewSaid,
} from '../view/plain-prompts.ts';
import { viewFeedback } from '../view/feedback.ts';
import { viewWhyNot } from '../view/why-not.ts';
import { viewHead, viewStem, viewChoices } from '../view/question-screen.ts';
import { viewLookFoot, viewLookNag } from '../view/key-help.ts';
import { safe, type SafeText } from '../view/safe-text.ts';
import type { Asker, Option, AskerRoom } from './io.ts';
import { plainAfterwards } from './plain-afterwards.ts';
import { plainBrowsing } from './plain-browsing.ts';
import { createInterface } from 'node:readline';
import { INTERRUPTED } from './exit-codes.ts';

/** Where lines come from. */
export interface PlainRoom extends AskerRoom {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
}

interface PlainPage extends PlainRoom {
  readonly lines: InputLines;
}

/** Asks in plain lines, for pipes, screen readers and dumb terminals: nothing is ever redrawn. */
export function plainAsker(room: PlainRoom): Asker {
  const page = { ...room, lines: readLines(room.input, room.signal) };
  let onPage: string | undefined;
  return {
    ask: (asking) => {
      onPage = asking.question.id;
      return ask(asking, page);
    },
    look: (looking) => {
      const reread = onPage !== looking.question.id;
      onPage = looking.question.id;
      return look(looking, reread, page);
    },
    review: (reviewing) => review(reviewing, page),
    choose: (title, options, back) => choose(title, { options, back }, page),
    chooseSeveral: (title, options) => chooseSeveral(title, options, page),
    ...(room.input.isTTY === true
      ? {
          afterwards: plainAfterwards({ ...room, read: (text) => readLine(text, page) }),
          browse: plainBrowsing({ ...room, read: (text) => readLine(text, page) }),
        }
      : {}),
    close: page.lines.close,
  };
}

async function ask(asking: Asking, page: PlainPage): Promise<Outcome> {
  const { screen, write } = page;
  const shape = shapeOf(asking);
  const choices = viewChoices(asking, screen());
  write(safe`\n${viewHead(asking, screen())}\n\n`);
  if (choices.text !== '') write(safe`${choices}\n\n`);
  let picker = startPicker(shape, asking.marked, asking.before, asking.draft);
  for (const text of viewBefore(asking, picker, screen())) write(safe`${text}\n`);
  for (;;) {
    const read = await readAnswer(asking, viewPrompt(asking, picker, screen()), page);
    if (read.type !== 'line') return read;
    const said = say(picker, read.line, shape);
    for (const text of viewSaid(asking, picker, said, screen())) write(safe`${text}\n`);
    const next = afterLine(picker, said, shape);
    asking.keep?.(draftIn(next, shape));
    if (next.marked !== picker.marked) asking.mark(next.marked);
    if (next.outcome !== undefined) return next.outcome;
    picker = next;
  }
}

/** A line that is refused takes the place of no whole answer. */
function afterLine(before: Picker, said: Picker | undefined, shape: QuestionShape): Picker {
  return said === undefined || (said.nag !== undefined && isWhole(before, shape)) ? before : said;
}

async function look(looking: Looking, reread: boolean, page: PlainPage): Promise<Looked> {
  const { question, order, attempt } = looking;
  const { screen, write } = page;
  if (reread) write(safe`\n${viewStem(question, screen())}\n`);
  write(safe`\n${viewFeedback(question, order, attempt, screen())}\n\n`);
  let now = looking;
  for (;;) {
    const read = await readLine(safe`${viewLookFoot(now, now.marked, screen())}\n  > `, page);
    if (read.type !== 'line') return read;
    const type = saidLooking(read.line);
    const nag = viewLookNag(type, now, screen());
    if (nag !== undefined) write(safe`${nag}\n`);
    else if (type === 'why') {
      write(safe`\n${viewWhyNot(looking, screen())}\n\n`);
      now = { ...now, others: false };
    } else if (type === 'mark') {
      now = { ...now, marked: !now.marked };
      looking.mark(now.marked);
    } else if (type !== undefined && (type !== 'note' || looking.note)) return { type };
  }
}

async function review(reviewing: Reviewing, page: PlainPage): Promise<Reviewed> {
  const { screen, write } = page;
  write(safe`\n${viewReviewLines(reviewing, screen())}\n\n`);
  let grid = startGrid(reviewing);
  for (;;) {
    const read = await readAnswer(reviewing, viewReviewPrompt(reviewing, grid, screen()), page);
    if (read.type !== 'line') return read;
    grid = sayGrid(grid, read.line, reviewing);
    if (grid.outcome !== undefined) return grid.outcome;
    for (const text of viewReviewNag(grid, screen())) write(safe`${text}\n`);
  }
}

interface PlainMenu<Value> {
  readonly options: readonly Option<Value>[];
  readonly back: Value | undefined;
}

/** Enter takes the first, as the cursor of a live menu stands there. */
async function choose<Value>(
  title: SafeText,
  { options, back }: PlainMenu<Value>,
  page: PlainPage,
): Promise<Value | Stopped> {
  const prompt = `Number (Enter for 1${back === undefined ? '' : ', :p goes back'}): `;
  page.write(safe`\n${viewMenu(title, options, page.screen())}\n\n`);
  for (;;) {
    const read = await readLine(safe`${prompt}`, page);
    if (read.type !== 'line') return read;
    if (back !== undefined && /^\s*:?p\s*$/i.test(read.line)) return back;
    const [position = 0, ...others] = numbersIn(read.line, options.length) ?? [-1];
    const option = others.length === 0 ? options[position] : undefined;
    if (option !== undefined) return option.value;
    page.write(safe`Type one number from 1 to ${options.length}.\n`);
  }
}

async function chooseSeveral<Value>(
  title: SafeText,
  options: readonly Option<Value>[],
  page: PlainPage,
): Promise<readonly Value[] | Stopped> {
  page.write(safe`\n${viewMenu(title, options, page.screen())}\n\n`);
  for (;;) {
    const read = await readLine(safe`Numbers, such as 1 3 (:p goes back): `, page);
    if (read.type !== 'line') return read;
    if (/^\s*:?[pq]\s*$/i.test(read.line)) return [];
    const positions = numbersIn(read.line, options.length);
    if (positions !== undefined && positions.length > 0) {
      return options.filter((_, index) => positions.includes(index)).map(({ value }) => value);
    }
    page.write(safe`Type numbers from 1 to ${options.length} with a space between.\n`);
  }
}

async function readLine(text: SafeText, page: PlainPage): Promise<TypedLine | Stopped> {
  page.write(text);
  return echoed(await page.lines.next(), page);
}

async function readAnswer({ left }: Pick<Asking, 'left'>, text: SafeText, page: PlainPage) {
  if (left === undefined) return readLine(safe`${text} `, page);
  page.write(safe`${text} `);
  return echoed(await page.lines.nextWithin(left()), page);
}

/** A terminal shows what is typed, but not that the input ended; other input shows nothing. */
function echoed<Read extends TypedLine | Timeout | Stopped>(
  read: Read,
  { input, write }: PlainPage,
): Read {
  if (read.type !== 'line') write(safe`\n`);
  else if (input.isTTY !== true) write(safe`${read.line}\n`);
  return read;
}

interface TypedLine {
  readonly type: 'line';
  readonly line: string;
}

interface Timeout {
  readonly type: 'timeout';
}

/** Lines as somebody, or a script, types them. */
interface InputLines {
  readonly next: () => Promise<TypedLine | Stopped>;
  /** Waits so many milliseconds at most. A line that comes later is the next one. */
  readonly nextWithin: (limit: number) => Promise<TypedLine | Timeout | Stopped>;
  readonly close: () => void;
}

const ended: Stopped = { type: 'stopped', code: INTERRUPTED };

/**
 * Reads lines until the input ends or the signal, whose reason is an exit code, is aborted. By
 * readline's iterator: its `question` loses the lines that a pipe delivers between two questions.
 */
function readLines(input: NodeJS.ReadableStream, signal: AbortSignal): InputLines {
  const readline = createInterface({ input, terminal: false });
  const iterator = readline[Symbol.asyncIterator]();
  const aborted = abortOf(signal);
  let coming: Promise<TypedLine | Stopped> | undefined;
  const come = (): Promise<TypedLine | Stopped> => {
    coming ??= iterator
      .next()
      .then(({ done, value }) => (done === true ? ended : { type: 'line', line: value }));
    return coming;
  };
  const take = <Read extends TypedLine | Timeout | Stopped>(read: Read): Read => {
    if (read.type === 'line') coming = undefined;
    return read;
  };
  return {
    next: async () => take(await Promise.race([aborted, come()])),
    nextWithin: async (limit) => {
      const timer = timerOf(limit);
      const read = await Promise.race([aborted, come(), timer.over]);
      timer.clear();
      return take(read);
    },
    close: () => readline.close(),
  };
}

function abortOf(signal: AbortSignal): Promise<Stopped> {
  const stopped = (): Stopped =>
    typeof signal.reason === 'number' ? { type: 'stopped', code: signal.reason } : ended;
  return new Promise((resolve) => {
    if (signal.aborted) resolve(stopped());
    else signal.addEventListener('abort', () => resolve(stopped()), { once: true });
  });
}

/** What setTimeout can wait, milliseconds. */
const LONGEST = 2 ** 31 - 1;

function timerOf(limit: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Timeout>((resolve) => {
    timer = setTimeout(() => resolve({ type: 'timeout' }), Math.min(limit, LONGEST));
  });
  return { over, clear: () => clearTimeout(timer) };
}
