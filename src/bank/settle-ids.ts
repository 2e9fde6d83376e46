import type { Place } from '../markdown/lines.ts';
import type { Question, Topic } from './question.ts';
import { NOTHING_READ, type ReadFile } from './source-file.ts';
import { found } from './diagnostic.ts';
import { slug } from './ids.ts';

/**
 * Files whose topics and questions have ids of their own. Where a topic's id is met again in another
 * concept, it gets the concept's before its own; within a concept the first keeps it.
 */
export function settleIds(files: readonly ReadFile[]): readonly ReadFile[] {
  const topics = new Map<string, Topic>();
  return joined(files).map((file) => {
    const { topic } = file;
    if (topic === undefined) return file;
    if (topic.id === '') return withoutTopic(file, topic.place, NAMELESS);
    const id = ownId(topic, topics);
    const other = topics.get(id);
    if (other !== undefined) return withoutTopic(file, topic.place, taken(id, other.place));
    topics.set(id, topic);
    return withOwnQuestions(id === topic.id ? file : renamed(file, { ...topic, id }));
  });
}

/** Files that have parts of one topic as one file, where the first of them stands. */
function joined(files: readonly ReadFile[]): readonly ReadFile[] {
  if (!files.some(({ isPart }) => isPart)) return files;
  const groups = new Map<string, ReadFile[]>();
  for (const [index, file] of files.entries()) {
    const name = file.isPart === true ? nameOf(file) : String(index);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [file]);
    else group.push(file);
  }
  return [...groups.values()].map(together);
}

function nameOf({ topic }: ReadFile): string {
  return `/${topic?.concept ?? ''}/${topic?.id ?? ''}`;
}

function together(all: readonly ReadFile[]): ReadFile {
  const [first = NOTHING_READ, second] = all;
  if (second === undefined) return first;
  return {
    ...first,
    questions: all.flatMap(({ questions }) => questions),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    left: all.flatMap(({ left }) => left),
  };
}

function ownId({ id, concept }: Topic, topics: ReadonlyMap<string, Topic>): string {
  const other = topics.get(id);
  return other === undefined || other.concept === concept ? id : `${slug(concept)}-${id}`;
}

function renamed(file: ReadFile, topic: Topic): ReadFile {
  const old = file.topic?.id.length ?? 0;
  const idOf = (id: string) => topic.id + id.slice(old);
  const moved = (question: Question): Question => ({
    ...question,
    id: idOf(question.id),
    topic: topic.id,
  });
  const questions = file.questions.map(moved);
  const { flawed } = file;
  if (flawed === undefined) return { ...file, topic, questions };
  const ids = flawed.ids.map((one) => ({ ...one, id: idOf(one.id) }));
  return {
    ...file,
    topic,
    questions,
    flawed: { ...flawed, questions: flawed.questions.map(moved), ids },
  };
}

interface Wrong {
  readonly rule: 'id-empty' | 'id-duplicate';
  readonly message: string;
}

const NAMELESS: Wrong = {
  rule: 'id-empty',
  message: 'No id can be made of the name of this file. Add a line "id: …" to its front matter.',
};

function taken(id: string, { file }: Place): Wrong {
  const message = `The topic id "${id}" belongs to ${file}. Rename this file, or add another "id: …" to its front matter.`;
  return { rule: 'id-duplicate', message };
}

function withoutTopic(file: ReadFile, place: Place, { rule, message }: Wrong): ReadFile {
  return {
    questions: [],
    diagnostics: [...file.diagnostics, found(rule, place, message)],
    left: [...file.left, { file: place.file, line: place.line, message }],
    requires: [],
  };
}

/** Questions that cannot be asked have ids all the same, and the next that has one of them is told of. */
function withOwnQuestions(file: ReadFile): ReadFile {
  const { questions, ids } = file.flawed ?? { questions: [], ids: [] };
  const repeated = repeatedIn([...file.questions, ...questions, ...ids]);
  if (repeated.length === 0) return file;
  const told = repeated.map(({ one, first }) => duplicate(one, first));
  // Who has an id that only a question with an error has can be asked.
  const again = new Set(repeatedIn(file.questions).map(({ one }) => one));
  const kept = file.questions.filter((question) => !again.has(question));
  const left = [...again].map((question) => {
    const message = told.find(({ place }) => place === question.place)?.message ?? '';
    return { file: question.place.file, line: question.place.line, message };
  });
  return {
    ...file,
    questions: kept,
    diagnostics: [...file.diagnostics, ...told],
    left: [...file.left, ...left],
  };
}

type Identified = Pick<Question, 'id' | 'place'>;

interface Repeated<One> {
  readonly one: One;
  readonly first: Identified;
}

/** Those whose id stands above already, in the order of their lines. */
function repeatedIn<One extends Identified>(all: readonly One[]): readonly Repeated<One>[] {
  const firsts = new Map<string, Identified>();
  const sorted = isSorted(all) ? all : all.toSorted((a, b) => a.place.line - b.place.line);
  return sorted.flatMap((one) => {
    const first = firsts.get(one.id);
    if (first !== undefined) return [{ one, first }];
    firsts.set(one.id, one);
    return [];
  });
}

function isSorted(all: readonly Identified[]): boolean {
  return all.every(({ place }, index) => place.line >= (all[index - 1]?.place.line ?? 0));
}

function duplicate({ id, place }: Identified, first: Identified) {
  const message = `The id "${id}" belongs to the question in line ${first.place.line}. Change this title, or add "<!-- id: … -->" below it.`;
  return { ...found('id-duplicate', place, message), question: id };
}
