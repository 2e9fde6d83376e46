import type { Bank, Question } from '../../question.ts';
import type { Rule } from '../../rule.ts';
import { findSimilar, type Similar } from '../../similar.ts';
import { wordSets } from '../../word-sets.ts';
import { optionsOf, promptsOf } from '../texts.ts';
import { areTwins } from './twins.ts';

export const questionSimilar: Rule = {
  id: 'question-similar',
  severity: 'info',
  scope: 'bank',
  what: 'A question has nearly the words of an earlier one: four fifths of the words of both together stand in each (Jaccard index of at least 0.8). Words of the question and its answers count, each once, in whatever order and case; its case, feedback and explanation do not. What is word for word the same is `question-duplicate`.',
  why: 'Two wordings of one question are mostly an oversight. Where they are not, the learner may take one for the other.',
  source:
    'Xiao, Wang, Lin, Yu, Wang: Efficient similarity joins for near-duplicate detection (2011), for how it is found.',
  bad: `## Routing protocol

Which routing protocol exchanges routes over a circuit of ExpressRoute?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Protocol of a circuit

Which routing protocol exchanges the routes over a circuit of ExpressRoute?

- [x] BGP
- [ ] OSPF

Both peerings run BGP.
`,
  good: `## Routing protocol

Which routing protocol exchanges routes over a circuit of ExpressRoute?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Number of sessions

How many BGP sessions does a peering have, for the two links of its circuit?

- [ ] 1
- [x] 2

Both links have one.
`,
  *check(bank) {
    const { earlier } = similarQuestions(bank);
    for (const [index, question] of bank.questions.entries()) {
      const other = bank.questions[earlier[index] ?? -1];
      if (other === undefined || areTwins(question, other)) continue;
      const message = `The question in ${other.place.file}, line ${other.place.line}, has nearly the same words. Make clear how they differ, or remove one.`;
      yield { message, place: question.place, question: question.id };
    }
  },
};

/** Which questions are similar to an earlier one, by their positions in the bank. */
export function similarQuestions({ questions }: Pick<Bank, 'questions'>): Similar {
  return findSimilar(wordSets(questions.map(wordsShown)));
}

/** One text, since many short ones take twice as long to read. */
function wordsShown(question: Question): string {
  let text = '';
  for (const prose of promptsOf(question)) text += `${prose.text}\n`;
  for (const prose of optionsOf(question)) text += `${prose.text}\n`;
  return text;
}
