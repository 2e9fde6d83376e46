import type {
  Asking,
  Looked,
  Looking,
  Outcome,
  Reviewed,
  Reviewing,
  Stopped,
} from '../../answer/prompt.ts';
import { shapeOf, startPicker } from '../../answer/kinds.ts';
import type { Picker } from '../../answer/state.ts';
import { startGrid, type Grid } from '../../session/review-grid.ts';
import { viewFeedback } from '../../view/feedback.ts';
import {
  viewHead,
  viewStem,
  isTall,
  viewAnswered,
  viewChoices,
  viewLive,
} from '../../view/question-screen.ts';
import { safe, trusted, type SafeText } from '../../view/safe-text.ts';
import type { Asker, AskerRoom } from '../io.ts';
import { interruptible, isAgain, type Again, type Context } from './interruptions.ts';
import { lookPrompt, questionPrompt, reviewPrompt } from './prompts.ts';
import { choose, chooseSeveral } from './menus.ts';

/** Asks at a terminal: text is printed once, and what is live is redrawn below it. */
export function terminalAsker(room: AskerRoom): Asker {
  let onScreen: string | undefined;
  return {
    ask: (asking) => {
      if (onScreen !== undefined) room.write(safe`\n`);
      onScreen = asking.question.id;
      return ask(asking, room);
    },
    look: (looking) => {
      const reread = onScreen !== looking.question.id;
      onScreen = looking.question.id;
      return look(looking, reread, room);
    },
    review: (reviewing) => review(reviewing, room),
    choose: (title, options, back) =>
      redrawn(room, NOTHING, (context) => choose({ title, options, back }, room.screen(), context)),
    chooseSeveral: (title, options) =>
      redrawn(room, NOTHING, (context) =>
        chooseSeveral({ title, options }, room.screen(), context),
      ),
    close: () => undefined,
  };
}

const CLEAR = trusted('\u001b[H\u001b[2J');
const NOTHING = safe``;

async function ask(asking: Asking, room: AskerRoom): Promise<Outcome> {
  const { screen, write } = room;
  let picker = startPicker(shapeOf(asking), asking.marked, asking.before);
  let small = false;
  const keep = (next: Picker): void => {
    picker = next;
  };
  const outcome = await redrawn(room, CLEAR, (context) => {
    small = isTall(viewLive(asking, picker, screen()), screen());
    write(safe`${viewHead(asking, screen())}\n\n`);
    if (small) write(safe`${viewChoices(asking, screen())}\n\n`);
    return questionPrompt({ asking, picker, screen, small, keep }, context);
  });
  // While studying, the feedback shows the choices in this place.
  if (asking.mode === 'exam' && (outcome.type === 'answer' || outcome.type === 'skip'))
    write(safe`${viewAnswered(asking, picker, screen(), small)}\n\n`);
  return outcome;
}

function look(looking: Looking, reread: boolean, room: AskerRoom): Promise<Looked> {
  const { question, order, attempt } = looking;
  const { screen, write } = room;
  let stem = reread;
  return redrawn(room, CLEAR, (context) => {
    if (stem) write(safe`${viewStem(question, screen())}\n\n`);
    stem = true;
    write(safe`${viewFeedback(question, order, attempt, screen())}\n\n`);
    return lookPrompt({ looking, screen }, context);
  });
}

function review(reviewing: Reviewing, room: AskerRoom): Promise<Reviewed> {
  const { screen } = room;
  let grid = startGrid(reviewing);
  const keep = (next: Grid): void => {
    grid = next;
  };
  return redrawn(room, CLEAR, (context) =>
    reviewPrompt({ reviewing, grid, screen, keep }, context),
  );
}

/** Draws and asks, and does so again where the screen has become another one. */
async function redrawn<Value>(
  { signal, write }: AskerRoom,
  before: SafeText,
  prompt: (context: Context) => Promise<Value | Again>,
): Promise<Value | Stopped> {
  for (;;) {
    const value = await interruptible(prompt, signal);
    if (!isAgain(value)) return value;
    write(before);
  }
}
