import { isAllOfTheAbove, isNoneOfTheAbove } from '../bank/all-and-none.ts';
import { areNumbers } from '../bank/numbers.ts';
import { type AnsweredKind, type Shuffled, combinations, picksIn } from './answered-kind.ts';
import { positionsIn, type Key } from './keys.ts';
import { answered, nagged, type Nag, type Picker, type QuestionShape } from './state.ts';
import type { ChoiceQuestion } from '../bank/question.ts';
import {
  type Picked,
  type Grade,
  checkDistinct,
  positionsOf,
  problem,
  type Checked,
} from './attempt.ts';

/** Pick one choice: whatever moves the cursor chooses, and Enter confirms. */
function pressSingle(picker: Picker, key: Key, shape: QuestionShape): Picker {
  if (isMove(key, shape)) {
    const next = moved(picker, key, shape);
    return { ...next, chosen: [next.cursor] };
  }
  return isConfirming(key, shape) ? confirm(picker, key, shape) : picker;
}

/** Pick several choices: letters and Space tick, and Enter confirms. */
function pressMultiple(picker: Picker, key: Key, shape: QuestionShape): Picker {
  if (isMove(key, shape)) {
    const next = moved(picker, key, shape);
    return key.type === 'choose' ? toggled(next) : next;
  }
  if (key.type === 'space') {
    return picker.cursor < 0 ? nagged(picker, 'choose') : toggled(picker);
  }
  return isConfirming(key, shape) ? confirm(picker, key, shape) : picker;
}

function toggled(picker: Picker): Picker {
  const { chosen, cursor } = picker;
  const others = chosen.filter((position) => position !== cursor);
  return { ...picker, chosen: others.length < chosen.length ? others : [...chosen, cursor] };
}

function confirm(picker: Picker, { type }: Key, shape: QuestionShape): Picker {
  const nag = faultOf(picker, shape);
  if (nag !== undefined) return nagged(picker, nag);
  return answered(picker, sorted(picksIn(picker, shape)), type === 'enter', shape);
}

function sorted(positions: readonly number[]): readonly number[] {
  return [...positions].sort((a, b) => a - b);
}

function faultOf({ chosen }: Picker, { count }: QuestionShape): Nag | undefined {
  if (chosen.length === 0) return 'choose';
  return count !== undefined && chosen.length !== count ? 'count' : undefined;
}

/** A key that moves the cursor. */
export type Move = Extract<Key, { readonly type: 'choose' }> | { readonly type: 'up' | 'down' };

/** Whether a key moves the cursor, to a choice that is there. */
export function isMove(key: Key, { order }: QuestionShape): key is Move {
  return key.type === 'choose' ? key.position < order.length : isArrow(key);
}

function isArrow({ type }: Key): boolean {
  return type === 'up' || type === 'down';
}

/** The cursor moved by an arrow, round the ends, or straight to a choice. */
export function moved(picker: Picker, key: Move, { order }: QuestionShape): Picker {
  const last = order.length - 1;
  if (key.type === 'choose') return { ...picker, cursor: key.position };
  const { cursor } = picker;
  if (key.type === 'up') return { ...picker, cursor: cursor <= 0 ? last : cursor - 1 };
  return { ...picker, cursor: cursor === last ? 0 : cursor + 1 };
}

/** Whether a key asks to take what is chosen for the answer: Enter, and `u` where certainty is asked. */
export function isConfirming({ type }: Key, { confidence }: QuestionShape): boolean {
  return type === 'enter' || (type === 'unsure' && confidence);
}

/** A point for each correct choice picked; none with more picked than are correct. */
function gradeChoices({ choices }: ChoiceQuestion, picked: Picked): Grade {
  const ticks = new Set(positionsOf(picked));
  const maxPoints = choices.filter(({ correct }) => correct).length;
  const hits = choices.filter(({ correct }, position) => correct && ticks.has(position)).length;
  const points = ticks.size > maxPoints ? 0 : hits;
  return { correct: points === maxPoints, points, maxPoints };
}

function checkChoices({ choices }: ChoiceQuestion, value: unknown, several: boolean): Checked {
  const wanted = several ? 'a list of positions, such as [0, 2]' : 'one position, such as [1]';
  const checked = checkDistinct(value, choices.length, wanted);
  if (!checked.valid) return checked;
  const count = checked.picked.length;
  return count === 1 || (several && count > 1) ? checked : problem(`must be ${wanted}`);
}

function shownChoices(question: ChoiceQuestion, shuffled: Shuffled): readonly number[] {
  const texts = question.choices.map(({ text }) => text.text);
  const positions = [...texts.keys()];
  if (!question.shuffle || areNumbers(texts)) return positions;
  const isLast = (position: number): boolean => speaksOfOthers(texts[position] ?? '');
  const others = positions.filter((position) => !isLast(position));
  return [...shuffled(others), ...positions.filter(isLast)];
}

/** Such a choice reads oddly anywhere but below the others. */
function speaksOfOthers(text: string): boolean {
  return MAY.test(text) && (isAllOfTheAbove(text) || isNoneOfTheAbove(text));
}

/** How such choices begin. Most can be told by this; the others' patterns take long to compile. */
const MAY =
  /^[^\p{L}]*(?:all|every|no|neither|tod|tou|rien|auc|tutt|nin|nen|ness|geen|kein|wsz|żad|вс|ус|ні|ни|hep|tüm|bun|yuk|hiç|sem|tid|tất|khô|以上|全|所|都|上|す|ど|い|위|모|정|해)/iu;

function wrongOnes({ choices }: ChoiceQuestion): readonly number[] {
  return [...choices.keys()].filter((position) => choices[position]?.correct === false);
}

/** One choice of several. */
export const single: AnsweredKind<ChoiceQuestion> = {
  typed: false,
  follows: true,
  press: pressSingle,
  standing: picksIn,
  said: (words) => {
    const positions = positionsIn(words);
    return positions.length > 1 ? undefined : positions;
  },
  parts: () => 1,
  order: shownChoices,
  grade: gradeChoices,
  check: (question, value) => checkChoices(question, value, false),
  nothing: [],
  guess: ({ choices }) => 1 / choices.length,
  choices: ({ choices }) => choices,
  tempting: wrongOnes,
};

/** Any number of choices, or as many as the stem says. */
export const multiple: AnsweredKind<ChoiceQuestion> = {
  ...single,
  follows: false,
  press: pressMultiple,
  standing: (picker, shape) => sorted(picksIn(picker, shape)),
  said: (words) => [...new Set(positionsIn(words))],
  check: (question, value) => checkChoices(question, value, true),
  guess: ({ choices: { length }, count }) =>
    1 / (count === undefined ? 2 ** length - 1 : combinations(length, count)),
};

/** One of two, in the author's order. Whoever takes one for true has no choice of a wrong one, so none tempts. */
export const trueFalse: AnsweredKind<ChoiceQuestion> = {
  ...single,
  order: ({ choices }) => [...choices.keys()],
  tempting: () => [],
};
