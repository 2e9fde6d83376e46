import { grouped } from '../bank/grouped.ts';
import { hash } from '../bank/ids.ts';
import type { Loaded } from '../bank/load.ts';
import { fileName, folderName } from '../bank/names-of-files.ts';
import type { Question, Topic } from '../bank/question.ts';
import { readFile } from '../bank/read/topic-file.ts';
import type { ReadFile } from '../bank/source-file.ts';
import { startOfFile, type Place } from '../markdown/lines.ts';
import { adopted, adoptedTopic, type Picture } from './adopted.ts';
import { lostIn, type Loss } from './losses.ts';
import { topicMarkdown } from './topic-markdown.ts';

/** What is imported into. */
export interface ImportTarget {
  /** The language of its bank. */
  readonly lang: string;
  /** The bytes of a file in it, where there is one. */
  readonly before: (path: string) => Uint8Array | undefined;
  /** Finds a picture by its address in a file of the bank that is imported. */
  readonly picture: (file: string, address: string) => string | undefined;
}

/** A file to be made, and how it stands with the one that is there. */
export interface PlannedFile {
  /** Inside the folder that is imported to. */
  readonly path: string;
  readonly text: string;
  /** The bytes that are there. */
  readonly before: Uint8Array | undefined;
  /**
   * `update`: what is there was made by an import and not edited since; `same`: it has this text; `edited`: it
   * was edited; `taken`: somebody else made it.
   */
  readonly state: 'new' | 'update' | 'same' | 'edited' | 'taken';
  /** Ids of questions that were in it and are no more. */
  readonly gone: readonly string[];
  readonly pictures: readonly Picture[];
  /** How many questions it has. */
  readonly count: number;
}

/** What an import comes to: files, and an entry for each question, one that is read whole among them. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly items: readonly Loss[];
}

/** Plans how the questions of a bank in any format become topics of ours. */
export function planImport(loaded: Loaded, target: ImportTarget): ImportPlan {
  const { bank, left } = loaded;
  const inside = grouped(bank.questions, ({ topic }) => topic);
  const plans = bank.topics.flatMap((topic) => {
    const questions = inside.get(topic.id);
    if (questions === undefined) return [];
    const folder = topic.concept === bank.id ? '' : `${folderName(topic.concept)}/`;
    return [planTopic({ topic, questions, path: `${folder}${fileName(topic.id)}` }, target)];
  });
  const unread = left.map(({ file, line, message }): Loss => {
    const place = { ...startOfFile(file), line };
    return { place, id: '', without: [], leftOut: message };
  });
  return {
    files: plans.flatMap(({ file }) => file ?? []),
    items: [...plans.flatMap(({ items }) => items), ...unread, ...repeated(loaded)].toSorted(
      byPlace,
    ),
  };
}

function byPlace({ place: a }: Loss, { place: b }: Loss): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** Wrong answers that stand twice are read once. */
function repeated({ diagnostics, left }: Loaded): readonly Loss[] {
  const isLeft = (at: Place) => left.some(({ file, line }) => file === at.file && line === at.line);
  return diagnostics.flatMap(({ rule, severity, place }): readonly Loss[] =>
    rule === 'choice-duplicate' && severity === 'warning' && !isLeft(place)
      ? [{ place, id: '', without: ['an answer that stands there twice'] }]
      : [],
  );
}

interface TopicPlan {
  readonly topic: Topic;
  readonly questions: readonly Question[];
  readonly path: string;
}

function planTopic(
  { topic: written, questions, path }: TopicPlan,
  { lang, before, picture }: ImportTarget,
): { readonly file?: PlannedFile; readonly items: readonly Loss[] } {
  const topic = goodTopic(adoptedTopic(written, questions), lang);
  const bytes = before(path);
  const text = bytes && new TextDecoder().decode(bytes);
  const old = text === undefined ? [] : readText(text, topic).questions;
  const results = withOldIds(questions, old).map((question) => {
    const own = adopted(question, topic, (address) => picture(question.place.file, address));
    return { own, loss: lossOf(own.question, topic, lang, own.isPictureLost) };
  });
  const kept = results.flatMap(({ own, loss }) => (loss.leftOut === undefined ? own : []));
  const items = [...results.map(({ loss }) => loss), ...topicLoss(written, topic)];
  if (kept.length === 0) return { items };
  const made = stamped(
    topic,
    kept.map(({ question }) => question),
    lang,
  );
  const state = stateOf(text, made);
  const ids = new Set(kept.map(({ question }) => question.id));
  const file = {
    path,
    text: made,
    before: bytes,
    state,
    gone: old.flatMap(({ id }) => (ids.has(id) ? [] : id)),
    pictures: kept.flatMap(({ pictures }) => pictures),
    count: kept.length,
  };
  const reason = REASONS[state];
  if (reason === undefined) return { file, items };
  const refused = items.map((item) => ({ ...item, leftOut: item.leftOut ?? `${path} ${reason}` }));
  return { file, items: refused };
}

const REASONS: Readonly<Partial<Record<PlannedFile['state'], string>>> = {
  edited: 'was edited after it was imported, and is left as it is.',
  taken: 'is there already, and is left as it is.',
};

/** The topic with what of it is valid in a file of ours. */
function goodTopic(topic: Topic, lang: string): Topic {
  const isGood = (one: Topic) =>
    !readText(topicMarkdown({ topic: one, questions: [], lang }), one).diagnostics.some(
      ({ severity, rule }) => severity === 'error' && rule !== 'question-none',
    );
  return isGood(topic) ? topic : { ...topic, note: { ...topic.note, text: '' } };
}

function topicLoss({ place, id, title, note }: Topic, now: Topic): readonly Loss[] {
  const without = [
    ...(title === now.title ? [] : ['title']),
    ...(note.text === now.note.text ? [] : ['study note']),
  ];
  return without.length === 0 ? [] : [{ place, id, without }];
}

/** A question whose title changed keeps its id where its answers tell which one of the file it was. */
function withOldIds(questions: readonly Question[], old: readonly Question[]): readonly Question[] {
  const ids = new Set(questions.map(({ id }) => id));
  const known = new Set(old.map(({ id }) => id));
  const unmet = old.filter(({ id }) => !ids.has(id));
  const added = questions.filter(({ id }) => !known.has(id));
  return questions.map((question) => {
    if (known.has(question.id)) return question;
    const isAlike = (one: Question) => one.hash.slice(8) === question.hash.slice(8);
    const [was, second] = unmet.filter(isAlike);
    const isOnly = added.filter(isAlike).length === 1;
    return was === undefined || second !== undefined || !isOnly
      ? question
      : { ...question, id: was.id };
  });
}

function lossOf(question: Question, topic: Topic, lang: string, isPictureLost: boolean): Loss {
  const { place, id } = question;
  const read = readText(topicMarkdown({ topic, questions: [question], lang }), topic);
  const [after, second] = read.questions;
  const [error] = read.diagnostics.filter(({ severity }) => severity === 'error');
  const left = (leftOut: string): Loss => ({ place, id, without: [], leftOut });
  if (error !== undefined) return left(error.message);
  if (after === undefined || second !== undefined) return left(NOT_SAID);
  const without = lostIn(question, after);
  if (without === undefined) return left(NOT_SAID);
  return { place, id, without: isPictureLost ? [...without, 'pictures'] : without };
}

const NOT_SAID = 'In a question file it would have another text or answers.';

function readText(text: string, { id, concept, lang }: Topic): ReadFile {
  return readFile({ file: 'topic.md', path: 'topic.md', text, id, concept, lang });
}

/** The text of a file that says of itself that an import made it, and what it was then. */
function stamped(topic: Topic, questions: readonly Question[], lang: string): string {
  const text = topicMarkdown({ topic, questions, lang, remarks: [`imported ${NO_HASH}${STAMP}`] });
  return text.replace(NO_HASH, hash(text));
}

const NO_HASH = '00000000';
const STAMP = ': another import updates this file, unless it was edited';
const STAMPED = /^<!-- imported ([0-9a-f]{8}): /m;

function stateOf(before: string | undefined, now: string): PlannedFile['state'] {
  if (before === undefined) return 'new';
  const text = before.replaceAll('\r\n', '\n');
  if (text === now) return 'same';
  const [stamp, own] = STAMPED.exec(text) ?? [];
  if (stamp === undefined || own === undefined) return 'taken';
  return hash(text.replace(stamp, stamp.replace(own, NO_HASH))) === own ? 'update' : 'edited';
}
