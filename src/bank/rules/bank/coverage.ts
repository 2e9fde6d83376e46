import type { Bank } from '../../question.ts';
import type { Finding, Rule } from '../../rule.ts';
import { bankPlace, hasIndex } from './bank-place.ts';

/** With fewer questions a score says nothing: the report calls it "few questions". */
const FEWEST = 3;

export const coverage: Rule = {
  id: 'coverage',
  severity: 'warning',
  scope: 'bank',
  what: `The bank promises more than it has questions for. A topic has fewer than ${FEWEST} questions; a concept of \`index.md\` has none; all have fewer than the practice exam wants, or a concept fewer than its share of it by weight, rounded down. Only in banks with an \`index.md\`.`,
  why: 'A practice exam with parts missing does not say how ready a learner is, and a topic with one question is known after one answer.',
  bad: `=== index.md
---
title: Example
exam:
  questions: 10
  minutes: 20
---

=== circuits/circuits.md
---
title: Circuits
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.
`,
  good: `=== index.md
---
title: Example
exam:
  questions: 3
  minutes: 5
---

=== circuits/circuits.md
---
title: Circuits
---

## Routing protocol

Which protocol exchanges routes over a circuit?

- [ ] OSPF
- [x] BGP

Both peerings run BGP.

## Number of links

How many links does a circuit have to Microsoft's edge?

- [ ] 1
- [x] 2

One to each of two routers.

## Owner of a circuit

Who owns the resource of a circuit?

- [x] The customer
- [ ] The provider

The provider only carries it.
`,
  *check(bank) {
    if (!hasIndex(bank)) return;
    yield* thinTopics(bank);
    yield* thinConcepts(bank);
  },
};

function* thinTopics({ topics, questions }: Bank): Iterable<Finding> {
  const counts = countBy(questions.map(({ topic }) => topic));
  for (const { id, place } of topics) {
    const count = counts.get(id) ?? 0;
    if (count >= FEWEST) continue;
    const message = `This topic has ${count} ${count === 1 ? 'question' : 'questions'} to ask; with fewer than ${FEWEST} a score says nothing. Add some, or join it with another topic.`;
    yield { message, place };
  }
}

function* thinConcepts(bank: Bank): Iterable<Finding> {
  const { concepts, questions, exam } = bank;
  const place = bankPlace(bank);
  if (place === undefined) return;
  if (questions.length < exam.questions) {
    const message = `A practice exam wants ${exam.questions} questions; the bank has ${questions.length}. Add some, or lower "exam: questions".`;
    yield { message, place };
  }
  const counts = countBy(questions.map(({ concept }) => concept));
  const weights = concepts.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id, weight } of concepts) {
    const count = counts.get(id) ?? 0;
    const share = weights === 0 ? 0 : Math.floor((exam.questions * weight) / weights);
    if (count > 0 && count >= share) continue;
    const message = `The concept "${id}" has ${count} questions to ask${share > count ? `; its share of a practice exam is ${share}` : ''}. Add some, or lower its weight.`;
    yield { message, place };
  }
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
