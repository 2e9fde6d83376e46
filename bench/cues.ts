/**
 * How far does somebody get with the shipped bank who reads nothing but the form of the choices? A
 * conditional logit learns from nine tenths of the single-choice questions which form correct choices
 * have, and picks in the last tenth; five shuffles. As a control the same with keys drawn by lot.
 * Convergence is the share of questions in which the choice that shares most words with the others is
 * the correct one.
 */
import { bank, single } from '../tests/questions/shipped.ts';
import { guessability } from '../src/check/guessability.ts';

const FOLDS = 10;
const SEEDS = [1, 2, 3, 4, 5];
const ROUNDS = 60;
const STEP = 0.1;
const SHRINK = 0.5;

const ABSOLUTES = new Set(
  'no never always each every only all cannot must alone nothing none any'.split(' '),
);
const SMALL = new Set(
  'a an the of to in on for and or is are be with by as at it its that'.split(' '),
);

/** A question as the guesser sees it: the form of each choice, and which one is correct. */
interface Item {
  readonly forms: readonly (readonly number[])[];
  readonly key: number;
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !SMALL.has(word));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Words that a choice has in common with each of the others, added up. */
function sharedOf(choices: readonly string[], at: number): number {
  const own = new Set(wordsOf(choices[at] ?? ''));
  return sum(
    choices.map((choice, index) =>
      index === at ? 0 : [...new Set(wordsOf(choice))].filter((word) => own.has(word)).length,
    ),
  );
}

function formOf(
  stem: ReadonlySet<string>,
  choices: readonly string[],
  at: number,
): readonly number[] {
  const text = choices[at] ?? '';
  const words = wordsOf(text);
  const size = Math.max(1, words.length);
  const mean = sum(choices.map(({ length }) => length)) / choices.length;
  return [
    text.length / mean - 1,
    words.filter((word) => stem.has(word)).length / size,
    sharedOf(choices, at) / size,
    sharedOf(choices, at),
    text
      .toLowerCase()
      .split(/\s+/)
      .some((word) => ABSOLUTES.has(word))
      ? 1
      : 0,
    /\d/.test(text) ? 1 : 0,
    text.split(',').length - 1,
    sum(words.map(({ length }) => length)) / size / 8,
  ];
}

const questions = single.map(({ stem, choices }) => ({
  stem: new Set(wordsOf(stem.text)),
  texts: choices.map(({ text }) => text.text),
  key: choices.findIndex(({ correct }) => correct),
}));

/** Forms of a question's choices, each feature measured from their mean. */
const items: readonly Item[] = questions.map(({ stem, texts, key }) => {
  const forms = texts.map((_, at) => formOf(stem, texts, at));
  const means = (forms[0] ?? []).map(
    (_, at) => sum(forms.map((form) => form[at] ?? 0)) / forms.length,
  );
  return { key, forms: forms.map((form) => form.map((value, at) => value - (means[at] ?? 0))) };
});

const worthOf = (form: readonly number[], weights: readonly number[]): number =>
  sum(form.map((value, at) => value * (weights[at] ?? 0)));

/** The chance of each choice to be the correct one, as the weights have it. */
function chancesOf({ forms }: Item, weights: readonly number[]): readonly number[] {
  const odds = forms.map((form) => Math.exp(worthOf(form, weights)));
  return odds.map((one) => one / sum(odds));
}

/** Weights that make the keys likely: gradient ascent with a penalty on their squares. */
function learn(known: readonly Item[]): readonly number[] {
  let weights: readonly number[] = (items[0]?.forms[0] ?? []).map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = weights;
    const gains = known.map((item) => {
      const chances = chancesOf(item, seen);
      return seen.map(
        (_, at) =>
          (item.forms[item.key]?.[at] ?? 0) -
          sum(item.forms.map((form, index) => (form[at] ?? 0) * (chances[index] ?? 0))),
      );
    });
    weights = seen.map(
      (weight, at) =>
        weight +
        (STEP * (sum(gains.map((gain) => gain[at] ?? 0)) - SHRINK * weight)) /
          Math.sqrt(known.length),
    );
  }
  return weights;
}

/** Numbers from 0 up to 1 that depend on the seed alone (Park and Miller). */
function lots(seed: number): () => number {
  let state = seed * 7_919 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const lot = lots(seed);
  return all
    .map((one) => ({ one, at: lot() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** The share that is picked right when each tenth is guessed by what the others taught. */
function guessed(all: readonly Item[], seed: number): number {
  const mixed = shuffled(all, seed);
  const right = mixed.map((item, at) => ({ item, fold: at % FOLDS }));
  return (
    sum(
      Array.from({ length: FOLDS }, (_, fold) => {
        const weights = learn(right.filter((one) => one.fold !== fold).map(({ item }) => item));
        return right.filter(({ item, fold: own }) => {
          const chances = chancesOf(item, weights);
          return own === fold && chances.indexOf(Math.max(...chances)) === item.key;
        }).length;
      }),
    ) / all.length
  );
}

const byLot = items.map((item, at) => ({
  ...item,
  key: Math.floor(lots(at + 1_000)() * item.forms.length),
}));

const converging = questions.map(({ texts, key }) => {
  const shared = texts.map((_, at) => sharedOf(texts, at));
  const most = Math.max(...shared);
  return shared[key] === most ? 1 / shared.filter((one) => one === most).length : 0;
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const { chance, low, high } = guessability(bank.questions);
const say = (text: string) => process.stdout.write(`${text}\n`);

say(`${items.length} questions; chance ${percent(chance)}, ${percent(low)} to ${percent(high)}`);
say(`convergence  ${percent(sum(converging) / converging.length)}`);
say(`guesser      ${SEEDS.map((seed) => percent(guessed(items, seed))).join('  ')}`);
say(`keys by lot  ${SEEDS.map((seed) => percent(guessed(byLot, seed))).join('  ')}`);
