import { stream, type Random } from '../../bench/learning/random.ts';
import { checkBank } from '../../src/check/run-rules.ts';
import type { Question } from '../../src/bank/question.ts';
import { runCheck } from '../../src/commands/check.ts';
import { runList } from '../../src/commands/list.ts';
import { runNotes } from '../../src/commands/notes.ts';
import { runStudy } from '../../src/commands/study.ts';
import { readers } from '../../src/formats/index.ts';
import type { Io } from '../../src/io/io.ts';
import type { Picked } from '../../src/answer/attempt.ts';
import { fakeIo, sourcesOf } from '../fake-io.ts';
import { hostileFiles, type Files } from './files.ts';
import { oneOf } from './nasty.ts';
import { RAW } from './raw.ts';

/** Milliseconds of CPU that nothing may take: a machine that does other things as well takes longer by the clock. */
const LONGEST = 1_000;

type Format = 'stylish' | 'compact' | 'json' | 'sarif' | 'github' | 'junit' | 'markdown';
type Way = (io: Io) => number | Promise<number>;

const check =
  (format: Format): Way =>
  (io) =>
    runCheck([], { preset: 'strict', format: [{ format }] } as never, io);

/** Every way in which a bank is printed. */
const WAYS: Readonly<Record<string, Way>> = {
  stylish: check('stylish'),
  compact: check('compact'),
  json: check('json'),
  sarif: check('sarif'),
  github: check('github'),
  junit: check('junit'),
  markdown: check('markdown'),
  mend: (io) => runCheck([], { fix: true, dryRun: true }, io),
  list: (io) => runList({}, io),
  'list --json': (io) => runList({ json: true }, io),
  notes: (io) => runNotes([], {}, io),
  note: (io) => runNotes(['a'], {}, io),
  study: (io) => runStudy([], { answers: 'answers.json', count: 50, seed: 7 }, io),
  'study --json': (io) => runStudy([], { answers: 'answers.json', count: 50, json: true }, io),
};
/** The rules of SARIF are long, always the same and slow to print. */
const NAMES = Array.from({ length: 4 }, () => Object.keys(WAYS))
  .flat()
  .slice(0, -Object.keys(WAYS).length)
  .flatMap((name, at, all) => (name === 'sarif' && at > all.indexOf(name) ? [] : name));

/** What is wrong with how one bank is read and printed; nothing, if all is as it must be. */
async function complaint(name: string, files: Files, random: Random): Promise<string | undefined> {
  const screen = { width: oneOf(random, [5, 20, 40, 80]), unicode: random() < 0.5 };
  const all = name.startsWith('study')
    ? { ...files, 'answers.json': answersTo(files, random) }
    : files;
  const { io, printed } = fakeIo({ files: all, screen });
  const trouble = await troubleWith(() => WAYS[name]?.(io));
  if (trouble !== undefined) return trouble;
  const raw = RAW.exec(printed.out) ?? RAW.exec(printed.err);
  return raw === null ? undefined : `printed ${JSON.stringify(raw[0])} as it is`;
}

/** Whether something takes too long, throws, or ends as nothing may. */
export async function troubleWith(work: () => unknown): Promise<string | undefined> {
  const before = process.cpuUsage();
  try {
    const code = await work();
    if (typeof code !== 'number' || code > 2) return `exit code ${String(code)}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  return ms > LONGEST ? `took ${Math.round(ms)} ms` : undefined;
}

function answersTo(files: Files, random: Random): string {
  const sources = sourcesOf('questions', {}).concat(
    Object.entries(files).map(([file, content]) => ({ file, path: file.slice(10), content })),
  );
  const { bank } = checkBank(sources, { readers, rules: [], setting: { today: '' } });
  return JSON.stringify(
    Object.fromEntries(bank.questions.map((one) => [one.id, pick(one, random)])),
  );
}

function pick(question: Question, random: Random): Picked {
  const below = (size: number): number => Math.floor(random() * size);
  const hostile = oneOf(random, ['8', 'two', '1e999', '\x1b[2J\u202e\0', '\x9b2J', '\ud800']);
  switch (question.kind) {
    case 'single':
    case 'true-false':
      return [below(question.choices.length)];
    case 'multiple':
      return question.choices.map((_, at) => at).filter((at) => at % 2 === 0);
    case 'typed':
    case 'numeric':
      return hostile;
    case 'ordering':
      return question.items.map((_, at) => at).reverse();
    case 'matching':
      return question.rows.map(() => below(question.rows.length));
    case 'cloze':
      return question.blanks.map(() => hostile);
  }
}

/**
 * Reads and prints so many hostile banks, each in one of the ways. Gives what went wrong, with the
 * number that makes the bank again.
 */
export async function tortureReader(
  seed: number,
  from: number,
  to: number,
  files = hostileFiles,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let number = from; number < to; number++) {
    const random = stream(seed, number);
    const name = NAMES[number % NAMES.length] ?? '';
    const said = await complaint(name, files(random), random);
    if (said !== undefined) wrong.push(`bank ${number} of seed ${seed}, ${name}: ${said}`);
  }
  return wrong;
}
