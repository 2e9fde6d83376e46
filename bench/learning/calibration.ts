import { forecast, normal } from '../../src/memory/forecast.ts';
import { byId, remember, type Answer } from '../../src/memory/memory.ts';
import { answerOf, timeOf } from './answer.ts';
import { bankOf } from './bank.ts';
import { mean, type Estimate } from './estimate.ts';
import type { Policy, Teacher } from './policy.ts';
import { ours, shuffle } from './policies/index.ts';
import { draw, stream, uniform } from './random.ts';
import { startOf } from './scenario.ts';
import { headOf, pick, studentOf, type Head, type Student } from './student.ts';
import { models } from './students/index.ts';
import { sit } from './study.ts';

/** The chance of passing as somebody says it, and whether it came so. */
interface Saying {
  readonly said: number;
  readonly passed: boolean;
}

/** How well a forecast did: the mean distance between chance said and share passed, over ten bins. */
interface Calibration {
  readonly name: string;
  readonly error: Estimate;
  /** The same among the students of one theory of memory, averaged over the theories. */
  readonly within: number;
}

export interface Forecasts {
  readonly students: number;
  readonly engine: Calibration;
  /** What people reckon in their heads. */
  readonly others: readonly Calibration[];
  /** The mean distance between the score expected and the score reached. */
  readonly distance: number;
  /** How often the score reached lay within the band. */
  readonly covered: number;
}

const bank = bankOf(120);
const FIRST_SEED = 400_000_000;

/**
 * Students study for 2 to 30 days and 5 to 20 minutes a day, half of them in our order and half
 * shuffled, and sit an exam of the whole bank one to fourteen days later. None of them took part in
 * choosing a constant.
 */
export function forecasts(students: number): Forecasts {
  const outcomes = models.map((model, kind) =>
    Array.from({ length: Math.ceil(students / models.length) }, (_, index) =>
      outcomeOf(studentOf(model, bank, FIRST_SEED + kind * 1_000_000 + index), index),
    ).filter((outcome) => outcome !== undefined),
  );
  const all = outcomes.flat();
  const calibration = (name: string, said: (outcome: Outcome) => number): Calibration => {
    const sayings = (some: readonly Outcome[]): readonly Saying[] =>
      some.map((one) => ({ said: said(one), passed: one.score >= PASS }));
    return {
      name,
      error: { value: binned(sayings(all)), error: spread(sayings(all)) },
      within: mean(outcomes.map((some) => binned(sayings(some)))),
    };
  };
  return {
    students: all.length,
    engine: calibration('forecast', ({ pass }) => pass),
    others: [
      calibration('share of all answers right', (outcome) => chanceFrom(outcome.all)),
      calibration('share of the last 20 right', (outcome) => chanceFrom(outcome.last)),
    ],
    distance: mean(all.map(({ score, expected }) => Math.abs(score - expected))),
    covered: mean(all.map(({ score, low, high }) => Number(score >= low && score <= high))),
  };
}

const PASS = bank.pass / 100;

interface Outcome {
  readonly pass: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly all: number;
  readonly last: number;
  readonly score: number;
}

function outcomeOf(student: Student, index: number): Outcome | undefined {
  const random = stream(student.seed, 7);
  const days = Math.floor(uniform(random, 2, 31));
  const minutes = uniform(random, 5, 20);
  const exam = days + uniform(random, 0, 13);
  const head = headOf(student);
  const answers = studied(head, index % 2 === 0 ? ours : shuffle, { days, minutes });
  const said = forecast(bank, remember(answers, byId(bank.questions)), timeOf(exam));
  if (!('mean' in said)) return undefined;
  return {
    pass: said.pass,
    expected: said.mean,
    low: said.low,
    high: said.high,
    all: mean(answers.map(({ correct }) => Number(correct))),
    last: mean(answers.slice(-20).map(({ correct }) => Number(correct))),
    score: sitExam(head, exam),
  };
}

/** The answers of so many daily sessions of so many minutes. */
function studied(
  head: Head,
  { teacher }: Policy,
  { days, minutes }: { readonly days: number; readonly minutes: number },
): readonly Answer[] {
  const answers: Answer[] = [];
  const taught = teacher({ bank, random: stream(head.student.seed, 6), head, exam: days });
  const listening: Teacher = {
    ...taught,
    answered: (index, right, at) => {
      answers.push(answerOf(pick(bank.questions, index), right, at));
      taught.answered(index, right, at);
    },
  };
  for (let day = 0; day < days; day += 1) {
    sit(head, listening, startOf(head.student, day), minutes);
  }
  return answers;
}

/** The score in an exam of all questions, which teaches nothing. */
function sitExam({ student, minds }: Head, at: number): number {
  return mean(
    student.items.map(({ guess }, index) => {
      const recalled = draw(student.seed, 8, index) < pick(minds, index).known(at);
      const luck = draw(student.seed, 9, index);
      return Number(recalled ? luck >= student.slip : luck < guess);
    }),
  );
}

/** A share of right answers taken for the chance of each answer in the exam to be right. */
function chanceFrom(share: number): number {
  const n = bank.questions.length;
  const deviation = Math.sqrt((share * (1 - share)) / n) || 1 / n;
  return normal((share - PASS + 0.5 / n) / deviation);
}

const BINS = 10;

function binned(sayings: readonly Saying[]): number {
  return Array.from({ length: BINS }, (_, bin) =>
    sayings.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin),
  )
    .filter((inBin) => inBin.length > 0)
    .reduce((sum, inBin) => {
      const said = mean(inBin.map((one) => one.said));
      const passed = mean(inBin.map((one) => Number(one.passed)));
      return sum + (inBin.length / sayings.length) * Math.abs(said - passed);
    }, 0);
}

const RESAMPLES = 100;

/** The standard error of the binned distance, by bootstrap. */
function spread(sayings: readonly Saying[]): number {
  const random = stream(FIRST_SEED);
  const errors = Array.from({ length: RESAMPLES }, () =>
    binned(sayings.map(() => pick(sayings, Math.floor(random() * sayings.length)))),
  );
  const middle = mean(errors);
  return Math.sqrt(mean(errors.map((error) => (error - middle) ** 2)));
}
