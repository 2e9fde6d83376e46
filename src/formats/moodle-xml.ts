import { found } from '../bank/diagnostic.ts';
import { LIMITS } from '../bank/limits.ts';
import { parseNumber } from '../bank/numbers.ts';
import type { Choice, KindFields, NumberRange, Question, Topic } from '../bank/question.ts';
import { broken } from '../bank/read/topic-file.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { ReadFile, Reader, TextFile } from '../bank/source-file.ts';
import type { Place } from '../markdown/lines.ts';
import { choiceAnswers, foreignQuestion, proseAt } from './foreign-question.ts';
import { categoryNames, nameWithin, readCategories, type CategoryPart } from './categories.ts';
import { embeddedText, withBlanks } from './moodle-cloze.ts';
import { literal } from './foreign-topic.ts';
import { markdownOfHtml } from './html-text.ts';
import { childOf, childrenOf, elementsIn, readXml, xmlText, type XmlElement } from './xml-tree.ts';

/** Moodle's XML. */
export const moodleXml: Reader = {
  id: 'moodle-xml',
  name: 'Moodle XML',
  extensions: ['xml'],
  recognises: (text) => text.includes('<quiz>') && /<question\s+type=/.test(text),
  read,
};

interface MoodlePart extends CategoryPart {
  readonly element: XmlElement;
}

function read(source: TextFile): ReadFile {
  const { file, text } = source;
  const at = (line: number): Place => ({ file, line, column: 1, endLine: line, endColumn: 1 });
  const root = readXml(text);
  if ('reason' in root) {
    const message = `This looks like Moodle XML, but it cannot be read: ${root.reason}.`;
    return broken(found('format-broken', at(root.line), message));
  }
  return readCategories(source, partsIn(root, at), questionOf);
}

/** The questions, each in the category that was named last before it. */
function partsIn(root: XmlElement, at: (line: number) => Place): readonly MoodlePart[] {
  const parts: MoodlePart[] = [];
  let category: readonly string[] = [];
  for (const element of elementsIn(root, 'question')) {
    const type = element.attributes['type'] ?? '';
    if (type === 'category') category = categoryNames(xmlText(childOf(element, 'category')).trim());
    if (NOT_ASKED.has(type)) continue;
    const id = xmlText(childOf(element, 'idnumber')).trim() || undefined;
    parts.push({ element, id, category, lines: [], place: at(element.line) });
  }
  return parts;
}

/** What is no question at all. */
const NOT_ASKED = new Set(['category', 'description']);

/** A text with its format, as Markdown. */
function markdownIn(element: XmlElement | undefined): string {
  return element === undefined ? '' : markdownOfText(element, textIn(element));
}

function textIn(element: XmlElement): string {
  return xmlText(childOf(element, 'text') ?? element).trim();
}

function markdownOfText(element: XmlElement, text: string): string {
  const format = element.attributes['format'] ?? 'html';
  if (format === 'markdown') return text;
  return format === 'plain_text' ? text.split('\n').map(literal).join('\n') : markdownOfHtml(text);
}

function questionOf(
  reading: Reading,
  topic: Topic,
  { element, place, id }: MoodlePart,
): Question | undefined {
  const { stem, answers } = askedOf(reading, element, place);
  const prose = (text: string) => proseAt(place, text);
  const texts = (name: string) => childrenOf(element, name).flatMap((one) => markdownIn(one) || []);
  const [explanation] = texts('generalfeedback');
  const name = xmlText(childOf(element, 'name')).trim();
  const tags = elementsIn(element, 'tag').flatMap((tag) => xmlText(tag).trim() || []);
  const item = {
    place,
    stem: prose(stem),
    hints: texts('hint').map(prose),
    tags,
    ...(name !== '' && { title: prose(literal(name)) }),
    ...(id !== undefined && { id: nameWithin(id) }),
    ...(explanation !== undefined && { explanation: prose(explanation) }),
  };
  return foreignQuestion(reading, topic, item, answers);
}

/** What is asked, and the answers, which may stand in it. */
function askedOf(reading: Reading, element: XmlElement, place: Place) {
  const asked = childOf(element, 'questiontext');
  if (element.attributes['type'] !== 'cloze' || asked === undefined)
    return { stem: markdownIn(asked), answers: answersOf(reading, element, place) };
  const { text, accepted } = embeddedText(textIn(asked));
  const typed = accepted.flatMap((texts) => (texts === undefined ? [] : [texts]));
  const stem = withBlanks(markdownOfText(asked, text), typed);
  if (typed.length > 0 && typed.length === accepted.length && typed.length <= LIMITS.choices) {
    const answers: KindFields = { kind: 'cloze', blanks: stem.blanks };
    return { stem: stem.text, answers };
  }
  const message =
    'Its text has no answers, too many, or some that are not typed as text. It is left out.';
  tell(reading, place, { rule: 'kind-unknown', message });
  return { stem: stem.text, answers: undefined };
}

type ReadAnswers = (reading: Reading, element: XmlElement, place: Place) => KindFields | undefined;

/** How each type of Moodle is read that is asked here. */
const TYPES: ReadonlyMap<string, ReadAnswers> = new Map<string, ReadAnswers>([
  ['multichoice', choices],
  ['truefalse', truth],
  ['shortanswer', typed],
  ['numerical', numeric],
  ['matching', matching],
  ['ddmatch', matching],
  ['ordering', ordering],
]);

function answersOf(reading: Reading, element: XmlElement, place: Place): KindFields | undefined {
  const type = element.attributes['type'] ?? '';
  const read = TYPES.get(type);
  if (read !== undefined) return read(reading, element, place);
  const message = `A question of the type "${type}" is not asked here. It is left out.`;
  tell(reading, place, { rule: 'kind-unknown', message });
  return undefined;
}

function fractionOf({ attributes }: XmlElement): number {
  return Number(attributes['fraction'] ?? '0');
}

function choiceOf(answer: XmlElement, correct: boolean, place: Place): Choice {
  const at = { ...place, line: answer.line, endLine: answer.line };
  const feedback = markdownIn(childOf(answer, 'feedback'));
  return {
    text: proseAt(at, markdownIn(answer)),
    correct,
    place: at,
    ...(feedback !== '' && { feedback: proseAt(at, feedback) }),
  };
}

function choices(reading: Reading, element: XmlElement, place: Place): KindFields | undefined {
  const answers = childrenOf(element, 'answer');
  const all = answers.map((answer) => choiceOf(answer, fractionOf(answer) > 0, place));
  return choiceAnswers(reading, all, place, 'Give one of them a fraction above 0.');
}

function truth(reading: Reading, element: XmlElement, place: Place): KindFields | undefined {
  const answers = childrenOf(element, 'answer');
  const all = answers.map((answer) => {
    const choice = choiceOf(answer, fractionOf(answer) > 0, place);
    const word = /^true$/i.test(choice.text.text.trim()) ? 'True' : 'False';
    return { ...choice, text: { ...choice.text, text: word } };
  });
  return choiceAnswers(reading, all, place, 'Give one of them a fraction above 0.');
}

/** Full points are right; less is a mistake that has its feedback. */
function typed(_: Reading, element: XmlElement, place: Place): KindFields {
  const answers = childrenOf(element, 'answer');
  const own = answers.filter((answer) => xmlText(childOf(answer, 'text')).trim() !== '*');
  return {
    kind: 'typed',
    choices: own.map((answer) => choiceOf(answer, fractionOf(answer) >= 100, place)),
  };
}

function numeric(reading: Reading, element: XmlElement, place: Place): KindFields | undefined {
  const right = childrenOf(element, 'answer').filter((answer) => fractionOf(answer) >= 100);
  const ranges = right.flatMap((answer): readonly NumberRange[] => {
    const value = parseNumber(xmlText(childOf(answer, 'text')).trim());
    const off = parseNumber(xmlText(childOf(answer, 'tolerance')).trim() || '0') ?? 0;
    if (value === undefined) return [];
    const feedback = markdownIn(childOf(answer, 'feedback'));
    const text = proseAt(place, off === 0 ? `${value}` : `${value} ± ${off}`);
    const range = { text, low: value - off, high: value + off };
    return [feedback === '' ? range : { ...range, feedback: proseAt(place, feedback) }];
  });
  if (ranges.length > 0 && ranges.length === right.length) return { kind: 'numeric', ranges };
  tell(reading, place, { rule: 'numeric-invalid', message: 'It has no number that is right.' });
  return undefined;
}

function matching(reading: Reading, element: XmlElement, place: Place): KindFields | undefined {
  const rows = childrenOf(element, 'subquestion').flatMap((one) => {
    const left = markdownIn(one);
    const right = literal(xmlText(childOf(childOf(one, 'answer'), 'text')).trim());
    return left === '' || right === ''
      ? []
      : [{ left: proseAt(place, left), right: proseAt(place, right) }];
  });
  if (new Set(rows.map(({ right }) => right.text)).size >= LIMITS.fewestChoices)
    return { kind: 'matching', heads: ['', ''], rows };
  const message = 'At least two pairs are needed that are not alike.';
  tell(reading, place, { rule: 'matching-invalid', message });
  return undefined;
}

/** The order of the file is the right one. */
function ordering(reading: Reading, element: XmlElement, place: Place): KindFields | undefined {
  const items = childrenOf(element, 'answer').map((answer) => proseAt(place, markdownIn(answer)));
  if (items.length >= LIMITS.fewestChoices) return { kind: 'ordering', items };
  tell(reading, place, { rule: 'ordering-invalid', message: 'There is nothing to put in order.' });
  return undefined;
}
