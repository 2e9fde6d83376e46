import type { Place } from '../markdown/place.ts';
import type { Question } from './question.ts';
import type { ReadFile } from './file.ts';
import { found } from './diagnostic.ts';

/** Files whose topics and questions have ids of their own; where one is met again, the first keeps it. */
export function settleIds(files: readonly ReadFile[]): readonly ReadFile[] {
  const topics = new Map<string, Place>();
  return files.map((file) => {
    const { topic } = file;
    if (topic === undefined) return file;
    const other = topics.get(topic.id);
    const wrong = topic.id === '' ? NAMELESS : other && taken(topic.id, other);
    if (wrong !== undefined) return withoutTopic(file, topic.place, wrong);
    topics.set(topic.id, topic.place);
    return withOwnQuestions(file);
  });
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

/**
 * The part of an id that a title gives, by github-slugger's rules: lower case, letters, marks, digits,
 * connectors and `-` stay, spaces become `-`, everything else goes. Empty where nothing stays.
 */
export function slug(title: string): string {
  const lower = title.toLowerCase();
  if (/^[a-z0-9_\- ]*$/.test(lower)) return lower.replaceAll(' ', '-');
  const kept = /[^\0-\x7f\u2010-\u203e]/.test(lower)
    ? lower.replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    : lower.replace(/[^a-z0-9_\- ]/g, '');
  return kept.replaceAll(' ', '-');
}

/** Whether a text can be an id as it stands. */
export function isSlug(text: string): boolean {
  return text !== '' && slug(text) === text && !text.includes(' ');
}
