import { hash, slug } from '../bank/ids.ts';
import { HIDDEN } from '../bank/hidden-characters.ts';
import type { Choice, Question, Topic } from '../bank/question.ts';
import { referencesOf } from '../bank/read/hints-and-links.ts';
import { extensionOf } from '../bank/source-file.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf, type Prose } from '../markdown/lines.ts';
import { outsideCode } from '../markdown/plain-text.ts';

/** A picture to be put into the folder of a concept. */
export interface Picture {
  /** Inside the folder that is imported from. */
  readonly from: string;
  /** Inside that of the concept. */
  readonly to: string;
}

/** Finds a picture by its address in a file; nothing where there is none inside the folder. */
export type FindPicture = (address: string) => string | undefined;

/** A question as a file of ours can say it, and the pictures it needs. */
export interface Adopted {
  readonly question: Question;
  readonly pictures: readonly Picture[];
  /** Pictures are left out: only their words are there. */
  readonly isPictureLost: boolean;
}

/**
 * A question in a form that our own format has: headings that do not end it, references among what explains it,
 * pictures in the folder of its concept.
 */
export function adopted(question: Question, topic: Topic, find: FindPicture): Adopted {
  const pictures: Picture[] = [];
  let isPictureLost = false;
  const fit = (prose: Prose): Prose => {
    const shown = withPictures(prose.text, find);
    pictures.push(...shown.pictures);
    isPictureLost ||= shown.isLost;
    return { ...prose, text: withoutHeads(shown.text) };
  };
  const explanation = withReferences(question, topic);
  const own: Question = {
    ...question,
    title: { ...question.title, text: question.title.text.replace(/\s+/g, ' ').trim() },
    stem: fit(question.stem),
    hints: question.hints.map(fit),
    ...(explanation && { explanation: fit(explanation) }),
  };
  return { question: withChoices(own, fit), pictures, isPictureLost };
}

function withChoices(question: Question, fit: (prose: Prose) => Prose): Question {
  if (!('choices' in question)) return question;
  const choices = question.choices.map((choice): Choice => {
    const { feedback } = choice;
    return { ...choice, text: fit(choice.text), ...(feedback && { feedback: fit(feedback) }) };
  });
  return { ...question, choices };
}

/** `#` and `##` begin a case and a question: a heading inside one has three signs. */
function withoutHeads(text: string): string {
  if (!text.includes('#')) return text;
  const lines = text.split('\n');
  for (const block of scan(linesOf(text))) {
    const at = (block.lines[0]?.line ?? 0) - 1;
    const line = lines[at];
    if (block.type === 'heading' && block.level < 3 && line !== undefined)
      lines[at] = line.replace(/^(\s*)#{1,2}(?=\s)/, '$1###');
  }
  return lines.join('\n');
}

/** The pages that an explanation leads to. */
function linkedFrom({ explanation }: Question): readonly string[] {
  const quiet = { file: '', links: new Map(), report: () => undefined };
  return referencesOf(quiet, scan(linesOf(explanation?.text ?? '')));
}

/** The explanation, with the pages that only the file's own list names. */
function withReferences(question: Question, topic: Topic): Prose | undefined {
  const { explanation, references, stem } = question;
  const linked = linkedFrom(question);
  const known = linked.length > 0 ? linked : topic.references;
  if (references.length === known.length && references.every((one) => known.includes(one)))
    return explanation;
  const missing = references.filter((one) => !linked.includes(one)).map((one) => `<${one}>`);
  const texts = explanation === undefined ? [] : [explanation.text];
  return { ...stem, text: [...texts, ...missing].join('\n\n') };
}

const PICTURE =
  /!\[([^[\]\n]{0,1000})\]\([ \t]{0,9}<?([^\s()<>]{1,1000})>?(?:[ \t]{1,9}"[^"\n]{0,1000}")?[ \t]{0,9}\)/g;

/** Files that are shown and not run. */
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'avif']);

/** The text with the addresses that its pictures get; those on the web keep theirs. */
function withPictures(
  text: string,
  find: FindPicture,
): { readonly text: string; readonly pictures: readonly Picture[]; readonly isLost: boolean } {
  const pictures: Picture[] = [];
  const pieces: string[] = [];
  let isLost = false;
  let next = 0;
  for (const { 0: all, 1: words = '', 2: address = '', index } of text.includes('![')
    ? outsideCode(text).matchAll(PICTURE)
    : []) {
    if (/^https?:\/\//i.test(address)) continue;
    const from = PICTURES.has(extensionOf(address)) ? find(address) : undefined;
    const picture = from === undefined ? undefined : { from, to: `images/${safeName(from)}` };
    if (picture === undefined) isLost = true;
    else pictures.push(picture);
    pieces.push(text.slice(next, index));
    pieces.push(picture === undefined ? words : `![${words}](${picture.to})`);
    next = index + all.length;
  }
  return { text: pieces.join('') + text.slice(next), pictures, isLost };
}

/** Another name for every path, in letters that every system has. */
function safeName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const letters = slug(name).replace(/[^a-z0-9-]/g, '');
  return `${`${letters.slice(0, 40)}-${hash(path)}`.replace(/^-+/, '')}.${extensionOf(path)}`;
}

/** The pages that all questions name which lead to none themselves: those of their topic. */
function sharedReferences(questions: readonly Question[]): readonly string[] | undefined {
  const lists = questions.filter((one) => linkedFrom(one).length === 0);
  const [first, ...others] = lists.map(({ references }) => references);
  const isShared = others.every((list) => list.join(' ') === first?.join(' '));
  return isShared ? first : undefined;
}

/** The topic of questions, whose texts are lines without characters that cannot be seen. */
export function adoptedTopic(topic: Topic, questions: readonly Question[]): Topic {
  const line = (text: string): string =>
    text.replace(ALL_HIDDEN, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  const title = line(topic.title);
  return {
    ...topic,
    title: title === '' ? topic.id : title,
    description: line(topic.description),
    objective: line(topic.objective),
    requires: [],
    references: sharedReferences(questions) ?? topic.references,
  };
}

const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** UTF-16 units. */
const LONGEST_TITLE = 500;
