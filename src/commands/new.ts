import type { Source } from '../bank/source-file.ts';
import { isSlug, slug } from '../bank/ids.ts';
import { load, type Loaded } from '../bank/load.ts';
import { RESERVED_NAMES } from '../bank/names-of-files.ts';
import { readers } from '../formats/index.ts';
import { COULD_NOT_RUN, DONE } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { safe, visible } from '../view/safe-text.ts';
import { commandLine } from '../view/words.ts';
import { todayOf, type CommonOptions } from './command.ts';
import { refuse } from './refuse.ts';

/** Makes a question file to start from, and an `index.md` where there is no bank. 2 where it may not be made. */
export function runNew(name: string, options: CommonOptions, io: Io): number {
  const plan = planTopic(name);
  if ('problem' in plan) return refuse([plan.problem], io);
  const topic = { path: plan.path, text: topicTemplate(plan.title, todayOf(options, io)) };
  const check = commandLine(
    ['check', ...(options.bank === undefined ? [] : [options.bank])],
    io.screen().program,
  );
  const [opened] = io.openBanks(options.bank === undefined ? [] : [options.bank]);
  if (opened?.found !== true) {
    const index = { path: 'index.md', text: indexTemplate() };
    return make(options.bank ?? 'questions', [topic, index], check, io);
  }
  const wrong = newProblem(opened.sources, topic);
  return wrong === undefined ? make(opened.root, [topic], check, io) : refuse([wrong], io);
}

/** The file to make. */
interface TopicFile {
  /** Inside the bank's folder, with `/`. */
  readonly path: string;
  readonly title: string;
}

/** Where the file of a topic belongs (`topic`, or `concept/topic`), or why that is no name for one: sentences. */
function planTopic(name: string): TopicFile | { readonly problem: string } {
  const names = name.split('/');
  if (names.length > 2) return { problem: `${name} is too deep. Write concept/topic.` };
  const wrong = names.find((one) => !isName(one));
  if (wrong !== undefined) return { problem: `"${wrong}" cannot be an id.${instead(wrong)}` };
  const reserved = names.find((one) => RESERVED_NAMES.has(one));
  if (reserved !== undefined)
    return { problem: `"${reserved}" means something else in a bank. Take another name.` };
  return { path: `${name}.md`, title: titleOf(names.at(-1) ?? '') };
}

function isName(text: string): boolean {
  return isSlug(text) && /^[\p{L}\p{N}]/u.test(text);
}

function instead(wrong: string): string {
  const near = slug(wrong.trim()).replace(/^[-_]+|(?<!-)-+$/g, '');
  return isName(near) ? ` Write ${near}.` : ' Use letters, digits and "-".';
}

function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface NewFile {
  /** Inside the bank's folder. */
  readonly path: string;
  readonly text: string;
}

/** What would be wrong with the bank if it had that file, and is not now. */
function newProblem(sources: readonly Source[], { path, text }: NewFile): string | undefined {
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

/** Makes files up to the first that cannot be made. */
function make(root: string, files: readonly NewFile[], check: string, io: Io): number {
  for (const file of files) if (!makeFile(root, file, io)) return COULD_NOT_RUN;
  io.write(safe`Write your questions there, then run: ${check}\n`);
  return DONE;
}

/** Whether it could be made; why not is said on stderr. */
function makeFile(root: string, { path, text }: NewFile, io: Io): boolean {
  const file = `${root}/${path}`;
  const created = io.createFile(root, path, visible(text));
  if (created === 'created') io.write(safe`Made ${file}\n`);
  if (created === 'exists') refuse([`${file} is there already. Nothing was changed.`], io);
  if (created === 'outside')
    refuse([`${file} would lie outside the bank: a link leads there.`], io);
  return created === 'created';
}

/** The text of a question file to start from: valid as it is, whatever is in it. `today` is YYYY-MM-DD. */
export function topicTemplate(title: string, today: string): string {
  return `${note(title, today)}
<!-- questions -->

${questions(title)}`;
}

function note(title: string, today: string): string {
  return `---
title: ${title}
description: What somebody knows who has studied ${title}, in a sentence.
difficulty: 1
references:
  - https://example.com/the-page-that-says-so
checked: ${today}
---

The study note: what a learner needs to know about ${title}, in a few paragraphs.

## What matters most

Headings, lists, tables and code are fine here.
`;
}

function questions(title: string): string {
  return `## A question with one answer

A colleague asks about ${title}. Which statement can you agree with?

> [!TIP]
> A hint that leads there without giving it away.

- [ ] A mistake that people make who have only skimmed the page.
  > Why it is wrong, and how it came to be believed.
- [x] The correct answer, no longer than the others.
  > Why it is right.
- [ ] Something that was right some years ago.
  > Since when it is wrong.

What to remember about ${title}, in a sentence or two.

## A question with several answers

<!-- difficulty: 2 -->

You are planning ${title} for a new site. Which two steps come first? Choose two.

- [x] A step that comes first.
- [ ] A step that can wait.
  > What it needs before it.
- [x] The other step that comes first.
- [ ] A step that nobody needs.
  > Why it seemed useful.

Why the two belong at the beginning.

## A question to type the answer to

Which word stands for ${title} in the documentation? Every spelling below is accepted.

- [x] placeholder
- [x] place holder

Where the word comes from.
`;
}

/** The text of an `index.md` to start from. */
export function indexTemplate(): string {
  return `---
title: My question bank
pass: 70
exam:
  questions: 3
  minutes: 5
---

What this bank is about, and for whom. Each folder is a concept, each file in it a topic.
`;
}
