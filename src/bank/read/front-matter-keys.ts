import {
  booleanField,
  dateField,
  fieldsOf,
  listField,
  textField,
  type Complain,
  type Fields,
  complainAt,
  integerField,
} from '../fields.ts';
import { LIMITS } from '../limits.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Difficulty, Topic } from '../question.ts';
import type { TextFile } from '../source-file.ts';
import type { YamlMap, YamlText, Yaml } from '../yaml.ts';
import { tell, type Reading } from './tell.ts';
import { isWebAddress } from './hints-and-links.ts';
import { isSlug, slug } from '../ids.ts';
import { suggest } from '../suggest.ts';

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

/** Whether a key of a page's front matter is one of ours. */
export function isOurKey(name: string): boolean {
  return KEYS.includes(name);
}

/**
 * Keys that Hugo, Jekyll, MkDocs, Docusaurus and Starlight have for their pages, by their
 * documentation: the site may need them, and here they say nothing.
 */
const SITE_KEYS = [
  ...['aliases', 'archetype', 'author', 'authors', 'categories', 'category', 'comments', 'cover'],
  ...['date', 'draft', 'excerpt', 'expiryDate', 'featured', 'hide', 'hide_title', 'icon', 'image'],
  ...['keywords', 'lastmod', 'layout', 'linkTitle', 'menu', 'nav_order', 'nav_exclude', 'options'],
  ...['pagefind', 'parent', 'permalink', 'prev', 'next', 'published', 'publishDate', 'search'],
  ...['sidebar', 'sidebar_label', 'sidebar_position', 'slug', 'social', 'status', 'subtitle'],
  ...['summary', 'tableOfContents', 'template', 'toc', 'type', 'updated', 'url', 'weight'],
];

/** What the front matter of a question file says; a topic but for its note. */
export interface TopicFields {
  readonly topic: Omit<Topic, 'note' | 'suppressions' | 'place'>;
  readonly difficulty: Difficulty | undefined;
  readonly shuffle: boolean;
  readonly requires: readonly YamlText[];
}

export function topicFields(reading: Reading, front: FrontMatter, source: TextFile): TopicFields {
  const map = withoutKeys(front.map, SITE_KEYS);
  const fields = fieldsOf(map, KEYS, complaining(reading, front));
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
      ...placeOfChecked(fields, front),
    },
    difficulty: difficultyField(fields),
    shuffle: booleanField(fields, 'shuffle') ?? true,
    requires,
  };
}

function withoutKeys(map: YamlMap, keys: readonly string[]): YamlMap {
  return { ...map, entries: map.entries.filter(({ key }) => !keys.includes(key.text)) };
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
  if (title === undefined && !fields.entries.has('title') && !hasNear(front, 'title')) {
    const message = 'The front matter has no title. Add a line "title: …".';
    tell(reading, front.place(0, 3), { rule: 'front-matter-schema', message });
  }
  return title;
}

function placeOfChecked({ entries }: Fields, front: FrontMatter): Pick<Topic, 'checkedAt'> {
  const value = entries.get('checked')?.value;
  return value === undefined ? {} : { checkedAt: front.place(value.from, value.to) };
}

/** Whether an unknown key is that one with a slip, which is told of already. */
function hasNear({ map }: FrontMatter, key: string): boolean {
  return map.entries.some((entry) => suggest(entry.key.text, [key]) !== undefined);
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

/** An id that can stand in a path and on a command line. */
export function idField(fields: Fields): string | undefined {
  const id = textField(fields, 'id');
  if (id === undefined || isSlug(id)) return id;
  complainAt(fields, 'id', `"id" has only small letters, digits, "-" and "_": "${slug(id)}".`);
  return undefined;
}

export function difficultyField(fields: Fields): Difficulty | undefined {
  const value = integerField(fields, 'difficulty', 1, 3);
  return DIFFICULTIES.find((difficulty) => difficulty === value);
}

const DIFFICULTIES: readonly Difficulty[] = [1, 2, 3];

export function tagsField(fields: Fields): readonly string[] {
  const tags = listField(fields, 'tags')?.map(({ text }) => text.trim()) ?? [];
  if (tags.length <= LIMITS.tags && tags.every(({ length }) => length <= LIMITS.tag)) return tags;
  const message = `"tags" has at most ${LIMITS.tags} of them, each of at most ${LIMITS.tag} characters.`;
  complainAt(fields, 'tags', message);
  return [];
}

/** A language tag (BCP 47), such as `en` or `pt-BR`. */
export function langField(fields: Fields): string | undefined {
  const lang = textField(fields, 'lang');
  if (lang === undefined || /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(lang)) return lang;
  complainAt(fields, 'lang', '"lang" must be a language tag, such as en or de.');
  return undefined;
}

/** Tells of values without quotes that ` #` cut off: what follows is a comment to YAML, and lost. */
export function tellCut(reading: Reading, { map, text, place }: FrontMatter): void {
  for (const value of plainTexts(map)) {
    const lineEnd = text.indexOf('\n', value.to);
    const rest = text.slice(value.to, lineEnd < 0 ? undefined : lineEnd);
    if (!/^[ \t]{1,99}#/.test(rest)) continue;
    tell(reading, place(value.to, value.to + rest.length), {
      rule: 'front-matter-cut',
      message:
        'What follows " #" is a comment and lost. Put quotes around the value, or the comment on a line of its own.',
    });
  }
}

function plainTexts(yaml: Yaml): readonly YamlText[] {
  if (yaml.type === 'text') return yaml.plain ? [yaml] : [];
  if (yaml.type === 'list') return yaml.items.flatMap(plainTexts);
  return yaml.entries.flatMap(({ value }) => plainTexts(value));
}
