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
  const questions = file.questions.map((question) => ({
    ...question,
    id: topic.id + question.id.slice(old),
    topic: topic.id,
  }));
  return { ...file, topic, questions };
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

function withOwnQuestions(file: ReadFile): ReadFile {
  const first = new Map<string, Question>();
  const again: Question[] = [];
  for (const question of file.questions) {
    if (first.has(question.id)) again.push(question);
    else first.set(question.id, question);
  }
  if (again.length === 0) return file;
  const diagnostics = again.map((question) => duplicate(question, first.get(question.id)));
  const left = diagnostics.map(({ place, message }) => ({
    file: place.file,
    line: place.line,
    message,
  }));
  return {
    ...file,
    questions: [...first.values()],
    diagnostics: [...file.diagnostics, ...diagnostics],
    left: [...file.left, ...left],
  };
}

function duplicate({ id, place }: Question, first: Question | undefined) {
  const line = first?.place.line ?? 0;
  const message = `The id "${id}" belongs to the question in line ${line}. Change this title, or add "<!-- id: … -->" below it.`;
  return { ...found('id-duplicate', place, message), question: id };
}
