import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Asking, Outcome } from '../../session/asking.ts';
import { isTyping, press } from '../../session/picker/index.ts';
import { keyOf, typingKeyOf } from '../../session/picker/keys.ts';
import { shapeOf, type Picker } from '../../session/picker/picker.ts';
import { isTall, viewLive } from '../../view/question/index.ts';
import type { Screen } from '../../view/screen.ts';
import { again, type Again } from './attend.ts';
import { useCountdown } from './countdown.ts';

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
  useLine(typing ? config.picker.text : '');
  useCountdown(asking.left, () => done(timeout));
  useKeypress((event, rl) => {
    if (isOver(asking)) {
      done(timeout);
      return;
    }
    const key = typing ? typingKeyOf(event, rl.line) : keyOf(event);
    const next = press(picker, key, shape);
    setLine(rl, typing ? next.text : '');
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
