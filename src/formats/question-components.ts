import type { Question, Topic } from '../bank/question.ts';
import type { FindingText, Reading } from '../bank/read/tell.ts';
import { MARKDOWN, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import type { YamlMap } from '../bank/yaml.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf, placeIn, placer, type Line, type Placer, type Prose } from '../markdown/lines.ts';
import { outsideCode } from '../markdown/plain-text.ts';
import { proseOfBlocks } from '../markdown/prose.ts';
import { answersIn } from './data-answers.ts';
import { readLiteral } from './data-literal.ts';
import { pageOf } from './foreign-page.ts';
import { choiceAnswers, foreignQuestion } from './foreign-question.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';
import { asParagraph, unnumbered } from './markdown-question.ts';
import { textIn } from './data-fields.ts';

/**
 * Pages with components: `<Question choices={[…]} />` below a heading and the text that asks. The
 * choices are read as data, whatever stands in them; nothing is executed.
 */
export const questionComponents: Reader = {
  id: 'question-components',
  name: 'MDX with <Question choices={…}>',
  extensions: MARKDOWN,
  recognises: (text) => text.includes('<Question') && TAG_LINE.test(outsideCode(text)),
  read,
};

const TAG_LINE = /^[ \t]{0,40}<Question(?=[\s/>])/m;

interface ComponentPart extends ForeignQuestion {
  /** The attributes: `choices`, and whatever else is data. */
  readonly map: YamlMap;
  /** What stands above it, up to the one before. */
  readonly above: readonly Line[];
}

function read(source: TextFile): ReadFile {
  const { file, text } = source;
  const { title, lines } = pageOf(source);
  const heading = lines
    .find((line) => line.text.startsWith('# '))
    ?.text.slice(2)
    .trim();
  const topic = foreignTopic(source, { title: title ?? heading ?? source.id });
  const place = placer(file, text, { line: 1, column: 1 });
  return readParts(topic, partsIn(text, place), (reading, part) =>
    questionOf(reading, topic, part, place),
  );
}

function partsIn(text: string, place: Placer): readonly ComponentPart[] {
  const shown = outsideCode(text);
  const lines = linesOf(text);
  const parts: ComponentPart[] = [];
  let after = 0;
  for (const { 0: tag, index } of shown.matchAll(new RegExp(TAG_LINE, 'gm'))) {
    const from = index + tag.indexOf('<');
    const at = place(from, from + '<Question'.length);
    const { map, end, problem } = attributesAt(text, index + tag.length);
    const above = lines.slice(after, at.line - 1);
    parts.push({ map, above, lines: [], place: at, ...(problem && { problem }) });
    after = place(end, end).line;
  }
  return parts;
}

interface Attributes {
  readonly map: YamlMap;
  readonly end: number;
  readonly problem?: FindingText;
}

const ATTRIBUTE = /\s*([A-Za-z][\w-]{0,60})\s*=\s*(?=["'{])/y;

/** The attributes of a tag, from an offset on, and the offset behind them. */
function attributesAt(text: string, from: number): Attributes {
  const entries: YamlMap['entries'][number][] = [];
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (match === null) return { map: { type: 'map', entries, from, to: at }, end: at };
    const start = at + match[0].length;
    const isCode = text[start] === '{';
    const read = readLiteral(text, isCode ? start + 1 : start);
    if ('type' in read) return { ...nothing(from), problem: unreadable(read.reason) };
    const name = match[1] ?? '';
    const key = { type: 'text', text: name, plain: true, from: start, to: start } as const;
    entries.push({ key, value: read.value });
    at = isCode ? text.indexOf('}', read.end) + 1 : read.end;
    if (at === 0) return { ...nothing(from), problem: unreadable('a "}" is missing') };
  }
}

function nothing(from: number): Attributes {
  return { map: { type: 'map', entries: [], from, to: from }, end: from };
}

function unreadable(reason: string): FindingText {
  return { rule: 'format-broken', message: `This <Question> cannot be read: ${reason}.` };
}

function questionOf(
  reading: Reading,
  topic: Topic,
  { map, above, place: at }: ComponentPart,
  placeOf: Placer,
): Question | undefined {
  const asked = askedIn(reading, above);
  const own = textIn(map, ['question', 'text', 'title', 'prompt']);
  const stem = asked ?? { text: own?.text ?? '', file: at.file, lines: [at] };
  const choices = answersIn(reading, map, { place: placeOf, fromOne: false, at });
  const answers = choices && choiceAnswers(reading, choices, at, 'Write "correct: true" into one.');
  const place = asked === undefined ? at : placeIn(asked, 0, firstLine(asked).length);
  return foreignQuestion(reading, topic, { place, stem }, answers);
}

function firstLine({ text }: Prose): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The heading nearest above and the text below it; without a heading the last paragraph. */
function askedIn(reading: Reading, lines: readonly Line[]) {
  const blocks = scan(lines);
  const heading = blocks.findLastIndex(({ type }) => type === 'heading');
  const from = heading >= 0 ? heading : blocks.findLastIndex(({ type }) => type === 'paragraph');
  const own = blocks
    .slice(Math.max(0, from))
    .map((block) => (block.type === 'heading' ? asParagraph(unnumbered(block.title)) : block));
  return proseOfBlocks(reading, own);
}
