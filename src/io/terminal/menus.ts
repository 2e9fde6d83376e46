import { createPromptModule } from 'inquirer';
import { marksOf, type Paint, type Screen } from '../../view/screen.ts';
import { safe, trusted, type SafeText } from '../../view/safe-text.ts';
import { indented, wrap } from '../../view/wrap.ts';
import type { Option } from '../io.ts';
import type { Context } from './interruptions.ts';

/** What is asked and what there is to choose from. */
export interface Menu<Value> {
  readonly title: SafeText;
  readonly options: readonly Option<Value>[];
  /** What Escape gives; without it Escape does nothing. */
  readonly back?: Value | undefined;
}

/** Lines of a menu that are no options. */
const AROUND = 6;
/** The fewest options worth showing at a time. */
const FEWEST = 3;
/** Columns before an option's name. */
const BEFORE = 4;

/** One option, by Inquirer's own list. */
export async function choose<Value>(
  menu: Menu<Value>,
  screen: Screen,
  context: Context,
): Promise<Value> {
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
export async function chooseSeveral<Value>(
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
