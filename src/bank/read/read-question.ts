import { proseOf, type Place, type Prose } from '../../markdown/lines.ts';
import { placeOfBlock, proseOfBlocks } from '../../markdown/prose.ts';
import type { Case, Question, Topic, Choice, KindFields } from '../question.ts';
import type { Block, ListBlock } from '../../markdown/block-starts.ts';
import { slug, hashAll } from '../ids.ts';
import { settled, boxedAnswers, divideByKind, correctOf } from './kind.ts';
import type { Divided, Undivided } from './read-kind.ts';
import { isUncertain, tellBroken, tellUnspaced, tell, type Reading } from './tell.ts';
import { hintsOf, isHint, referencesOf, tellImages, tellLateHint } from './hints-and-links.ts';
import { withoutEndBreak } from './note.ts';
import type { Section } from './sections.ts';
import { settingsOf, type Settings } from './question-settings.ts';
import type { TopicFields } from './front-matter-keys.ts';
import { choicesOf } from './choices.ts';
import { joinedLists } from './answer-lists.ts';
import { tellAllTicked } from './typed-kinds.ts';
import { haveLabels } from './wording.ts';
import { hasBoxes } from './check-box.ts';

/** What a question takes from its file. */
export interface Surroundings extends Omit<TopicFields, 'topic' | 'requires'> {
  readonly topic: Topic;
  readonly case?: Case;
}

/** What is known of a question before its answers are read. */
interface QuestionHead {
  readonly id: string;
  readonly title: Prose;
  readonly settings: Settings;
  readonly place: Place;
}

/** A section's id, as far as one can be told, and its question, where it has one. */
export interface QuestionRead {
  readonly id?: string;
  readonly question?: Question;
}

/** Reads a question. Whoever calls leaves it out where an error was told. */
export function readQuestion(
  reading: Reading,
  section: Section,
  around: Surroundings,
): QuestionRead {
  const { heading } = section;
  const { settings, rest } = settingsOf(reading, section.blocks);
  const blocks = withoutEndBreak(rest);
  const title = proseOf(reading.file, [heading.title]);
  const place = placeOfBlock(reading.file, heading);
  tellBroken(reading, [heading, ...blocks]);
  tellImages(reading, blocks);
  const name = settings.id ?? slug(title.text.replace(/[`*]/g, ''));
  if (name === '') {
    tell(reading, place, { rule: 'id-empty', message: NAMELESS });
    return {};
  }
  const id = `${around.topic.id}/${name}`;
  if (tellUnspaced(reading, blocks) || [heading, ...blocks].some(isUncertain)) return { id };
  const divided = divide(reading, { title, place, blocks, kind: settings.kind });
  const question = divided && complete(reading, around, { id, title, settings, place }, divided);
  return { id, ...(question && { question }) };
}

const NAMELESS = 'No id can be made of this title. Add "<!-- id: … -->" below it.';

function complete(
  reading: Reading,
  around: Surroundings,
  begun: QuestionHead,
  { before, after, answers }: Divided,
): Question | undefined {
  const asked = askedOf(reading, around, begun, before);
  const explanation = proseOfBlocks(reading, after);
  const own = referencesOf(reading, after);
  if (reading.isForeign !== true) tellLateHint(reading, after);
  const read = answers(asked.stem);
  if (asked.stem.text === '') {
    tell(reading, begun.place, {
      rule: 'stem-missing',
      message: 'Nothing is asked. Write the question below the title.',
    });
  }
  if (read === undefined) return undefined;
  const { title, titleShown, stem, hints, shuffle, lang } = asked;
  tellAllTicked(reading, begun.settings.kind, read, stem);
  const counted = settled(reading, read, { stem, hints, explanation, shuffle, lang });
  const shown = [titleShown ? title : undefined, around.case?.text, stem, ...hints, explanation];
  // Not by spreading: that takes thirty times as long, a third of all reading.
  return Object.assign(asked, counted, {
    shuffle: shuffle && !keepsOrder(reading, counted),
    references: own.length > 0 ? own : around.topic.references,
    hash: fingerprint(shown, counted),
    ...(explanation && { explanation }),
  });
}

/** Answers that bring their letters are shown as their author ordered them, or they would have two each. */
function keepsOrder({ isForeign }: Reading, own: KindFields): boolean {
  if (isForeign === true || !('choices' in own)) return false;
  return own.kind !== 'typed' && haveLabels(own.choices);
}

/** All that a question has besides its answers and what explains them. */
function askedOf(
  reading: Reading,
  around: Surroundings,
  begun: QuestionHead,
  before: readonly Block[],
) {
  const { id, title, settings, place } = begun;
  const { topic } = around;
  const blocks = before.filter((block) => !isHint(block));
  const prose = proseOfBlocks(reading, blocks);
  return {
    id,
    concept: topic.concept,
    topic: topic.id,
    title,
    stem: prose ?? title,
    titleShown: prose !== undefined && !blocks.some(({ type }) => type === 'paragraph'),
    hints: hintsOf(reading, before),
    tags: [...topic.tags, ...settings.tags.filter((tag) => !topic.tags.includes(tag))],
    volatile: settings.volatile,
    facts: settings.facts,
    shuffle: settings.shuffle ?? around.shuffle,
    lang: settings.lang ?? topic.lang,
    suppressions: settings.suppressions,
    place,
    ...saidOf(settings, around),
  };
}

/** What a question has only where it is said of it, or of what is around it. */
function saidOf(settings: Settings, around: Surroundings) {
  const difficulty = settings.difficulty ?? around.difficulty;
  const checked = settings.checked ?? around.topic.checked;
  return {
    ...(around.case && { case: around.case }),
    ...(difficulty !== undefined && { difficulty }),
    ...(checked !== undefined && { checked }),
  };
}

/** Check boxes decide first, then the kind that is set, then blanks; a question has nothing else to ask with. */
function divide(reading: Reading, question: Undivided): Divided | undefined {
  const boxed = question.blocks.filter(
    (block): block is ListBlock => block.type === 'list' && hasBoxes(block),
  );
  const [list, ...more] = boxed;
  return list === undefined
    ? divideByKind(reading, question)
    : divideAtList(reading, question, [list, ...more]);
}

function divideAtList(
  reading: Reading,
  { blocks, kind, place }: Undivided,
  lists: readonly [ListBlock, ...ListBlock[]],
): Divided {
  const { list, before, after } = joinedLists(reading, blocks, lists);
  const choices = choicesOf(reading, list, after[0]);
  const answers = choices && boxedAnswers(reading, choices, kind, place);
  return { before, after, answers: () => answers };
}

/** 16 hex digits: 8 of all that is shown, 8 of what is correct, however its Markdown is typed. */
export function fingerprint(shown: readonly (Prose | undefined)[], answers: KindFields): string {
  const correct = correctOf(answers);
  const texts: string[] = [answers.kind];
  for (const prose of shown) if (prose !== undefined) texts.push(prose.text);
  if ('choices' in answers) for (const choice of answers.choices) addChoice(choice, texts);
  else for (const text of correct) texts.push(text);
  return hashAll(texts) + hashAll([answers.kind, ...correct.map(normal)]);
}

/** What Prettier may change is not another answer: white space, the sign of emphasis, escapes. */
function normal(text: string): string {
  if (!/[\\_\n]|\s\s/.test(text)) return text;
  return text.replaceAll('\\', '').replaceAll('_', '*').replace(/\s+/g, ' ');
}

function addChoice({ text, feedback }: Choice, texts: string[]): void {
  texts.push(text.text);
  if (feedback !== undefined) texts.push(feedback.text);
}
