import { LIMITS } from '../bank/limits.ts';
import {
  readYaml,
  type Yaml,
  type YamlMap,
  type YamlProblem,
  type YamlText,
} from '../bank/yaml.ts';
import { found } from '../bank/diagnostic.ts';
import { broken } from '../bank/read/topic-file.ts';
import { NOTHING_READ, type ReadFile, type Reader, type TextFile } from '../bank/source-file.ts';
import { placer, type Place, type Placer } from '../markdown/lines.ts';
import { answersIn, isIndexedFromOne } from './data-answers.ts';
import { dataKeys, isDataQuestion, textIn, textsIn } from './data-fields.ts';
import { readJson } from './data-literal.ts';
import { markdownOf } from './foreign-text.ts';
import { choiceAnswers, foreignQuestion, proseAt, type ForeignItem } from './foreign-question.ts';
import { foreignTopic, readParts, type ForeignQuestion } from './foreign-topic.ts';

/** Files of JSON in which objects hold a question, its options, and which of them is correct. */
export const questionJson: Reader = {
  id: 'question-json',
  name: 'JSON of questions with options',
  extensions: ['json'],
  recognises: (text) => /^\ufeff?\s*[[{]/.test(text) && looksLikeQuestions(text),
  read: (source) => readData(source, readJson(source.text.replace(/^\ufeff/, ' '))),
};

/** The same in YAML, such as the units of Microsoft Learn. */
export const questionYaml: Reader = {
  id: 'question-yaml',
  name: 'YAML of questions with choices',
  extensions: ['yml', 'yaml'],
  recognises: looksLikeQuestions,
  read: (source) => readData(source, readYaml(source.text)),
};

const STEM_KEY =
  /(?:^|[\s"'{,-])(?:question(?:_?text)?|content|stem|prompt|situation|description|text|title)["']?[ \t]{0,9}:/i;
const OPTIONS_KEY = /(?:^|[\s"'{,-])(?:options|choices|answers|answer_?options)["']?[ \t]{0,9}:/i;
const CORRECT_KEY =
  /(?:^|[\s"'{,-])(?:(?:is_?)?correct\w{0,20}|answer\w{0,20}|right|solution)["']?[ \t]{0,9}:/i;

function looksLikeQuestions(text: string): boolean {
  return STEM_KEY.test(text) && OPTIONS_KEY.test(text) && CORRECT_KEY.test(text);
}

const ADVICE = 'Let its key name one, or let one of them say that it is correct.';

interface DataQuestion extends ForeignQuestion {
  readonly map: YamlMap;
}

function readData(source: TextFile, root: Yaml | YamlProblem): ReadFile {
  const { file, text } = source;
  const place = placer(file, text, { line: 1, column: 1 });
  if (root.type === 'problem') {
    const message = `This looks like questions, but it cannot be read: ${root.reason}.`;
    return broken(found('format-broken', place(root.at, root.at), message));
  }
  const maps = questionsIn(root);
  if (maps.length === 0) return NOTHING_READ;
  const title = root.type === 'map' ? textIn(root, ['title', 'name']) : undefined;
  const topic = foreignTopic(source, { title: title?.text ?? source.id });
  const fromOne = isIndexedFromOne(maps);
  const parts = maps.map((map) => ({ map, lines: [], place: placeOf(map, place) }));
  return readParts<DataQuestion>(topic, parts, (reading, part) => {
    const item = itemOf(part, place);
    const choices = answersIn(reading, part.map, { place, fromOne, at: part.place });
    const answers = choices && choiceAnswers(reading, choices, part.place, ADVICE);
    return foreignQuestion(reading, topic, item, answers);
  });
}

/** All that hold a question, in their order. A question holds no other. */
function questionsIn(root: Yaml): readonly YamlMap[] {
  const maps: YamlMap[] = [];
  const open: Yaml[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'list') open.push(...node.items.toReversed());
    else if (node.type === 'map') {
      if (isDataQuestion(node)) maps.push(node);
      else open.push(...node.entries.map(({ value }) => value).toReversed());
    }
  }
  return maps;
}

function placeOf(map: YamlMap, place: Placer): Place {
  const from = map.entries[0]?.key.from ?? map.from;
  return place(from, from);
}

/** What is asked and what explains it. */
function itemOf({ map, place: at }: DataQuestion, place: Placer): ForeignItem {
  const prose = (text: YamlText) => proseAt(place(text.from, text.to), markdownOf(text.text));
  const title = textIn(map, ['title', 'name']);
  const explanation = textIn(map, dataKeys.explanation);
  const isTitled = title !== undefined && textIn(map, dataKeys.question) === undefined;
  return {
    place: at,
    stem: proseAt(at, stemOf(map)),
    hints: textsIn(map, ['hint', 'hints']).map(prose),
    ...(isTitled && { title: prose(title) }),
    ...(explanation && { explanation: prose(explanation) }),
    ...namedIn(map),
  };
}

/** The situation, what is asked of it, and its code. */
function stemOf(map: YamlMap): string {
  const asked = textIn(map, dataKeys.question) ?? textIn(map, ['description', 'task', 'title']);
  const situation = textIn(map, ['situation', 'scenario', 'context']);
  const code = textIn(map, ['codeexample', 'code', 'snippet']);
  const texts = [situation, asked].flatMap((one) => (one ? markdownOf(one.text) : []));
  return [...texts, ...(code ? [fenced(code.text)] : [])].join('\n\n');
}

/** A number is a place in a list, and no name that stays. */
function namedIn(map: YamlMap): Pick<ForeignItem, 'id' | 'difficulty'> {
  const id = textIn(map, ['id', 'uid', 'guid'])?.text;
  const difficulty = difficultyOf(textIn(map, ['difficulty', 'level'])?.text);
  return {
    ...(id !== undefined && !/^\d+$/.test(id) && { id }),
    ...(difficulty && { difficulty }),
  };
}

/** Code without backticks of its own, however many it has. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.min(longest + 1, LIMITS.choices));
  return `${fence}\n${code}\n${fence}`;
}

function difficultyOf(word = ''): 1 | 2 | 3 | undefined {
  if (/^(?:1|easy|beginner|basic)$/i.test(word)) return 1;
  if (/^(?:2|medium|intermediate)$/i.test(word)) return 2;
  return /^(?:3|hard|advanced|expert|difficult)$/i.test(word) ? 3 : undefined;
}
