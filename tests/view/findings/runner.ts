/** What a runner of GitHub Actions reads out of a line. */
export interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** The commands it knows. @see https://github.com/actions/runner, ActionCommandManager.cs */
const NAMES = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/**
 * The grammar of commands, old and new, after ActionCommand.cs: `::name key=value,…::data` at the
 * start of a line, and `##[name key=value;…]data` anywhere in one.
 */
export function commandOf(line: string): Command | undefined {
  return commandAtStart(line) ?? commandAnywhere(line);
}

/** All commands in what a step prints. */
export function commandsIn(output: string): readonly Command[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => commandOf(line) ?? []);
}

function commandAtStart(line: string): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end < 0) return undefined;
  return commandIn(trimmed.slice(2, end), trimmed.slice(end + 2), {
    separator: ',',
    data: ['\r', '\n', '%'],
    property: ['\r', '\n', ':', ',', '%'],
  });
}

function commandAnywhere(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const escaped = [';', '\r', '\n', ']', '%'];
  return commandIn(line.slice(start + 3, end), line.slice(end + 1), {
    separator: ';',
    data: escaped,
    property: escaped,
  });
}

interface Grammar {
  readonly separator: string;
  readonly data: readonly string[];
  readonly property: readonly string[];
}

function commandIn(head: string, data: string, grammar: Grammar): Command | undefined {
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  if (!NAMES.includes(name.toLowerCase())) return undefined;
  const pairs = space < 0 ? [] : head.slice(space + 1).split(grammar.separator);
  const properties = new Map<string, string>();
  for (const pair of pairs) {
    const [key = '', ...value] = pair.trim().split('=');
    const text = value.join('=');
    if (key !== '' && text !== '') properties.set(key, unescaped(text, grammar.property));
  }
  return { name, properties, data: unescaped(data, grammar.data) };
}

function unescaped(text: string, signs: readonly string[]): string {
  return signs.reduce((whole, sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return whole.replaceAll(`%${code}`, sign);
  }, text);
}
