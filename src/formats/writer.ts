import { grouped } from '../bank/grouped.ts';
import type { Question, Topic } from '../bank/question.ts';
import type { Reader } from '../bank/source-file.ts';

/** What is written to a file: questions, and the topics they lie in. */
export interface Writing {
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
}

/** Writes questions in the format of somebody else. */
export interface Writer {
  readonly name: string;
  /** Why it cannot say a question, as a sentence; nothing where it can. */
  readonly refuses: (question: Question) => string | undefined;
  /** The text of a file with all questions, none of which is one that it refuses. */
  readonly write: (writing: Writing) => string;
  /** Reads what was written. */
  readonly reader: Reader;
}

/** All that a format without cases and titles asks, as one text: the case, the title where it is shown, the stem. */
export function askedText({ case: scenario, title, titleShown, stem }: Question): string {
  const texts = [scenario?.title, scenario?.text, titleShown ? title : undefined, stem];
  return texts.flatMap((prose) => (prose === undefined ? [] : prose.text)).join('\n\n');
}

/** The questions of a topic. */
export interface TopicGroup {
  /** The names of the category it is: concept and title. */
  readonly category: readonly [string, string];
  readonly questions: readonly Question[];
}

/** The questions by topic, in their order. */
export function byTopic({ topics, questions }: Writing): readonly TopicGroup[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return [...grouped(questions, ({ topic }) => topic)].map(([topic, own]) => ({
    category: [own[0]?.concept ?? '', titles.get(topic) ?? topic],
    questions: own,
  }));
}

/** The path of a category as Moodle writes it. */
export function categoryPath(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('/', '//').replace(/\s+/g, ' ')).join('/');
}
