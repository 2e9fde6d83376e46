import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Asking, Outcome, Reviewed, Reviewing, Looked, Looking } from '../../answer/prompt.ts';
import { isTyping, press, shapeOf } from '../../answer/kinds.ts';
import { keyOf, typingKeyOf, lookKeyOf, type LookKey } from '../../answer/keys.ts';
import type { Picker } from '../../answer/state.ts';
import { isTall, viewLive } from '../../view/question-screen.ts';
import type { Screen } from '../../view/screen.ts';
import { again, type Again } from './interruptions.ts';
import { pressGrid, type Grid } from '../../session/review-grid.ts';
import { gridColumns, viewGrid } from '../../view/exam-screens.ts';
import { viewLookFoot, viewLookNag } from '../../view/key-help.ts';

/** A question whose text stands on the screen already. */
export interface QuestionConfig {
  readonly asking: Asking;
  /** How far the learner is. */
  readonly picker: Picker;
  readonly screen: () => Screen;
  /** The choices stand on the screen already. */
  readonly small: boolean;
  /** Told of each change, so that a prompt that was ended can go on. */
  readonly keep: (picker: Picker) => void;
}

const HIDE_CURSOR = '\u001b[?25l';
const timeout = { type: 'timeout' } as const;

/** What is live of a question. Asks to be begun again once that is taller than the screen. */
export const questionPrompt = createPrompt<Outcome | Again, QuestionConfig>((config, done) => {
  const { asking, screen, small } = config;
  const shape = shapeOf(asking);
  const typing = isTyping(shape);
  const [picker, setPicker] = useState(config.picker);
  const [cursor, setCursor] = useState<number | undefined>(config.picker.text.length);
  useLine(typing ? config.picker.text : '');
  useCountdown(asking.left, () => done(timeout));
  useKeypress((event, rl) => {
    if (isOver(asking)) {
      done(timeout);
      return;
    }
    const key = typing ? typingKeyOf(event, rl.line, cursor) : keyOf(event);
    const next = press(picker, key, shape);
    setLine(rl, typing ? next.text : '');
    setCursor(cursorIn(rl));
    setPicker(next);
    config.keep(next);
    if (next.marked !== picker.marked) asking.mark(next.marked);
    if (next.outcome !== undefined) done(next.outcome);
    else if (!small && !next.help && isTall(viewLive(asking, next, screen()), screen()))
      done(again);
  });
  const { block, foot } = viewLive(asking, picker, screen(), small);
  // Where letters are no text the cursor has no place, and all is one block: Inquirer reckons the
  // place of a cursor in UTF-16 units, which goes wrong behind wide characters.
  return typing ? [block.text, foot.text] : `${block.text}\n${foot.text}${HIDE_CURSOR}`;
});

interface Readline {
  readonly line: string;
  readonly clearLine: (direction: 0) => void;
  readonly write: (text: string) => void;
}

/** Makes readline's own line this text: keys that are no text would stay in it. */
function setLine(rl: Readline, text: string): void {
  if (rl.line === text) return;
  rl.clearLine(0);
  rl.write(text);
}

/** Where the cursor stands in readline's line, of which Inquirer's type knows nothing. */
function cursorIn(rl: object): number | undefined {
  return 'cursor' in rl && typeof rl.cursor === 'number' ? rl.cursor : undefined;
}

/** Begins with a text in the line. */
function useLine(text: string): void {
  const [, setDrawn] = useState(text === '');
  useEffect((rl) => {
    setLine(rl, text);
    setDrawn(true);
  }, []);
}

function isOver({ left }: Asking): boolean {
  return left !== undefined && left() <= 0;
}

/** The review of an exam. */
export interface ReviewConfig {
  readonly reviewing: Reviewing;
  /** How far the learner is. */
  readonly grid: Grid;
  readonly screen: () => Screen;
  /** Told of each change, so that a prompt that was ended can go on. */
  readonly keep: (grid: Grid) => void;
}

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

/** Feedback that stands on the screen already. */
export interface LookConfig {
  readonly looking: Looking;
  readonly screen: () => Screen;
}

/** The learner wants to know why the other answers are wrong. */
interface WhyAsked {
  readonly type: 'why';
}

/** Waits below feedback until the learner goes on, or wants to know more. */
export const lookPrompt = createPrompt<Looked | WhyAsked, LookConfig>((config, done) => {
  const { looking, screen } = config;
  const [marked, setMarked] = useState(looking.marked);
  const [key, setKey] = useState<LookKey | undefined>(undefined);
  const nag = viewLookNag(key, looking, screen());
  useKeypress((event, rl) => {
    rl.clearLine(0);
    const type = lookKeyOf(event);
    setKey(type);
    if (viewLookNag(type, looking, screen()) !== undefined) return;
    if (type === 'mark') {
      setMarked(!marked);
      looking.mark(!marked);
    } else if (type !== undefined && (type !== 'note' || looking.note)) done({ type });
  });
  const foot = viewLookFoot(looking, marked, screen());
  return `${nag === undefined ? '' : `${nag.text}\n`}${foot.text}${HIDE_CURSOR}`;
});

const SECOND = 1000;

/** Draws the prompt anew each second of the time that is left (milliseconds), and says when it is over. */
function useCountdown(left: (() => number) | undefined, over: () => void): void {
  const [, setSeconds] = useState(0);
  useEffect(() => {
    if (left === undefined) return undefined;
    let seconds = 0;
    const timer = setInterval(() => {
      if (left() <= 0) over();
      else setSeconds(++seconds);
    }, SECOND);
    return () => clearInterval(timer);
  }, []);
}
