import { createPromptModule } from 'inquirer';
import { marksOf } from '../../view/marks.ts';
import { safe, trusted, type SafeText } from '../../view/safe-text.ts';
import type { Paint, Screen } from '../../view/screen.ts';
import { indented, wrap } from '../../view/wrap.ts';
import type { Option } from '../io.ts';
import type { Context } from './attend.ts';

/** What is asked and what there is to choose from. */
export interface Menu<Value> {
  readonly title: SafeText;
  readonly options: readonly Option<Value>[];
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
  const { answer } = await createPromptModule(context)<{ answer: number }>({
    ...layout(menu, screen, 'up, down: move; Enter: choose'),
    type: 'select',
    name: 'answer',
  });
  return valueAt(menu, answer);
}

/** Any number of options, by Inquirer's own check boxes. */
export async function chooseSeveral<Value>(
  menu: Menu<Value>,
  screen: Screen,
  context: Context,
): Promise<readonly Value[]> {
  const { answer } = await createPromptModule(context)<{ answer: number[] }>({
    ...layout(menu, screen, 'up, down: move; Space: tick; a: all or none; Enter: go on'),
    type: 'checkbox',
    name: 'answer',
  });
  return answer.map((position) => valueAt(menu, position));
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
