/**
 * How long it takes to work out what a learner knows, and what to ask next. The yardsticks are what
 * cannot be done without: parsing the answers, and sorting as many numbers as there are questions.
 */
import { answerOf, timeOf } from './learning/answer.ts';
import { bankOf } from './learning/bank.ts';
import { stream } from './learning/random.ts';
import { pick } from './learning/student.ts';
import { here, paired } from './timing/paired.ts';
import { publish, viewPairs } from './timing/view.ts';
import { byId, remember } from '../src/memory/memory.ts';
import { next } from '../src/memory/next-questions.ts';

const ANSWERS = 100_000;
const QUESTIONS = 10_000;
const DAYS = 300;
const SORTS = 20;

const random = stream(1);
const { questions } = bankOf(QUESTIONS);
const known = byId(questions);
const answers = Array.from({ length: ANSWERS }, (_, index) => {
  const question = pick(questions, Math.floor(random() * QUESTIONS));
  return answerOf(question, random() < 0.7, (index * DAYS) / ANSWERS);
});
const json = JSON.stringify(answers);
const memory = remember(answers, known);
const numbers = questions.map(() => random());

const fold = (): unknown => remember(answers, known);
const parse = (): unknown => JSON.parse(json);
const choose = (): unknown => repeat(() => next(memory, questions, timeOf(DAYS + 3), 10));
const sort = (): unknown => repeat(() => numbers.toSorted((a, b) => a - b));

function repeat(work: () => unknown): unknown {
  let result: unknown;
  for (let time = 0; time < SORTS; time += 1) result = work();
  return result;
}

const pairs = [
  await paired('control: the same twice', here(parse), here(parse)),
  await paired(`fold of ${ANSWERS} answers / parsing them`, here(fold), here(parse)),
  await paired(
    `next of ${QUESTIONS} questions / sorting them, ${SORTS} times`,
    here(choose),
    here(sort),
  ),
];

publish({ pairs }, () => viewPairs(pairs));
