import { plainTitle } from '../markdown/plain-text.ts';
import type { Bank, Question } from '../bank/question.ts';
import type { Standing } from '../memory/next-questions.ts';
import type { Hit } from '../session/find-in-bank.ts';
import { viewJson } from './json.ts';
import type { MenuEntry } from './plain-prompts.ts';
import { joined, safe, visible, type SafeText } from './safe-text.ts';
import { marksOf, type Screen } from './screen.ts';
import { plural } from './words.ts';
import { hang, padEnd, wrap } from './wrap.ts';

/** How the learner stands with a question. */
export type Stands = (question: Question) => Standing;

/** How somebody stands with a question, in words. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  new: 'new',
  due: 'due',
  known: 'known',
  today: 'today',
};

/** Columns of "known  ". */
const KIND = 7;

/** What was found as a list to choose from: how the learner stands with a question, or what else it is, and its title. */
export function hitEntry(hit: Hit, bank: Bank, stands: Stands, screen: Screen): MenuEntry {
  const [kind, title, description] = wordsOf(hit, bank, stands, screen);
  const name = safe`${padEnd(visible(kind), KIND)}${title}`;
  return description === '' ? { name } : { name, description: visible(description) };
}

function wordsOf(
  hit: Hit,
  { topics }: Bank,
  stands: Stands,
  screen: Screen,
): readonly [kind: string, title: string, description: string] {
  switch (hit.type) {
    case 'question': {
      const { question } = hit;
      const topic = topics.find(({ id }) => id === question.topic)?.title ?? question.topic;
      return [STANDINGS[stands(question)], plainTitle(question.title.text), topic];
    }
    case 'note':
      return ['note', hit.topic.title, hit.line];
    case 'term':
      return ['term', `${hit.term.outdated} ${marksOf(screen).arrow} ${hit.term.instead}`, ''];
  }
}

/** "3 questions, 1 note". */
export function countHits(hits: readonly Hit[]): string {
  const counts = (['question', 'note', 'term'] as const).map((type) => ({
    type,
    count: hits.filter((hit) => hit.type === type).length,
  }));
  const said = counts.filter(({ count }) => count > 0);
  return said.map(({ type, count }) => plural(count, type)).join(', ');
}

/** What was found, a line each where it fits: how the learner stands, what it is, and its id. */
export function viewFound(
  hits: readonly Hit[],
  bank: Bank,
  stands: Stands,
  screen: Screen,
): SafeText {
  const rows = hits.map((hit) => {
    const [kind, title] = wordsOf(hit, bank, stands, screen);
    const id = idOf(hit);
    const row = hang(safe`${padEnd(visible(kind), KIND)}`, visible(title), screen.width);
    if (id === '') return row;
    return joined([row, hang(safe`       `, screen.style.faint(visible(id)), screen.width)]);
  });
  return safe`${joined([wrap(visible(countHits(hits)), screen.width), safe``, ...rows])}\n`;
}

function idOf(hit: Hit): string {
  if (hit.type === 'term') return '';
  return hit.type === 'question' ? hit.question.id : hit.topic.id;
}

/** The same as data. A change of meaning raises `version`. */
export function viewFoundJson(words: string, hits: readonly Hit[], stands: Stands): SafeText {
  return viewJson({
    version: 1,
    words,
    questions: hits.flatMap((hit) => (hit.type === 'question' ? [data(hit.question, stands)] : [])),
    notes: hits.flatMap((hit) =>
      hit.type === 'note'
        ? [
            {
              topic: hit.topic.id,
              concept: hit.topic.concept,
              title: hit.topic.title,
              line: hit.line,
            },
          ]
        : [],
    ),
    terms: hits.flatMap((hit) => (hit.type === 'term' ? [hit.term] : [])),
  });
}

function data(question: Question, stands: Stands) {
  const { id, concept, topic, title } = question;
  return { id, concept, topic, title: plainTitle(title.text), standing: stands(question) };
}
