import type { Concept, Question, Topic } from '../bank/question.ts';
import type { Reader } from '../bank/source-file.ts';

/** What is written to a file: questions, and the topics and concepts they lie in. */
export interface Writing {
  readonly concepts: readonly Concept[];
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

/** Questions in a row that lie in one topic. */
export interface TopicGroup {
  readonly topic: Topic | undefined;
  /** The names of the category it is: concept and title. */
  readonly category: readonly [string, string];
  readonly questions: readonly Question[];
}

/** The questions by topic, in their order. */
export function byTopic({ topics, questions }: Writing): readonly TopicGroup[] {
  const groups: { topic: Topic | undefined; category: [string, string]; questions: Question[] }[] =
    [];
  let last = '';
  for (const question of questions) {
    const name = `${question.concept}/${question.topic}`;
    const topic = topics.find(({ id }) => id === question.topic);
    if (name === last) groups.at(-1)?.questions.push(question);
    else {
      const title = topic?.title ?? question.topic;
      groups.push({ topic, category: [question.concept, title], questions: [question] });
    }
    last = name;
  }
  return groups;
}

/** The path of a category as Moodle writes it. */
export function categoryPath(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('/', '//').replace(/\s+/g, ' ')).join('/');
}
