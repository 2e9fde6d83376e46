import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../fields.ts';
import { hash } from '../hash.ts';
import type { Index } from '../parse/index-file.ts';
import type { Bank, Concept, Topic } from '../question.ts';
import type { ReadFile } from '../reader.ts';
import { found } from '../structure.ts';
import { inOrder } from './order.ts';
import type { ReadSources } from './sources.ts';

/** The bank of all that was read, and what is wrong with its concepts. */
export function bankOf(
  { index, root }: ReadSources,
  files: readonly ReadFile[],
): { readonly bank: Bank; readonly diagnostics: readonly Diagnostic[] } {
  const read = files.flatMap(({ topic }) => topic ?? []);
  const title = index.title ?? titleOf(root, read);
  const concepts = [...index.concepts, ...unlisted(index, read, { id: root, title })];
  const ordered = inOrder(files, concepts);
  const questions = ordered.flatMap((file) => file.questions);
  const { lang, pass, exam, terms, introduction } = index;
  const bank: Bank = {
    id: root,
    title,
    lang,
    pass,
    exam,
    concepts,
    topics: ordered.flatMap(({ topic }) => topic ?? []),
    questions,
    terms,
    severities: new Map(index.checks.map(({ rule, severity }) => [rule, severity])),
    introduction,
    version: hash(questions.map((question) => question.hash).join('')),
  };
  return { bank, diagnostics: unknownConcepts(index, read) };
}

/** Without a title of its own a bank has that of its only topic, or the name of its folder. */
function titleOf(root: string, topics: readonly Topic[]): string {
  const [first, second] = topics;
  return first !== undefined && second === undefined ? first.title : words(root);
}

/** The concepts that topics have and no list names, in the order of their folders. */
function unlisted(
  { concepts }: Index,
  topics: readonly Topic[],
  root: { readonly id: string; readonly title: string },
): readonly Concept[] {
  const known = new Set(concepts.map(({ id }) => id));
  const ids = [...new Set(topics.map(({ concept }) => concept))].filter((id) => !known.has(id));
  return ids.map((id) => ({
    id,
    title: id === root.id ? root.title : words(id),
    description: '',
    weight: 1,
  }));
}

/** `private-peering` as words: `Private peering`. */
function words(name: string): string {
  const text = name.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A bank that lists its concepts lists them all. */
function unknownConcepts({ concepts }: Index, topics: readonly Topic[]): readonly Diagnostic[] {
  if (concepts.length === 0) return [];
  const ids = concepts.map(({ id }) => id);
  return topics
    .filter(({ concept }) => !ids.includes(concept))
    .map(({ concept, place }) => {
      const message = `The concept "${concept}" is not in the list of index.md. Add it, or move this file into the folder of another concept.${didYouMean(concept, ids)}`;
      return found('concept-unknown', place, message);
    });
}
