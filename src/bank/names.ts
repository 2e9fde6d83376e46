import { folded } from '../markdown/plain-text.ts';
import { didYouMean } from './suggest.ts';
import type { Bank, Concept, Question, Topic } from './question.ts';

/** What a name on the command line stands for. */
export type Named =
  | { readonly type: 'concept'; readonly concept: Concept }
  | { readonly type: 'topic'; readonly topic: Topic }
  | { readonly type: 'question'; readonly question: Question };

/**
 * What a name stands for: an id, else an id in another case, else a title; nothing where it is
 * neither. Where names meet, the concept comes before the topic, and the topic before the question.
 */
export function partNamed(bank: Bank, name: string): Named | undefined {
  const wanted = folded(name);
  return (
    partWith(bank, ({ ids }) => ids.includes(name)) ??
    partWith(bank, ({ ids }) => ids.some((id) => folded(id) === wanted)) ??
    partWith(bank, ({ title }) => folded(title) === wanted)
  );
}

interface CalledBy {
  readonly ids: readonly string[];
  readonly title: string;
}

function partWith(
  { concepts, topics, questions }: Bank,
  isNamed: (names: CalledBy) => boolean,
): Named | undefined {
  const concept = concepts.find(({ id, title }) => isNamed({ ids: [id], title }));
  if (concept !== undefined) return { type: 'concept', concept };
  const topic = topics.find(({ id, title, concept: inside }) =>
    isNamed({ ids: [id, `${inside}/${id}`], title }),
  );
  if (topic !== undefined) return { type: 'topic', topic };
  const question = questions.find(({ id, title }) => isNamed({ ids: [id], title: title.text }));
  return question && { type: 'question', question };
}

/** The sentence ` Did you mean "x"?` for a name that stands for nothing: one that is near, or has it inside. */
export function adviceOn(
  name: string,
  { concepts, topics, questions }: Pick<Bank, 'concepts' | 'topics'> & Partial<Bank>,
  quote: '' | '"' = '"',
): string {
  const parts = [...concepts, ...topics];
  const names = [parts, questions ?? []].flatMap((list) => list.map(({ id }) => id));
  const near = didYouMean(name, names, quote);
  if (near !== '') return near;
  const titles = parts.map(({ id, title }) => ({ id, text: title }));
  const wanted = folded(name);
  const inside = [...names.map((id) => ({ id, text: id })), ...titles].find(
    ({ text }) => wanted.length >= SHORTEST && folded(text).includes(wanted),
  );
  return inside === undefined ? '' : ` Did you mean ${quote}${inside.id}${quote}?`;
}

/** Fewer letters are inside too many names. */
const SHORTEST = 3;
