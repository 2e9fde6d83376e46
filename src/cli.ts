import { Command as Program, CommanderError, Option } from 'commander';
import { didYouMean } from './bank/suggest.ts';
import { check, type CheckOptions } from './commands/flags/check-flags.ts';
import { commonFlags, type Command, type CommonOptions } from './commands/command.ts';
import { exam, type ExamOptions } from './commands/flags/exam-flags.ts';
import { list, type ListOptions } from './commands/flags/list-flags.ts';
import { newTopic } from './commands/flags/new-flags.ts';
import { notes } from './commands/flags/notes-flags.ts';
import { report, type ReportOptions } from './commands/flags/report-flags.ts';
import { study, type StudyOptions } from './commands/flags/study-flags.ts';
import type { Io } from './io/io.ts';
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
}

/** The program on the real machine; `home` is the folder of its package (absolute). */
export async function main(home: string): Promise<number> {
  const output = openOutput();
  const code = await run(process.argv.slice(2), {
    write: output.write,
    writeError: output.writeError,
    columns: columnsOfWindow,
    open: async (options) =>
      (await import('./io/system.ts')).systemIo(
        { shipped: `${home}/questions`, rulePages: `${home}/docs/rules`, ...options },
        output,
      ),
  });
  return output.state() === 'failed' ? OUTPUT_FAILED : code;
}

/** What a command does. It is loaded when it is called. */
type Act<Options> = (
  names: readonly string[],
  options: Options,
  io: Io,
) => number | Promise<number>;

/** Adds a command to those that the program knows. */
type Add = <Options extends object>(command: Command, act: Act<Options>) => void;

/** Every command, and where what it does is found. */
function addCommands(add: Add): void {
  add<StudyOptions>(study, async (...given) =>
    (await import('./commands/study.ts')).runStudy(...given),
  );
  add<ExamOptions>(exam, async (_, options, io) =>
    (await import('./commands/exam.ts')).runExam(options, io),
  );
  add<ReportOptions>(report, async (...given) =>
    (await import('./commands/report.ts')).runReport(...given),
  );
  add<CommonOptions>(notes, async ([topic], options, io) =>
    (await import('./commands/notes.ts')).runNotes(topic, options, io),
  );
  add<ListOptions>(list, async (_, options, io) =>
    (await import('./commands/list.ts')).runList(options, io),
  );
  add<CheckOptions>(check, async (...given) =>
    (await import('./commands/check.ts')).runCheck(...given),
  );
  add<CommonOptions>(newTopic, async ([topic = ''], options, io) =>
    (await import('./commands/new.ts')).runNew(topic, options, io),
  );
}

/** Runs a command line and gives the exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const done = { code: DONE };
  const program = emptyProgram(world);
  const add = <Options extends object>(
    target: Program,
    command: Command,
    act: Act<Options>,
  ): void => {
    // Hundreds of options take time to set up; those of other commands are never asked for.
    const isMeant = target === program || argv.includes(command.name);
    (isMeant ? withFlags(target, command) : target).action(async () => {
      passDown(program, target);
      const io = await world.open(target.opts<CommonOptions>());
      const safeIo = command.tellsRunner === true ? io : inertIo(io);
      done.code = await act(target.args, target.opts<Options>(), safeIo);
    });
  };
  addCommands((command, act) => add(subcommand(program, command), command, act));
  add<CommonOptions>(program, HOME, async ([unknown], options, io) => {
    if (unknown !== undefined) return refuse(unknown, program, world);
    if (io.interactive) return (await import('./commands/home.ts')).runHome(options, io);
    program.outputHelp();
    return DONE;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return done.code;
  } catch (error) {
    return exitCode(error, world);
  }
}

/** What the program does without a command. */
const HOME: Command = { name: 'home', summary: 'The home menu', flags: [] };

function emptyProgram(world: World): Program {
  const helpWidth = () => Math.max(20, Math.min(80, world.columns() ?? 80));
  return new Program('peerdrill')
    .description('Study, sit practice exams and check question banks in the terminal.')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
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

function subcommand(program: Program, command: Command): Program {
  return program
    .command(`${command.name} ${command.arguments ?? ''}`.trim())
    .summary(command.summary)
    .description(command.description ?? `${command.summary}.`)
    .allowExcessArguments(false);
}

function withFlags(target: Program, { flags }: Command): Program {
  for (const { flags: names, text, parse, implies = {} } of [...flags, ...commonFlags]) {
    const option = new Option(names, text).implies(implies);
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
  const names = program.commands.map((command) => command.name());
  const advice = didYouMean(unknown, names) || ' See peerdrill --help.';
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
