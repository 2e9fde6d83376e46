import { grouped } from '../bank/grouped.ts';
import type { Bank, Concept, Topic } from '../bank/question.ts';
import type { TopicCount } from '../memory/next-questions.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { plural } from './words.ts';
import { hang, indented, padEnd, width, wrap } from './wrap.ts';
import { viewProse } from './formatted-text.ts';

const COUNTS = ['questions', 'new', 'learning', 'due', 'known'] as const;

/** Concepts with their topics: the ids that `study` takes, and what there is to do. */
export function viewList(bank: Bank, counts: readonly TopicCount[], screen: Screen): SafeText {
  const rooms = COUNTS.map((name) => Math.max(1, ...counts.map((count) => digitsIn(count[name]))));
  const column = columnOf(counts, rooms, screen);
  const inside = grouped(counts, ({ topic }) => topic.concept);
  const concepts = bank.concepts.map(({ id, title }) =>
    joined([
      hang(safe``, screen.style.strong(safe`${title}`), screen.width),
      ...(inside.get(id) ?? []).map((count) =>
        viewTopic(count.topic, viewCounts(count, rooms, screen), { column, screen }),
      ),
    ]),
  );
  return safe`${viewTitle(bank, screen)}\n\n${joined(concepts, '\n\n')}\n`;
}

/** Columns of the ids; one that is longer has its counts below it. */
function columnOf(counts: readonly TopicCount[], rooms: readonly number[], screen: Screen): number {
  const longest = Math.max(8, ...counts.map(({ topic }) => width(visible(topic.id)))) + 2;
  const room = Math.min(
    ...counts.map((count) => screen.width - 2 - width(viewCounts(count, rooms, screen))),
  );
  return Math.min(longest, room);
}

function viewTitle(
  { title, questions, concepts }: Bank,
  { width: columns, style }: Screen,
): SafeText {
  const counts = `${plural(questions.length, 'question')}, ${plural(concepts.length, 'concept')}`;
  return joined([
    hang(safe``, style.strong(visible(title)), columns),
    style.faint(visible(counts)),
  ]);
}

function digitsIn(count: number): number {
  return String(count).length;
}

function viewTopic(
  topic: Topic,
  counts: SafeText,
  { column, screen }: { readonly column: number; readonly screen: Screen },
): SafeText {
  const id = visible(topic.id);
  const isWide = screen.width >= 60;
  if (isWide && width(id) <= column - 2) return safe`  ${padEnd(id, column)}${counts}`;
  return joined([hang(safe`  `, id, screen.width), indented(counts, isWide ? column + 2 : 4)]);
}

function viewCounts(
  count: TopicCount,
  rooms: readonly number[],
  { width: columns, style }: Screen,
): SafeText {
  const parts = COUNTS.map((name, at) => {
    const room = columns >= 60 ? (rooms[at] ?? 1) : 1;
    const noun = name === 'questions' && count[name] === 1 ? 'question' : name;
    const text = safe`${String(count[name]).padStart(room)} ${noun.padEnd(columns >= 60 ? name.length : 0)}`;
    return count[name] === 0 ? style.faint(text) : text;
  });
  return joined(parts, columns >= 60 ? '  ' : ', ');
}

/** A topic's study note with its title above and its sources below. */
export function viewNote(topic: Topic, screen: Screen): SafeText {
  const text =
    topic.note.text === ''
      ? safe`This topic has no study note.`
      : viewProse(topic.note.text, screen);
  const sources = topic.references.map((url) => screen.style.faint(visible(url)));
  return joined(
    [viewHeading(topic.title, screen), text, ...(sources.length > 0 ? [joined(sources)] : [])],
    '\n\n',
  );
}

/** What the bank says of itself. */
export function viewIntroduction(bank: Bank, screen: Screen): SafeText {
  return joined(
    [
      viewHeading(bank.title, screen),
      ...(bank.introduction.text === '' ? [] : [viewProse(bank.introduction.text, screen)]),
    ],
    '\n\n',
  );
}

/** A concept, above what there is of it. */
export function viewConcept({ title, description }: Concept, screen: Screen): SafeText {
  return joined(
    [
      viewHeading(title, screen),
      ...(description === '' ? [] : [wrap(visible(description), screen.width)]),
    ],
    '\n\n',
  );
}

function viewHeading(title: string, { width, style }: Screen): SafeText {
  return style.strong(hang(safe``, visible(title), width));
}
