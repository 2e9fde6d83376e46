import { hash, slug } from '../bank/ids.ts';
import { LIMITS } from '../bank/limits.ts';
import type { Choice, KindFields, Question, Topic } from '../bank/question.ts';
import { boxedAnswers, settled } from '../bank/read/kind.ts';
import { fingerprint } from '../bank/read/read-question.ts';
import { referencesOf } from '../bank/read/hints-and-links.ts';
import { leansOnOrder } from '../bank/read/wording.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf, type Place, type Prose } from '../markdown/lines.ts';
import { withoutLabels } from './labels.ts';

/** A question as a format has it whose files are data, not Markdown with sections. */
export interface ForeignItem {
  /** The file's own name for it. Without one, its title makes it. */
  readonly id?: string;
  readonly place: Place;
  /** The stem's first line, where there is none. */
  readonly title?: Prose;
  readonly stem: Prose;
  readonly hints?: readonly Prose[];
  readonly explanation?: Prose;
  /** Addresses of pages; those of the topic where there are none. */
  readonly references?: readonly string[];
  readonly difficulty?: Question['difficulty'];
  readonly tags?: readonly string[];
}

/** The question of an item, with its answers; what is wrong is told, and then there may be none. */
export function foreignQuestion(
  reading: Reading,
  topic: Topic,
  item: ForeignItem,
  answers: KindFields | undefined,
): Question | undefined {
  const { place, stem } = item;
  if (stem.text.trim() === '') {
    tell(reading, place, { rule: 'stem-missing', message: 'The question has no text.' });
    return undefined;
  }
  if (answers === undefined) return undefined;
  const asked = askedOf(topic, item, answers);
  const { explanation } = item;
  const counted = settled(reading, answers, { ...asked, explanation });
  const hash = fingerprint([stem, ...asked.hints, explanation], counted);
  return { ...asked, ...counted, hash };
}

function askedOf(topic: Topic, item: ForeignItem, answers: KindFields) {
  const { place, stem, explanation, difficulty } = item;
  const title = item.title ?? { ...stem, text: stem.text.split('\n')[0] ?? '' };
  const hints = item.hints ?? [];
  return {
    id: `${topic.id}/${nameOf(item, title)}`,
    concept: topic.concept,
    topic: topic.id,
    title,
    stem,
    titleShown: false,
    hints,
    references: item.references ?? addressesIn(explanation) ?? topic.references,
    tags: [...topic.tags, ...(item.tags ?? [])],
    volatile: false,
    facts: [],
    shuffle: !isInOrder(answers, explanation === undefined ? hints : [...hints, explanation]),
    lang: topic.lang,
    suppressions: [],
    place,
    ...(explanation && { explanation }),
    ...(difficulty && { difficulty }),
  };
}

/** The pages that an explanation leads to; nothing where it leads to none. */
function addressesIn(explanation: Prose | undefined): readonly string[] | undefined {
  if (explanation?.text.includes('://') !== true) return undefined;
  const quiet = { file: explanation.file, links: new Map(), report: () => undefined };
  const found = referencesOf(quiet, scan(linesOf(explanation.text)));
  return found.length === 0 ? undefined : found;
}

function isInOrder(answers: KindFields, said: readonly Prose[]): boolean {
  return 'choices' in answers && leansOnOrder(answers.choices, said);
}

/** What cannot be part of an id at all still gives one that stays. */
function nameOf({ id, stem }: ForeignItem, title: Prose): string {
  return slug(id ?? title.text) || hash(stem.text);
}

/**
 * The answers of a list to choose from: the correct ones are marked, and all of them may be. `advice`
 * says how to mark one in this format.
 */
export function choiceAnswers(
  reading: Reading,
  choices: readonly Choice[],
  place: Place,
  advice: string,
): KindFields | undefined {
  if (choices.length < LIMITS.fewestChoices) {
    const message = 'The question has no answers to choose from.';
    tell(reading, place, { rule: 'answer-missing', message });
    return undefined;
  }
  if (!choices.some(({ correct }) => correct)) {
    const message = `No answer is marked as correct. ${advice}`;
    tell(reading, place, { rule: 'answer-no-correct', message });
    return undefined;
  }
  const isAll = choices.every(({ correct }) => correct);
  return boxedAnswers(reading, withoutLabels(choices), isAll ? 'multiple' : undefined, place);
}

/** A text that stands at a place of a file, whatever was decoded to get it: all its lines point there. */
export function proseAt({ file, line, column }: Place, text: string): Prose {
  const lines = text.split('\n').map(() => ({ line, column }));
  return { text, file, lines };
}
