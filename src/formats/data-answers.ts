import type { Choice } from '../bank/question.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { Yaml, YamlMap, YamlText } from '../bank/yaml.ts';
import type { Place, Placer } from '../markdown/lines.ts';
import { CORRECT_MARKS, dataKeys, fieldIn, optionsIn, textIn } from './data-fields.ts';
import { markdownOf } from './foreign-text.ts';
import { proseAt } from './foreign-question.ts';

interface Placing {
  readonly place: Placer;
  /** Whether the keys of the file count from one. */
  readonly fromOne: boolean;
  /** Of the question. */
  readonly at: Place;
}

interface DataOption {
  readonly text: YamlText;
  readonly correct: boolean;
  readonly feedback: YamlText | undefined;
}

/** The choices of a question; none, and that is told, where a key points at nothing. */
export function answersIn(
  reading: Reading,
  map: YamlMap,
  { place, fromOne, at }: Placing,
): readonly Choice[] | undefined {
  const options = optionsOf(optionsIn(map));
  const keys = keysOf(map);
  const indexes = keys.flatMap((key) => indexesOf(key, options, fromOne) ?? [-1]);
  const lost = keys[indexes.indexOf(-1)];
  if (lost !== undefined) {
    const message = `The key "${lost.text.slice(0, 40)}" is none of the ${options.length} answers.`;
    tell(reading, place(lost.from, lost.to), { rule: 'answer-no-correct', message });
    return undefined;
  }
  return options.map(({ text, correct, feedback }, index) => ({
    text: proseAt(placeOf(text, place, at), markdownOf(text.text)),
    correct: correct || indexes.includes(index),
    place: placeOf(text, place, at),
    ...(feedback && {
      feedback: proseAt(placeOf(feedback, place, at), markdownOf(feedback.text)),
    }),
  }));
}

function placeOf({ from, to }: YamlText, place: Placing['place'], at: Place): Place {
  return from < 0 ? at : place(from, to);
}

const TEXT_KEYS = ['text', 'answertext', 'content', 'title', 'option', 'answer', 'value', 'label'];

function optionsOf(value: Yaml | undefined): readonly DataOption[] {
  if (value?.type === 'map') return value.entries.flatMap((entry) => optionOf(entry.value) ?? []);
  return value?.type === 'list' ? value.items.flatMap((item) => optionOf(item) ?? []) : [];
}

function optionOf(value: Yaml): DataOption | undefined {
  if (value.type === 'text') return { text: value, correct: false, feedback: undefined };
  if (value.type === 'list') return undefined;
  const text = textIn(value, TEXT_KEYS);
  const mark = fieldIn(value, CORRECT_MARKS);
  const correct = mark?.type === 'text' && /^(?:true|yes|1)$/i.test(mark.text);
  return text && { text, correct, feedback: textIn(value, dataKeys.explanation) };
}

/** What the question itself says is correct, beside what its options say. */
function keysOf(map: YamlMap): readonly YamlText[] {
  const options = optionsIn(map);
  const values = dataKeys.correct.map((key) => fieldIn(map, [key]));
  const value = values.find((one) => one !== undefined && one !== options);
  if (value === undefined || value.type === 'map') return [];
  const all = value.type === 'list' ? value.items : [value];
  return all.filter((one): one is YamlText => one.type === 'text' && one.text.trim() !== '');
}

/** Which options a key means: the one with that very text, else those of its numbers or letters. */
function indexesOf(
  { text, plain }: YamlText,
  options: readonly DataOption[],
  fromOne: boolean,
): readonly number[] | undefined {
  const word = text.trim();
  const same = options.findIndex((option) => option.text.text.trim() === word);
  const isNumber = /^\d{1,2}$/.test(word);
  if (same >= 0 && !(isNumber && plain)) return [same];
  const index = Number(word) - (fromOne ? 1 : 0);
  if (isNumber) return index in options ? [index] : undefined;
  if (!/^[A-Za-z](?:[\s,;&/]*[A-Za-z]){0,25}$/.test(word) || /[a-z]{2}/i.test(lettersOnly(word)))
    return undefined;
  const indexes = [...word.toLowerCase().matchAll(/[a-z]/g)].map(
    ([letter]) => letter.charCodeAt(0) - 97,
  );
  return indexes.every((one) => one in options) ? indexes : undefined;
}

/** A word in small letters is no row of letters: `be`, but `BE`. */
function lettersOnly(word: string): string {
  return word === word.toUpperCase() ? '' : word;
}

/** Whether the numbers that are keys of a file count from one: one of them is as great as its options are many, and none is zero. */
export function isIndexedFromOne(maps: readonly YamlMap[]): boolean {
  const keys = maps.flatMap((map) =>
    keysOf(map).flatMap(({ text }) =>
      /^\d{1,2}$/.test(text.trim())
        ? [{ key: Number(text), most: optionsOf(optionsIn(map)).length }]
        : [],
    ),
  );
  return keys.some(({ key, most }) => key === most) && keys.every(({ key }) => key > 0);
}
