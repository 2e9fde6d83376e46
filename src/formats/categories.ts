import { isSlug, slug } from '../bank/ids.ts';
import type { Question, Topic } from '../bank/question.ts';
import type { Reading } from '../bank/read/tell.ts';
import type { ReadFile, TextFile } from '../bank/source-file.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/** A question of a file that may hold several topics. */
export interface CategoryPart extends ForeignQuestion {
  /** The file's own name for it; `topic/name` names its topic too. */
  readonly id: string | undefined;
  /** The names of the categories it lies in, the outermost first. */
  readonly category: readonly string[];
}

/** The topic of some parts of a file. */
interface CategoryTopic<Part> {
  readonly topic: Topic;
  readonly parts: Part[];
}

/** The names in the path of a category; `//` is a slash in one of them, and what all paths begin with is no name. */
export function categoryNames(path: string): readonly string[] {
  return path
    .replaceAll('//', '\0')
    .split('/')
    .map((name) => name.replaceAll('\0', '/').trim())
    .filter((name) => !/^(?:\$\w{1,20}\$|top)?$/.test(name));
}

/**
 * Reads a file topic by topic. A question whose own id names its topic belongs there; of the others each
 * category is a topic where there are several, and the file is one where there are not.
 */
export function readCategories<Part extends CategoryPart>(
  source: TextFile,
  parts: readonly Part[],
  read: (reading: Reading, topic: Topic, part: Part) => Question | undefined,
): ReadFile {
  const [first = { topic: topicOf(source, [], false), parts: [] }, ...others] = topicsOf(
    source,
    parts,
  );
  const readOne = ({ topic, parts: own }: CategoryTopic<Part>) =>
    readParts(topic, own, (reading, part) => read(reading, topic, part));
  const more = others.map(readOne);
  return { ...readOne(first), ...(more.length > 0 && { more }) };
}

function topicsOf<Part extends CategoryPart>(
  source: TextFile,
  parts: readonly Part[],
): readonly CategoryTopic<Part>[] {
  const isDivided = new Set(parts.map(({ category }) => category.join('/'))).size > 1;
  const topics = new Map<string, CategoryTopic<Part>>();
  for (const part of parts) {
    const topic = topicOf(source, part.category, isDivided, topicNamed(part.id));
    const key = `${topic.concept}/${topic.id}`;
    const known = topics.get(key);
    if (known === undefined) topics.set(key, { topic, parts: [part] });
    else known.parts.push(part);
  }
  return [...topics.values()];
}

/** The topic that an id of the form `topic/name` names. */
function topicNamed(id = ''): string | undefined {
  const [topic = '', name = '', more] = id.split('/');
  return more === undefined && isSlug(topic) && isSlug(name) ? topic : undefined;
}

/** The name of a question within its topic, where its own id names that too. */
export function nameWithin(id: string): string {
  return topicNamed(id) === undefined ? id : id.slice(id.indexOf('/') + 1);
}

/** Inside a folder, that is the concept; elsewhere the outermost category is. */
function topicOf(
  source: TextFile,
  category: readonly string[],
  isDivided: boolean,
  named?: string,
): Topic {
  const [outer = '', ...inner] = category;
  const own = slug((inner.length > 0 ? inner : [outer]).join('-'));
  const id = named ?? (isDivided && own !== '' ? own : source.id);
  const concept = source.path.includes('/') || id === source.id ? '' : slug(outer);
  const title = category.at(-1) ?? id;
  return foreignTopic(
    { ...source, id, concept: concept === '' ? source.concept : concept },
    { title },
  );
}
