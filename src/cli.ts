import { Command as Program, CommanderError, Option } from 'commander';
import { didYouMean } from './bank/suggest.ts';
import type { CheckOptions } from './commands/flags/check-flags.ts';
import {
  commonFlags,
  EVERYWHERE,
  type Command,
  type CommonOptions,
  type Flag,
  type Usage,
} from './commands/command.ts';
import type { ExamOptions } from './commands/flags/exam-flags.ts';
import type { ImportOptions } from './commands/flags/import-flags.ts';
import type { ExportOptions } from './commands/flags/export-flags.ts';
import type { FindOptions } from './commands/flags/find-flags.ts';
import type { ListOptions } from './commands/flags/list-flags.ts';
import type { ReportOptions } from './commands/flags/report-flags.ts';
import type { StudyOptions } from './commands/flags/study-flags.ts';
import type { Io } from './io/io.ts';
import { programName } from './io/program-name.ts';
import { openOutput, columnsOfWindow } from './io/output.ts';
import { isOnServer, message, withoutServerCommands } from './view/build-server-commands.ts';
import { visible, type SafeText } from './view/safe-text.ts';
import { COULD_NOT_RUN, DONE, OUTPUT_FAILED } from './io/exit-codes.ts';

/** Put in by the build, from package.json. */
declare const VERSION: string;

/** Where the program's output goes, and how the rest of the world is reached once it is needed. */
export interface World {
  readonly write: (text: SafeText) => void;
  readonly writeError: (text: SafeText) => void;
  /** Columns of the terminal, where there is one that knows. */
  readonly columns: () => number | undefined;
  readonly open: (options: CommonOptions) => Promise<Io>;
  /** What starts the program, in commands to copy; `peerdrill` unless it was something else. */
  readonly program?: string;
}

/** The program on the real machine; `home` is the folder of its package (absolute). */
export async function main(home: string): Promise<number> {
  const output = openOutput();
  const code = await run(process.argv.slice(2), {
    write: output.write,
    writeError: output.writeError,
    columns: columnsOfWindow,
    program: programName((name) => process.env[name]),
    open: async (options) =>
      (await import('./io/system.ts')).systemIo(
        {
          shipped: `${home}/questions`,
          rulePages: `${home}/docs/rules`,
          quiz: `${home}/dist/quiz.js`,
          ...options,
        },
        output,
      ),
  });
  return output.state() === 'failed' ? OUTPUT_FAILED : code;
}

/** A command of the program, and what calls it once its options are known. */
interface Entry extends Omit<Command, 'act'> {
  readonly call: (target: Program, io: Io) => number | Promise<number>;
}

function entry<Options extends object>({ act, ...command }: Command<Options>): Entry {
  return { ...command, call: (target, io) => act(target.args, target.opts<Options>(), io) };
}

/** Every command. What it does and its flags are loaded when it is called. */
const COMMANDS: readonly Entry[] = [
  entry<StudyOptions>({
    name: 'study',
    arguments: '[topic...]',
    summary: 'Study the questions that help most now',
    usage: () => import('./commands/flags/study-flags.ts'),
    act: async (...given) => (await import('./commands/study.ts')).runStudy(...given),
  }),
  entry<ExamOptions>({
    name: 'exam',
    summary: 'Sit a practice exam',
    usage: () => import('./commands/flags/exam-flags.ts'),
    act: async (_, ...given) => (await import('./commands/exam.ts')).runExam(...given),
  }),
  entry<ReportOptions>({
    name: 'report',
    arguments: '[file...]',
    summary: 'Print the score report of the last session, or progress over time',
    usage: () => import('./commands/flags/report-flags.ts'),
    act: async (...given) => (await import('./commands/report.ts')).runReport(...given),
  }),
  entry<CommonOptions>({
    name: 'notes',
    arguments: '[topic...]',
    summary: 'Read the study notes of a topic',
    usage: () => import('./commands/flags/notes-flags.ts'),
    act: async (...given) => (await import('./commands/notes.ts')).runNotes(...given),
  }),
  entry<FindOptions>({
    name: 'find',
    arguments: '[words...]',
    summary: 'Find questions, notes and terms by their words',
    usage: () => import('./commands/flags/find-flags.ts'),
    act: async (...given) => (await import('./commands/find.ts')).runFind(...given),
  }),
  entry<ListOptions>({
    name: 'list',
    summary: 'Show concepts, topics and how many questions they have',
    usage: () => import('./commands/flags/list-flags.ts'),
    act: async (_, ...given) => (await import('./commands/list.ts')).runList(...given),
  }),
  entry<CheckOptions>({
    name: 'check',
    arguments: '[path...]',
    summary: 'Say whether a question bank is valid, and whether it is any good',
    tellsRunner: true,
    usage: () => import('./commands/flags/check-flags.ts'),
    act: async (...given) => (await import('./commands/check.ts')).runCheck(...given),
  }),
  entry<ExportOptions>({
    name: 'export',
    arguments: '[id...]',
    summary: 'Print a bank in another format',
    usage: () => import('./commands/flags/export-flags.ts'),
    act: async (...given) => (await import('./commands/export.ts')).runExport(...given),
  }),
  entry<ImportOptions>({
    name: 'import',
    arguments: '<file...>',
    summary: 'Make question files of those of other programs',
    usage: () => import('./commands/flags/import-flags.ts'),
    act: async (...given) => (await import('./commands/import.ts')).runImport(...given),
  }),
  entry<CommonOptions>({
    name: 'new',
    arguments: '<topic>',
    summary: 'Make a question file to start from',
    usage: () => import('./commands/flags/new-flags.ts'),
    act: async ([topic = ''], ...given) =>
      (await import('./commands/new.ts')).runNew(topic, ...given),
  }),
  entry({
    name: 'completion',
    arguments: '<shell>',
    summary: 'Print what completes commands in a shell',
    usage: () => import('./commands/flags/completion-flags.ts'),
    act: async (names, _, io) =>
      (await import('./commands/completion.ts')).runCompletion(names, io),
  }),
  entry({
    name: 'complete',
    arguments: '[word...]',
    summary: '',
    hidden: true,
    usage: () => import('./commands/flags/hidden-flags.ts'),
    act: async (names, _, io) =>
      (await import('./commands/completion.ts')).runComplete(names, COMMANDS.filter(isShown), io),
  }),
  entry({
    name: 'manual',
    summary: '',
    hidden: true,
    usage: () => import('./commands/flags/hidden-flags.ts'),
    act: async (_, __, io) =>
      (await import('./commands/manual.ts')).printManual(VERSION, COMMANDS.filter(isShown), io),
  }),
];

function isShown({ hidden }: Entry): boolean {
  return hidden !== true;
}

/** Runs a command line and gives the exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const done = { code: DONE };
  const program = withFlags(emptyProgram(world), []);
  program.action(async () => {
    const io = inertIo(await world.open(program.opts<CommonOptions>()));
    done.code = await home(program, io, world);
  });
  for (const command of COMMANDS) {
    const target = subcommand(program, command);
    // Hundreds of options take time to set up; those of other commands are never asked for.
    if (argv.includes(command.name)) useUsage(target, command.name, (await command.usage()).usage);
    target.action(async () => {
      passDown(program, target);
      const io = await world.open(target.opts<CommonOptions>());
      done.code = await command.call(target, command.tellsRunner === true ? io : inertIo(io));
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return done.code;
  } catch (error) {
    return exitCode(error, world);
  }
}

/** What the program does without a command. */
async function home(program: Program, io: Io, world: World): Promise<number> {
  const [unknown] = program.args;
  if (unknown !== undefined) return refuse(unknown, program, world);
  if (io.attended)
    return (await import('./commands/home.ts')).runHome(program.opts<CommonOptions>(), io);
  program.outputHelp();
  return DONE;
}

function emptyProgram(world: World): Program {
  const helpWidth = () => Math.max(20, Math.min(80, world.columns() ?? 80));
  return new Program(world.program ?? 'peerdrill')
    .description('Study, sit practice exams and check question banks in the terminal.')
    .version(VERSION, '-V, --version', 'show the version')
    .addHelpOption(new Option('-h, --help', 'show help').helpGroup(`${EVERYWHERE}:`))
    .helpCommand('help [command]', 'Show the help of a command')
    .configureHelp({ minWidthToWrap: 12 })
    .configureOutput({
      writeOut: (text) => world.write(visible(text)),
      writeErr: (text) => world.writeError(withoutServerCommands(visible(text))),
      // Without these commander asks stdout and stderr, whose streams are costly to open.
      getOutHelpWidth: helpWidth,
      getErrHelpWidth: helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
}

function subcommand(program: Program, command: Entry): Program {
  return program
    .command(`${command.name} ${command.arguments ?? ''}`.trim(), {
      hidden: command.hidden === true,
    })
    .summary(command.summary)
    .description(`${command.summary}.`)
    .allowExcessArguments(false);
}

function useUsage(
  target: Program,
  name: string,
  { description, flags, examples = [] }: Usage,
): void {
  if (description !== undefined) target.description(description);
  withFlags(target, flags);
  const lines = examples.map(
    ([line, text]) =>
      `  ${`${target.parent?.name() ?? ''} ${name} ${line}`.trimEnd()}\n      ${text}\n`,
  );
  target.addHelpText('after', `\nExamples:\n${lines.join('')}`);
}

function withFlags(target: Program, flags: readonly Flag[]): Program {
  for (const { flags: names, text, parse, implies = {}, group = 'Options' } of [
    ...flags,
    ...commonFlags,
  ]) {
    const option = new Option(names, text).implies(implies).helpGroup(`${group}:`);
    target.addOption(parse === undefined ? option : option.argParser(parse));
  }
  return target.allowExcessArguments(target.parent === null);
}

/** An option given before the command's name counts as if it stood behind it. */
function passDown(program: Program, target: Program): void {
  if (target === program) return;
  for (const [key, value] of Object.entries(program.opts())) {
    const given = program.getOptionValueSource(key) !== 'default';
    const own = target.getOptionValueSource(key);
    if (given && (own === undefined || own === 'default')) target.setOptionValue(key, value);
  }
}

/** On a build server nothing that stands in a question may be taken for one of the server's commands. */
function inertIo(io: Io): Io {
  if (!isOnServer(io.environment)) return io;
  return {
    ...io,
    write: (text) => io.write(withoutServerCommands(text)),
    writeError: (text) => io.writeError(withoutServerCommands(text)),
  };
}

function refuse(unknown: string, program: Program, world: World): number {
  const names = COMMANDS.filter(isShown).map(({ name }) => name);
  const advice = didYouMean(unknown, names) || ` See: ${program.name()} help`;
  world.writeError(message`error: unknown command ${unknown}.${advice}\n`);
  return COULD_NOT_RUN;
}

/** Help and version are no errors; a wrong command line is 2, and so is what nobody foresaw. */
function exitCode(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode && COULD_NOT_RUN;
  const reason = error instanceof Error ? error.message : String(error);
  world.writeError(message`peerdrill: ${reason}\n`);
  return COULD_NOT_RUN;
}
