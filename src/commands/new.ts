import { load, type Loaded } from '../bank/load.ts';
import type { Source } from '../bank/file.ts';
import { readers } from '../formats/index.ts';
import type { Io } from '../io/io.ts';
import { safe, visible } from '../view/safe-text.ts';
import { type CommonOptions, todayOf } from './command.ts';
import { indexTemplate, topicTemplate } from './topic-template.ts';
import { isSlug, slug } from '../bank/ids.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';

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
  return both.every((file) => made(root, file, io)) ? done(io) : COULD_NOT_RUN;
}

interface File {
  /** Inside the bank's folder. */
  readonly path: string;
  readonly text: string;
}

function addTo(root: string, sources: readonly Source[], file: File, io: Io): number {
  const wrong = newProblem(sources, file);
  if (wrong !== undefined) return refuse(wrong, io);
  return made(root, file, io) ? done(io) : COULD_NOT_RUN;
}

function done(io: Io): number {
  io.write(safe`Write your questions there, then run: peerdrill check\n`);
  return DONE;
}

function refuse(reason: string, io: Io): number {
  io.writeError(safe`peerdrill: ${reason}\n`);
  return COULD_NOT_RUN;
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

/** The file to make. */
export interface TopicFile {
  /** Inside the bank's folder, with `/`. */
  readonly path: string;
  readonly title: string;
}

/** Where the file of a topic belongs (`topic`, or `concept/topic`), or why that is no name for one: sentences. */
export function planTopic(name: string): TopicFile | { readonly problem: string } {
  const names = name.split('/');
  if (names.length > 2) return { problem: `${name} is too deep. Write concept/topic.` };
  const wrong = names.find((one) => !isName(one));
  if (wrong !== undefined) return { problem: `"${wrong}" cannot be an id.${instead(wrong)}` };
  const reserved = names.find((one) => RESERVED.has(one));
  if (reserved !== undefined)
    return { problem: `"${reserved}" means something else in a bank. Take another name.` };
  return { path: `${name}.md`, title: titleOf(names.at(-1) ?? '') };
}

/** Files and folders that are no topics. */
const RESERVED: ReadonlySet<string> = new Set([
  'index',
  'readme',
  'notice',
  'license',
  'node_modules',
]);

function isName(text: string): boolean {
  return isSlug(text) && /^[\p{L}\p{N}]/u.test(text);
}

function instead(wrong: string): string {
  const near = slug(wrong.trim()).replace(/^[-_]+|-+$/g, '');
  return isName(near) ? ` Write ${near}.` : ' Use letters, digits and "-".';
}

function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
