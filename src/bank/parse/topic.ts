import {
  booleanField,
  dateField,
  fieldsOf,
  listField,
  textField,
  type Complain,
  type Fields,
} from '../fields.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Difficulty, Topic } from '../question.ts';
import type { TextFile } from '../reader.ts';
import type { YamlText } from '../yaml.ts';
import { difficultyField, idField, langField, tagsField } from './common-fields.ts';
import { tell, type Reading } from './reading.ts';
import { isWebAddress } from './references.ts';

const KEYS = [
  'title',
  'description',
  'id',
  'objective',
  'requires',
  'tags',
  'difficulty',
  'references',
  'checked',
  'shuffle',
  'lang',
];

/** What the front matter of a question file says; a topic but for its note. */
export interface TopicFields {
  readonly topic: Omit<Topic, 'note' | 'suppressions' | 'place'>;
  readonly difficulty: Difficulty | undefined;
  readonly shuffle: boolean;
  readonly requires: readonly YamlText[];
}

export function topicFields(reading: Reading, front: FrontMatter, source: TextFile): TopicFields {
  const fields = fieldsOf(front.map, KEYS, complaining(reading, front));
  const requires = listField(fields, 'requires') ?? [];
  const checked = dateField(fields, 'checked');
  return {
    topic: {
      id: idField(fields) ?? source.id,
      concept: source.concept,
      title: titleField(fields, reading, front) ?? source.id,
      description: textField(fields, 'description') ?? '',
      objective: textField(fields, 'objective') ?? '',
      requires: requires.map(({ text }) => text.trim()),
      tags: tagsField(fields),
      references: referencesField(reading, front, fields),
      lang: langField(fields) ?? source.lang,
      ...(checked !== undefined && { checked }),
    },
    difficulty: difficultyField(fields),
    shuffle: booleanField(fields, 'shuffle') ?? true,
    requires,
  };
}

/** Tells of front matter that does not fit, and of text that a comment sign cut off. */
export function complaining(reading: Reading, front: FrontMatter): Complain {
  return ({ from, to }, message) =>
    tell(reading, front.place(from, to), { rule: 'front-matter-schema', message });
}

export function titleField(
  fields: Fields,
  reading: Reading,
  front: FrontMatter,
): string | undefined {
  const title = textField(fields, 'title');
  if (title === undefined && !fields.entries.has('title')) {
    const message = 'The front matter has no title. Add a line "title: …".';
    tell(reading, front.place(0, 3), { rule: 'front-matter-schema', message });
  }
  return title;
}

function referencesField(reading: Reading, front: FrontMatter, fields: Fields): readonly string[] {
  return (listField(fields, 'references') ?? []).flatMap(({ text, from, to }) => {
    if (isWebAddress(text)) return [text];
    const message =
      'This is not the address of a page on the web. Write it in full, with https://.';
    tell(reading, front.place(from, to), { rule: 'reference-invalid', message });
    return [];
  });
}
