import { found } from '../bank/diagnostic.ts';
import { isSlug, slug } from '../bank/ids.ts';
import type { Case, Question, Topic } from '../bank/question.ts';
import { fingerprint } from '../bank/read/read-question.ts';
import type { Reading } from '../bank/read/tell.ts';
import { broken } from '../bank/read/topic-file.ts';
import { NOTHING_READ, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import type { YamlMap } from '../bank/yaml.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf, placer, startOfFile, type Place, type Prose } from '../markdown/lines.ts';
import { readJson } from './data-literal.ts';
import { exportedAnswers, mapsAt, textAt, textsAt } from './exported-answers.ts';
import { foreignQuestion, proseAt, type ForeignItem } from './foreign-question.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/** What `export --to json` writes: schemas/bank.schema.json says what is in it. */
export const exportedJson: Reader = {
  id: 'json',
  name: 'JSON that peerdrill exports',
  extensions: ['json'],
  recognises: (text) => BEGINNING.test(text.slice(0, 2000)),
  read,
};

const BEGINNING = /^\ufeff?\s*\{\s*"version"\s*:\s*1\s*,\s*"title"\s*:\s*"[^\n]*,\s*"concepts"\s*:/;

interface ExportedPart extends ForeignQuestion {
  readonly map: YamlMap;
}

function read(source: TextFile): ReadFile {
  const { file, text } = source;
  const place = placer(file, text, { line: 1, column: 1 });
  const root = readJson(text.replace(/^\ufeff/, ' '));
  if (root.type !== 'map') {
    const at = root.type === 'problem' ? root.at : 0;
    const reason = root.type === 'problem' ? root.reason : 'it is a list';
    const message = `This looks like an exported bank, but it cannot be read: ${reason}.`;
    return broken(found('format-broken', place(at, at), message));
  }
  const own = new Map(mapsAt(root, 'topics').map((map) => [textAt(map, 'id'), map]));
  const parts = new Map<string, ExportedPart[]>();
  for (const map of mapsAt(root, 'questions')) {
    const topic = textAt(map, 'topic');
    const part = { map, lines: [], place: place(map.from, map.from) };
    const known = parts.get(topic);
    if (known === undefined) parts.set(topic, [part]);
    else known.push(part);
  }
  const [first = NOTHING_READ, ...more] = [...parts].map(([id, all]) => {
    const topic = topicOf(source, id, own.get(id) ?? all[0]?.map ?? root);
    return readParts(topic, all, (reading, part) => questionOf(reading, topic, part));
  });
  return more.length === 0 ? first : { ...first, more };
}

function slugOf(text: string, instead: string): string {
  return isSlug(text) ? text : slug(text) || instead;
}

function topicOf(source: TextFile, id: string, map: YamlMap): Topic {
  const concept = source.path.includes('/') ? '' : textAt(map, 'concept');
  const named = {
    ...source,
    id: slugOf(id, source.id),
    concept: slugOf(concept, source.concept),
  };
  const place = startOfFile(source.file);
  return {
    ...foreignTopic(named, {
      title: textAt(map, 'title') || id,
      references: textsAt(map, 'references'),
      note: proseAt(place, textAt(map, 'note')),
    }),
    description: textAt(map, 'description'),
  };
}

function questionOf(
  reading: Reading,
  topic: Topic,
  { map, place }: ExportedPart,
): Question | undefined {
  const title = proseAt(place, textAt(map, 'title'));
  const stem = proseAt(place, textAt(map, 'stem'));
  const item: ForeignItem = { ...saidIn(map, place), place, title, stem };
  const question = foreignQuestion(reading, topic, item, exportedAnswers(reading, map, stem));
  if (question === undefined) return undefined;
  const { explanation, hints } = question;
  const scenario = caseOf(map, place);
  const titleShown = stem.text !== title.text && !hasParagraph(stem);
  const shown = [titleShown ? title : undefined, scenario?.text, stem, ...hints, explanation];
  return {
    ...question,
    titleShown,
    shuffle: textAt(map, 'shuffle') !== 'false',
    lang: textAt(map, 'lang') || topic.lang,
    hash: fingerprint(shown, question),
    ...(scenario && { case: scenario }),
  };
}

function hasParagraph({ text }: Prose): boolean {
  return scan(linesOf(text)).some(({ type }) => type === 'paragraph');
}

function caseOf(map: YamlMap, place: Place): Case | undefined {
  const [title, text] = textsAt(map, 'case');
  if (title === undefined) return undefined;
  return { title: proseAt(place, title), text: proseAt(place, text ?? '') };
}

const DIFFICULTIES = [1, 2, 3] as const;

function saidIn(map: YamlMap, place: Place): Partial<ForeignItem> {
  const id = textAt(map, 'id');
  const explanation = textAt(map, 'explanation');
  const difficulty = DIFFICULTIES.find((one) => String(one) === textAt(map, 'difficulty'));
  return {
    id: id.slice(id.indexOf('/') + 1),
    hints: textsAt(map, 'hints').map((text) => proseAt(place, text)),
    references: textsAt(map, 'references'),
    tags: textsAt(map, 'tags'),
    ...(explanation !== '' && { explanation: proseAt(place, explanation) }),
    ...(difficulty && { difficulty }),
  };
}
