import { frontMatterOf, type FrontMatter } from '../bank/front-matter.ts';
import type { Choice, Question, Topic } from '../bank/question.ts';
import { isWebAddress } from '../bank/read/hints-and-links.ts';
import type { Reading } from '../bank/read/tell.ts';
import { broken } from '../bank/read/topic-file.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import type { Yaml, YamlMap, YamlText } from '../bank/yaml.ts';
import type { Block } from '../markdown/block-starts.ts';
import { scan } from '../markdown/blocks.ts';
import { quoteContent } from '../markdown/containers.ts';
import { linesOf, startOfFile, type Line, type Prose } from '../markdown/lines.ts';
import { proseOfBlocks } from '../markdown/prose.ts';
import { boxesAsOurs } from './boxes-as-ours.ts';
import { fieldIn, textIn } from './data-fields.ts';
import { choiceAnswers, foreignQuestion, proseAt } from './foreign-question.ts';
import { folderTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';
import { markdownQuestion } from './markdown-question.ts';
import { isAnswers } from './task-lists.ts';

/**
 * Pages of a site that have one question each, in their front matter: either the question itself,
 * with check boxes below it, or its answers, with the question below them.
 */
export const frontMatterQuestion: Reader = {
  id: 'front-matter-question',
  name: 'pages with a question in their front matter',
  extensions: MARKDOWN,
  recognises: (text) => FRONT.test(text),
  read,
};

const FRONT = /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,200}?(?:question: *\S|answers:[ \t]*\r?\n)/;

function read(source: TextFile): ReadFile {
  const { file } = source;
  const lines = linesOf(source.text);
  const front = frontMatterOf(file, lines);
  if ('problem' in front) return broken(front.problem);
  const topic = folderTopic(source, referencesIn(front.map));
  const part = { lines, place: startOfFile(file), front, source };
  const asked = textIn(front.map, ['question']);
  const read = readParts<PagePart>(topic, [part], (reading, page) =>
    asked === undefined
      ? withAnswersInFront(reading, topic, page)
      : withQuestionInFront(reading, topic, page, asked),
  );
  return { ...read, isPart: true };
}

interface PagePart extends ForeignQuestion {
  readonly front: FrontMatter;
  readonly source: TextFile;
}

function referencesIn(map: YamlMap): readonly string[] {
  const keys = ['documentation', 'reference', 'references', 'link', 'source', 'url'];
  return keys.flatMap((key) => {
    const value = fieldIn(map, [key]);
    const texts = value?.type === 'list' ? value.items : value === undefined ? [] : [value];
    return texts.flatMap((one) => (one.type === 'text' && isWebAddress(one.text) ? one.text : []));
  });
}

function withQuestionInFront(
  reading: Reading,
  topic: Topic,
  page: PagePart,
  asked: YamlText,
): Question | undefined {
  const { front, lines, source } = page;
  const place = front.place(asked.from, asked.to);
  const stem = asked.text
    .trim()
    .split('\n')
    .map((text) => ({ ...place, text, before: 0 }));
  const body = sourcesLast(scan(boxesAsOurs(lines.slice(front.next))));
  const [title = NO_LINE] = stem;
  const part = { ...page, title, blocks: [...scan(stem), ...body], id: fileName(source) };
  return markdownQuestion(reading, topic, part);
}

/** What the site calls the page by, and so its question. */
function fileName({ path }: TextFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

const NO_LINE: Line = { text: '', line: 1, column: 1, before: 0 };

/** A quote above the answers that is nothing but an address says where the question is from. */
function sourcesLast(blocks: readonly Block[]): readonly Block[] {
  const answers = blocks.findIndex(isAnswers);
  const isSource = (block: Block, index: number) => index < answers && isAddress(block);
  return [
    ...blocks.filter((block, index) => !isSource(block, index)),
    ...blocks.filter(isSource).map(asText),
  ];
}

function isAddress(block: Block): boolean {
  if (block.type !== 'quote') return false;
  const [line, second] = quoteContent(block);
  return line !== undefined && second === undefined && isWebAddress(line.text.trim());
}

function asText(block: Block): Block {
  if (block.type !== 'quote') return block;
  return { type: 'paragraph', from: block.from, to: block.to, lines: quoteContent(block) };
}

function withAnswersInFront(
  reading: Reading,
  topic: Topic,
  { front, lines, source, place }: PagePart,
): Question | undefined {
  const body = proseOfBlocks(reading, scan(lines.slice(front.next)));
  const title = textIn(front.map, ['title']);
  const at = (text: YamlText): Prose => proseAt(front.place(text.from, text.to), text.text.trim());
  const answers = fieldIn(front.map, ['answers']);
  const choices = answers?.type === 'list' ? answers.items.flatMap(choiceIn(front, at)) : [];
  const item = {
    id: fileName(source),
    place,
    stem: body ?? (title ? at(title) : proseAt(place, '')),
    ...(title && { title: at(title) }),
  };
  return foreignQuestion(reading, topic, item, choiceAnswers(reading, choices, place, ADVICE));
}

const ADVICE = 'Write "correct: true" into one of the answers.';

function choiceIn(front: FrontMatter, at: (text: YamlText) => Prose) {
  return (value: Yaml): readonly Choice[] => {
    if (value.type !== 'map') return [];
    const text = textIn(value, ['title', 'text', 'answer']);
    const mark = textIn(value, ['correct', 'iscorrect']);
    const feedback = textIn(value, ['explain', 'explanation', 'feedback']);
    if (text === undefined) return [];
    const correct = mark !== undefined && /^(?:true|yes)$/i.test(mark.text);
    const place = front.place(text.from, text.to);
    return [{ text: at(text), correct, place, ...(feedback && { feedback: at(feedback) }) }];
  };
}
