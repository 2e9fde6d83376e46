import { namesIn, namesOf, type NameInText, type Names } from '../names-in-text.ts';
import { placeIn, type Prose } from '../../markdown/place.ts';
import { type Question, type Term, isChoiceQuestion } from '../../bank/question.ts';
import { optionsOf } from '../../bank/read/kind.ts';
import { type Rule, promptsOf } from '../rule.ts';
import { wordsOnly } from '../../markdown/plain-text.ts';

export const outdatedTerm: Rule = {
  id: 'outdated-term',
  severity: 'warning',
  scope: 'bank',
  *check({ terms, questions }) {
    if (terms.length === 0) return;
    const names = namesOf<TermName>([
      ...terms.map((term) => [term.instead, { term, isOutdated: false }] as const),
      ...terms.map((term) => [term.outdated, { term, isOutdated: true }] as const),
    ]);
    for (const question of questions) {
      for (const prose of currentTexts(question)) {
        for (const { value, from, to } of outdatedIn(prose, names)) {
          const { outdated, instead } = value.term;
          const message = `"${outdated}" is no longer the name. Write "${instead}".`;
          yield { message, place: placeIn(prose, from, to), question: question.id };
        }
      }
    }
  },
};

/** A name of a term: the outdated one or, since that may be part of it, the one to write instead. */
interface TermName {
  readonly term: Term;
  readonly isOutdated: boolean;
}

function outdatedIn({ text }: Prose, names: Names<TermName>): readonly NameInText<TermName>[] {
  const isBare = !text.includes('\n') && namesIn(text, names).length === 0;
  const found = isBare ? [] : namesIn(wordsOnly(text), names);
  return found.filter(({ value }) => value.isOutdated).slice(0, MOST);
}

/** So many of one text are told of. */
const MOST = 20;

/** What is said as true today: not wrong answers, nor old names that are accepted when typed. */
function currentTexts(question: Question): readonly Prose[] {
  const texts = [...promptsOf(question)];
  if (!isChoiceQuestion(question)) return [...texts, ...optionsOf(question)];
  for (const { correct, text } of question.choices) if (correct) texts.push(text);
  return texts;
}
