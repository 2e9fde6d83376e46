import type { Yaml, YamlMap, YamlText } from '../bank/yaml.ts';

/** How the parts of a question are called in other people's data, in small letters and without `_` and `-`. */
export const dataKeys = {
  question: ['question', 'questiontext', 'content', 'stem', 'prompt', 'text', 'q'],
  options: ['options', 'choices', 'answeroptions', 'answers', 'alternatives'],
  correct: [
    'correct',
    'correctanswer',
    'correctanswers',
    'correctindex',
    'correctindexes',
    'correctindices',
    'correctoption',
    'correctoptions',
    'correctchoice',
    'answerindex',
    'answerkey',
    'solution',
    'answer',
    'answers',
  ],
  explanation: ['explanation', 'explain', 'rationale', 'reason', 'justification', 'feedback'],
} as const;

/** The value of the first of the keys that a map has. */
export function fieldIn(map: YamlMap, keys: readonly string[]): Yaml | undefined {
  for (const key of keys) {
    const entry = map.entries.find((one) => folded(one.key.text) === key);
    if (entry !== undefined) return entry.value;
  }
  return undefined;
}

function folded(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '');
}

/** The first of the keys whose value is a text that is not empty. */
export function textIn(map: YamlMap, keys: readonly string[]): YamlText | undefined {
  return keys.flatMap((key) => textsIn(map, [key]))[0];
}

/** The texts of a value that is a text or a list of them; none where it is empty or `null`. */
export function textsIn(map: YamlMap, keys: readonly string[]): readonly YamlText[] {
  const value = fieldIn(map, keys);
  if (value === undefined || value.type === 'map') return [];
  const texts = value.type === 'list' ? value.items : [value];
  return texts.filter((one): one is YamlText => one.type === 'text' && isSaid(one));
}

function isSaid({ text, plain }: YamlText): boolean {
  return text.trim() !== '' && !(plain && text === 'null');
}

/** The options of a question: a list, or a map from letters. */
export function optionsIn(map: YamlMap): Yaml | undefined {
  const options = dataKeys.options.map((key) => fieldIn(map, [key]));
  return options.find((value) => value !== undefined && value.type !== 'text' && isChoice(value));
}

/** Options are texts or objects; a list of numbers among `answers` is a key. */
function isChoice(value: Yaml): boolean {
  if (value.type === 'map') return value.entries.length > 1;
  return value.type === 'list' && value.items.length > 1;
}

/** Whether a map asks something and has options. */
export function isDataQuestion(map: YamlMap): boolean {
  const asks = [...dataKeys.question, 'description', 'situation'];
  return textIn(map, asks) !== undefined && optionsIn(map) !== undefined && hasKey(map);
}

/** Whether anything says which option is correct. */
function hasKey(map: YamlMap): boolean {
  const options = optionsIn(map);
  if (fieldIn(map, dataKeys.correct) !== undefined) return true;
  return (
    options?.type === 'list' &&
    options.items.some((one) => one.type === 'map' && fieldIn(one, CORRECT_MARKS) !== undefined)
  );
}

/** What marks an option as correct in the option itself. */
export const CORRECT_MARKS = ['iscorrect', 'correct', 'isright', 'right', 'isanswer'] as const;
