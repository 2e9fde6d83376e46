import { proseOf } from '../../markdown/lines.ts';
import type { Place, Prose } from '../../markdown/place.ts';
import { placeOfBlock, proseOfBlocks } from '../../markdown/prose.ts';
import type { Case, Question, Topic } from '../question.ts';
import type { Block } from '../../markdown/block.ts';
import { slug } from '../ids.ts';
import { divide } from './answers.ts';
import { settled } from './kind.ts';
import type { Divided } from './read-kind.ts';
import { isUncertain, tellBroken, tellUnspaced, tell, type Reading } from './reading.ts';
import { fingerprint } from './fingerprint.ts';
import { hintsOf, isHint, referencesOf, tellImages } from './hints-and-links.ts';
import { withoutEndBreak } from './note.ts';
import type { Section } from './sections.ts';
import { settingsOf, type Settings } from './settings.ts';
import type { TopicFields } from './topic-fields.ts';

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
  const read = answers(asked.stem);
  if (asked.stem.text === '') {
    tell(reading, begun.place, {
      rule: 'stem-missing',
      message: 'Nothing is asked. Write the question below the title.',
    });
  }
  if (read === undefined) return undefined;
  const { title, titleShown, stem, hints, shuffle, lang } = asked;
  const counted = settled(reading, read, { stem, hints, explanation, shuffle, lang });
  const shown = [titleShown ? title : undefined, around.case?.text, stem, ...hints, explanation];
  // Not by spreading: that takes thirty times as long, a third of all reading.
  return Object.assign(asked, counted, {
    references: own.length > 0 ? own : around.topic.references,
    hash: fingerprint(shown, counted),
    ...(explanation && { explanation }),
  });
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
  const difficulty = settings.difficulty ?? around.difficulty;
  const checkedOn = settings.checked ?? topic.checked;
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
    ...(around.case && { case: around.case }),
    ...(difficulty !== undefined && { difficulty }),
    ...(checkedOn !== undefined && { checked: checkedOn }),
  };
}
