import type { Asking, Looked, Looking, Outcome, Reviewed, Reviewing } from '../../answer/prompt.ts';
import { draftIn, shapeOf, startPicker } from '../../answer/kinds.ts';
import type { Picker } from '../../answer/state.ts';
import { startGrid, type Grid } from '../../session/review-grid.ts';
import { viewFeedback } from '../../view/feedback.ts';
import { viewWhyNot } from '../../view/why-not.ts';
import {
  viewHead,
  viewStem,
  isTall,
  viewAnswered,
  viewChoices,
  viewLive,
} from '../../view/question-screen.ts';
import { safe, trusted, type SafeText } from '../../view/safe-text.ts';
import type { Asker, AskerRoom, Option } from '../io.ts';
import type { Context } from './interruptions.ts';
import { lookPrompt, questionPrompt, reviewPrompt } from './prompts.ts';
import { CLEAR, redrawn } from './redrawn.ts';
import { afterwardsAt } from './afterwards.ts';
import { browsingAt } from './browsing.ts';
import { createPromptModule } from 'inquirer';
import { marksOf, type Paint, type Screen } from '../../view/screen.ts';
import { indented, wrap } from '../../view/wrap.ts';

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
    afterwards: afterwardsAt(room),
    browse: browsingAt(room),
    close: () => undefined,
  };
}

const NOTHING = safe``;

async function ask(asking: Asking, room: AskerRoom): Promise<Outcome> {
  const { screen, write } = room;
  const shape = shapeOf(asking);
  let picker = startPicker(shape, asking.marked, asking.before, asking.draft);
  let small = false;
  const keep = (next: Picker): void => {
    asking.keep?.(draftIn(next, shape));
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

async function look(looking: Looking, reread: boolean, room: AskerRoom): Promise<Looked> {
  const { question, order, attempt } = looking;
  const { screen, write } = room;
  const stem = () => viewStem(question, screen());
  const feedback = () => viewFeedback(question, order, attempt, screen());
  const whyNot = () => viewWhyNot(looking, screen());
  let { marked, others = false } = looking;
  const mark = (on: boolean): void => {
    marked = on;
    looking.mark(on);
  };
  let whole = [stem, feedback];
  let next = reread ? whole : [feedback];
  for (;;) {
    const looked = await redrawn(room, CLEAR, (context) => {
      for (const view of next) write(safe`${view()}\n\n`);
      next = whole;
      return lookPrompt({ looking: { ...looking, marked, mark, others }, screen }, context);
    });
    if (looked.type !== 'why') return looked;
    others = false;
    whole = [...whole, whyNot];
    next = [whyNot];
  }
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

/** What is asked and what there is to choose from. */
interface Menu<Value> {
  readonly title: SafeText;
  readonly options: readonly Option<Value>[];
  /** What Escape gives; without it Escape does nothing. */
  readonly back?: Value | undefined;
}

/** Lines of a menu that are no options. */
const AROUND = 7;
/** The fewest options worth showing at a time. */
const FEWEST = 3;
/** Columns before an option's name. */
const BEFORE = 4;

/** One option, by Inquirer's own list. */
async function choose<Value>(menu: Menu<Value>, screen: Screen, context: Context): Promise<Value> {
  const { back } = menu;
  const keys = `up, down: move; Enter: choose${back === undefined ? '' : '; Esc: back'}`;
  const select = async (inside: Context): Promise<Value> => {
    const { answer } = await createPromptModule(inside)<{ answer: number }>({
      ...layout(menu, screen, keys),
      type: 'select',
      name: 'answer',
    });
    return valueAt(menu, answer);
  };
  return back === undefined ? select(context) : untilEscape(select, back, context);
}

/** Any number of options, by Inquirer's own check boxes. */
async function chooseSeveral<Value>(
  menu: Menu<Value>,
  screen: Screen,
  context: Context,
): Promise<readonly Value[]> {
  const keys = 'up, down: move; Space: tick; a: all or none; Enter: go on; Esc: back';
  const tick = async (inside: Context): Promise<readonly Value[]> => {
    const { answer } = await createPromptModule(inside)<{ answer: number[] }>({
      ...layout(menu, screen, keys),
      type: 'checkbox',
      name: 'answer',
      validate: (ticked: readonly unknown[]) => ticked.length > 0 || 'Nothing is ticked.',
    });
    return answer.map((position) => valueAt(menu, position));
  };
  return untilEscape(tick, [], context);
}

/** Runs a prompt of Inquirer's, which knows no Escape, until that key is pressed. */
async function untilEscape<Value>(
  prompt: (context: Context) => Promise<Value>,
  back: Value,
  context: Context,
): Promise<Value> {
  const escape = new AbortController();
  const key = (_: unknown, { name }: { name?: string }): void => {
    if (name === 'escape') escape.abort();
  };
  context.input.on('keypress', key);
  try {
    return await prompt({ ...context, signal: AbortSignal.any([context.signal, escape.signal]) });
  } catch (error) {
    if (escape.signal.aborted && !context.signal.aborted) return back;
    throw error;
  } finally {
    context.input.off('keypress', key);
  }
}

function valueAt<Value>({ options }: Menu<Value>, position: number): Value {
  const option = options[position];
  if (option === undefined) throw new RangeError(`A menu has no option ${position}.`);
  return option.value;
}

function layout({ title, options }: Menu<unknown>, screen: Screen, keys: string) {
  return {
    message: wrap(title, screen.width).text,
    choices: options.map(({ name, description }, position) => ({
      value: position,
      name: indented(wrap(name, screen.width - BEFORE), BEFORE, 1).text,
      short: '',
      ...(description === undefined ? {} : { description: wrap(description, screen.width).text }),
    })),
    pageSize: Math.max(FEWEST, screen.height - AROUND),
    loop: false,
    theme: themeOf(screen, keys),
  };
}

/** Colours and signs are decided in one place for the whole program, not by Inquirer. */
function themeOf(screen: Screen, keys: string) {
  const { strong, focus, faint } = screen.style;
  const { pointer } = marksOf(screen);
  return {
    prefix: '',
    icon: { cursor: pointer, checked: ' [x]', unchecked: ' [ ]' },
    style: {
      message: painter(strong),
      highlight: painter(focus),
      description: painter(faint),
      answer: () => '',
      keysHelpTip: () => faint(wrap(safe`${keys}`, screen.width)).text,
    },
  };
}

/** What is painted here is safe already, but Inquirer hands it on as a string. */
function painter(paint: Paint): (text: string) => string {
  return (text) => paint(trusted(text)).text;
}
