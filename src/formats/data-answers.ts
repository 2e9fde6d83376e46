import type { Choice } from '../bank/question.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import type { Yaml, YamlMap, YamlText } from '../bank/yaml.ts';
import type { Place, Placer } from '../markdown/lines.ts';
import { indexesOfKey } from './answer-key.ts';
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
  const texts = options.map(({ text }) => text.text);
  const meant = keys.map(({ text, plain }) =>
    indexesOfKey(text, texts, { fromOne, isNumber: plain }),
  );
  const lost = keys[meant.indexOf(undefined)];
  if (lost !== undefined) {
    const message = `The key "${lost.text.slice(0, 40)}" is none of the ${options.length} answers.`;
    tell(reading, place(lost.from, lost.to), { rule: 'answer-no-correct', message });
    return undefined;
  }
  return options.map(({ text, correct, feedback }, index) => ({
    text: proseAt(placeOf(text, place, at), markdownOf(text.text)),
    correct: correct || meant.some((indexes) => indexes?.includes(index)),
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
