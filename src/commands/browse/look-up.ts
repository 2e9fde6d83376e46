import type { Question, Topic } from '../../bank/question.ts';
import { isStopped, type Stopped } from '../../answer/prompt.ts';
import { shownOrder } from '../../answer/shown-order.ts';
import type { Browsed, BrowsedList, Browsing } from '../../io/io.ts';
import { standing } from '../../memory/next-questions.ts';
import { findInBank, type Hit } from '../../session/find-in-bank.ts';
import { openExam } from '../../session/replay.ts';
import { countHits, hitEntry, STANDINGS, type Stands } from '../../view/found.ts';
import { viewNote } from '../../view/list-and-notes.ts';
import { viewLookedUp, type LookedUp } from '../../view/looked-up.ts';
import { headingsOf, type PagedText } from '../../view/pager.ts';
import { safe, visible } from '../../view/safe-text.ts';
import { wrap } from '../../view/wrap.ts';
import { recall } from '../session/journal.ts';
import type { SessionContext } from '../session/session-context.ts';

/** What somebody looks around in a bank with. */
export interface Library extends Pick<SessionContext, 'bank' | 'io' | 'history'> {
  readonly browse: Browsing;
}

/** How the learner stands with each question now. */
export function standsIn({ bank, io, history }: Omit<Library, 'browse'>): Stands {
  const { memory } = recall({ bank, io, history }).past();
  const now = io.now();
  return (question) => standing(memory, question, now);
}

/** A list, and whatever is looked for from it, until something of it is chosen or it is left. */
export async function listed<Value>(
  list: BrowsedList<Value>,
  library: Library,
): Promise<Exclude<Browsed<Value>, { readonly type: 'find' }>> {
  for (;;) {
    const browsed = await library.browse.list(list);
    if (browsed.type !== 'find') return browsed;
    const stopped = await lookUp(browsed.words, library);
    if (stopped !== undefined) return stopped;
  }
}

/** Asks for words, and shows what they are found in. */
export async function lookUpAsking(library: Library): Promise<Stopped | undefined> {
  const browsed = await library.browse.list({
    title: () => safe`Find questions, notes and terms`,
    options: [],
    asks: true,
  });
  if (browsed.type === 'find') return lookUp(browsed.words, library);
  return isStopped(browsed) ? browsed : undefined;
}

/** What words are found in, one after the other opened, until that is left; words may be looked for from there. */
export async function lookUp(words: string, library: Library): Promise<Stopped | undefined> {
  const { bank, io } = library;
  let sought = words;
  let at = 0;
  for (;;) {
    const stands = standsIn(library);
    const hits = findInBank(bank, sought);
    const title =
      hits.length === 0 ? `Nothing has "${sought}"` : `${countHits(hits)} with "${sought}"`;
    const browsed = await library.browse.list<Hit>({
      title: (screen) => screen.style.strong(wrap(visible(title), screen.width)),
      options: hits.map((hit) => ({ value: hit, ...hitEntry(hit, bank, stands, io.screen()) })),
      at,
    });
    if (isStopped(browsed)) return browsed;
    if (browsed.type === 'left') return undefined;
    if (browsed.type === 'find') {
      sought = browsed.words;
      at = 0;
      continue;
    }
    at = browsed.at;
    const stopped = await openHit(browsed.value, sought, stands, library);
    if (stopped !== undefined) return stopped;
  }
}

function openHit(
  hit: Hit,
  words: string,
  stands: Stands,
  library: Library,
): Promise<Stopped | undefined> {
  switch (hit.type) {
    case 'question':
      return openQuestion(hit.question, STANDINGS[stands(hit.question)], library);
    case 'note':
      return readNote(hit.topic, library, words);
    case 'term':
      return Promise.resolve(undefined);
  }
}

/** Nothing that is looked up is an answer, so none is recorded. */
async function openQuestion(
  question: Question,
  standing: string,
  library: Library,
): Promise<Stopped | undefined> {
  const topic = library.bank.topics.find(({ id }) => id === question.topic);
  let looked = lookedUp(question, standing, library);
  for (;;) {
    const left = await library.browse.read(pagesOf(looked, topic));
    if (isStopped(left)) return left;
    if (left === 'back') return undefined;
    if (left === 'more') looked = { ...looked, answer: 'shown' };
    const stopped = left === 'note' && topic ? await readNote(topic, library) : undefined;
    if (stopped !== undefined) return stopped;
  }
}

function lookedUp(question: Question, standing: string, library: Library): LookedUp {
  const { bank, io } = library;
  const titleIn = (parts: readonly Pick<Topic, 'id' | 'title'>[], id: string) =>
    parts.find((part) => part.id === id)?.title ?? id;
  return {
    question,
    concept: titleIn(bank.concepts, question.concept),
    topic: titleIn(bank.topics, question.topic),
    standing,
    order: shownOrder(question, Math.floor(io.random() * 2 ** 32)),
    answer: isInOpenExam(question, library) ? 'sealed' : 'hidden',
  };
}

function pagesOf(looked: LookedUp, topic: Topic | undefined): PagedText {
  const { answer } = looked;
  const hasNote = topic !== undefined && topic.note.text !== '';
  return {
    view: (screen) => viewLookedUp(looked, screen),
    headings: [],
    ways: [
      ...(answer === 'hidden' ? [['more', 'answer'] as const] : []),
      ...(hasNote ? [['note', 'note'] as const] : []),
    ],
    ...(answer === 'shown'
      ? { read: (screen) => viewLookedUp({ ...looked, answer: 'hidden' }, screen) }
      : {}),
  };
}

/** The answers of an exam are told when it is submitted. */
function isInOpenExam({ id }: Question, { bank, io, history }: Library): boolean {
  const exam = openExam(recall({ bank, io, history }).records, bank);
  return exam?.questions.some((question) => question.id === id) === true;
}

/** A study note, a page at a time, from the first of some words on. */
export async function readNote(
  topic: Topic,
  { browse }: Pick<Library, 'browse'>,
  words = '',
): Promise<Stopped | undefined> {
  const left = await browse.read({
    view: (screen) => viewNote(topic, screen),
    headings: [topic.title, ...headingsOf(topic.note.text)],
    ways: [],
    words,
  });
  return isStopped(left) ? left : undefined;
}
