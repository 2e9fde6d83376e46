import { DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { trusted, visible } from '../view/safe-text.ts';
import { commonFlags, type DescribedCommand, type Flag } from './command.ts';
import { refuse } from './refuse.ts';
import type { Bank } from '../bank/question.ts';
import { readBank } from './session/open-bank.ts';

/**
 * What a shell runs at a press of Tab: `complete -- .CURRENT WORD...`, the word that is typed after a
 * dot, since not every shell hands over an empty one, and those before it.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_peerdrill() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(peerdrill complete -- ".\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o bashdefault -o default -F _peerdrill peerdrill
`,
  zsh: `#compdef peerdrill
_peerdrill() {
  local line
  local -a lines
  while IFS= read -r line; do
    lines+=("\${line%%$'\\t'*}:\${line#*$'\\t'}")
  done < <(peerdrill complete -- ".$words[CURRENT]" "\${(@)words[2,CURRENT-1]}" 2>/dev/null)
  if (( $#lines )); then _describe peerdrill lines; else _files; fi
}
if [ "$funcstack[1]" = _peerdrill ]; then _peerdrill "$@"; else compdef _peerdrill peerdrill; fi
`,
  fish: `complete -c peerdrill -a '(peerdrill complete -- (string join "" . (commandline -ct)) (commandline -opc)[2..-1] 2>/dev/null)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName peerdrill -ScriptBlock {
  param($current, $line)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($current -ne '') { $words = @($words | Select-Object -SkipLast 1) }
  peerdrill complete -- ".$current" @words 2>$null | ForEach-Object {
    $value, $text = $_ -split "\`t", 2
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', "$text ")
  }
}
`,
};

/** `peerdrill completion`: the script of a shell; 2 for one that is not known. */
export function runCompletion([shell = '']: readonly string[], io: Io): number {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined)
    return refuse([`There is no completion for ${shell}. Give one of: ${SHELLS.join(', ')}.`], io);
  io.write(visible(script));
  return DONE;
}

const SHELLS = Object.keys(SCRIPTS);

/** What may stand next, a line each with a tab before what it means. Where nothing fits, the shell has its files. */
export async function runComplete(
  [current = '', ...before]: readonly string[],
  commands: readonly DescribedCommand[],
  io: Io,
): Promise<number> {
  const typed = current.slice(1);
  const command = commands.find(({ name }) => before.includes(name));
  const found = typed.startsWith('-')
    ? await flagsOf(command)
    : await namesFor(before, command, commands, io);
  const fitting = found.filter(([word]) => word.startsWith(typed) && isOffered(word, typed));
  // A concept may be called as its topic: the first is the larger.
  const meanings = new Map([...fitting].reverse());
  for (const word of new Set(fitting.map(([name]) => name)))
    io.write(trusted(`${word}\t${visible(meanings.get(word) ?? '').text.replace(/\s+/g, ' ')}\n`));
  return DONE;
}

/** A word that may be typed next, and what it means. */
type Candidate = readonly [word: string, text: string];

/**
 * A shell puts a word on the command line as it is; what it would take for more than a word is not
 * offered. Questions, whose ids have a slash, are too many to choose from before one is typed.
 */
function isOffered(word: string, typed: string): boolean {
  const isSafe = /^[\p{L}\p{N}_./@%+,-]+$/u.test(word);
  return isSafe && (!word.includes('/') || typed.includes('/'));
}

async function flagsOf(command: DescribedCommand | undefined): Promise<readonly Candidate[]> {
  const flags = await allFlags(command);
  return flags.map(({ flags: names, text }) => [/--[\w-]+/.exec(names)?.[0] ?? names, text]);
}

async function namesFor(
  before: readonly string[],
  command: DescribedCommand | undefined,
  commands: readonly DescribedCommand[],
  io: Io,
): Promise<readonly Candidate[]> {
  if (await wantsValue(before.at(-1), command)) return [];
  if (command === undefined)
    return commands.map(({ name, summary }): Candidate => [name, summary]).concat(HELP);
  if (command.name === 'completion') return SHELLS.map((shell) => [shell, '']);
  const bank = TAKE_IDS.has(command.name) ? await bankOf(before, io) : undefined;
  return bank === undefined ? [] : idsOf(bank, command.name);
}

const HELP: readonly Candidate[] = [['help', 'Show the help of a command']];

/** Commands that take names of what is in the bank. */
const TAKE_IDS: ReadonlySet<string> = new Set(['study', 'notes', 'export']);

async function wantsValue(
  word: string | undefined,
  command: DescribedCommand | undefined,
): Promise<boolean> {
  if (word?.startsWith('-') !== true) return false;
  const flags = await allFlags(command);
  return flags.some((flag) => flag.flags.includes('<') && flag.flags.split(/[ ,]+/).includes(word));
}

async function allFlags(command: DescribedCommand | undefined): Promise<readonly Flag[]> {
  const own = command === undefined ? [] : (await command.usage()).usage.flags;
  return [...own, ...commonFlags];
}

async function bankOf(before: readonly string[], io: Io): Promise<Bank | undefined> {
  const at = before.findLastIndex((word) => word === '-b' || word === '--bank');
  const opened = io.openBank(at < 0 ? undefined : before[at + 1]);
  return opened.found ? (await readBank(opened, io)).bank : undefined;
}

function idsOf({ concepts, topics, questions }: Bank, command: string): readonly Candidate[] {
  const named = (list: readonly { readonly id: string; readonly title: string }[]) =>
    list.map(({ id, title }): Candidate => [id, title]);
  if (command === 'notes') return named(topics);
  const asked = questions.map(({ id, title }): Candidate => [id, title.text]);
  return [...named(concepts), ...named(topics), ...asked];
}
