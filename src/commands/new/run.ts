import { load, type Loaded } from '../../bank/load.ts';
import type { Source } from '../../bank/source.ts';
import { readers } from '../../formats/index.ts';
import type { Io } from '../../io/io.ts';
import { safe, visible } from '../../view/safe-text.ts';
import type { CommonOptions } from '../command.ts';
import { todayOf } from '../today.ts';
import { planTopic } from './plan.ts';
import { indexTemplate, topicTemplate } from './template.ts';

/** Makes a question file to start from, and an `index.md` where there is no bank. 2 where it may not be made. */
export function runNew(name: string, options: CommonOptions, io: Io): number {
  const plan = planTopic(name);
  if ('problem' in plan) return refuse(plan.problem, io);
  const text = topicTemplate(plan.title, todayOf(options, io));
  const [opened] = io.openBanks(options.bank === undefined ? [] : [options.bank]);
  if (opened?.found === true) return addTo(opened.root, opened.sources, { ...plan, text }, io);
  const root = options.bank ?? 'questions';
  const both = [
    { path: plan.path, text },
    { path: 'index.md', text: indexTemplate() },
  ];
  return both.every((file) => made(root, file, io)) ? done(io) : 2;
}

interface File {
  /** Inside the bank's folder. */
  readonly path: string;
  readonly text: string;
}

function addTo(root: string, sources: readonly Source[], file: File, io: Io): number {
  const wrong = newProblem(sources, file);
  if (wrong !== undefined) return refuse(wrong, io);
  return made(root, file, io) ? done(io) : 2;
}

function done(io: Io): number {
  io.write(safe`Write your questions there, then run: peerdrill check\n`);
  return 0;
}

function refuse(reason: string, io: Io): number {
  io.writeError(safe`peerdrill: ${reason}\n`);
  return 2;
}

/** What would be wrong with the bank if it had that file, and is not now. */
function newProblem(sources: readonly Source[], { path, text }: File): string | undefined {
  const content = new TextEncoder().encode(text);
  const others = sources.filter((source) => source.path !== path);
  const before = read(others);
  const after = read([...others, { file: path, path, content }]);
  const known = new Set(before.diagnostics.map(({ message }) => message));
  const wrong = after.diagnostics.find(
    ({ severity, message }) => severity === 'error' && !known.has(message),
  );
  if (wrong?.rule !== 'concept-unknown' || path.includes('/')) return wrong?.message;
  const names = before.bank.concepts.map(({ id }) => `${id}/${path.slice(0, -'.md'.length)}`);
  return `Say which concept it belongs to: ${names.join(', ')}.`;
}

function read(sources: readonly Source[]): Loaded {
  return load(sources, readers);
}

function made(root: string, { path, text }: File, io: Io): boolean {
  const file = `${root}/${path}`;
  const created = io.createFile(root, path, visible(text));
  if (created === 'created') io.write(safe`Made ${file}\n`);
  if (created === 'exists') refuse(`${file} is there already. Nothing was changed.`, io);
  if (created === 'outside') refuse(`${file} would lie outside the bank: a link leads there.`, io);
  return created === 'created';
}
