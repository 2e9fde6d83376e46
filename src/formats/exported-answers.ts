import { parseNumber } from '../bank/numbers.ts';
import type { Choice, Kind, KindFields, NumberRange } from '../bank/question.ts';
import { boxedAnswers, divideByKind, KINDS } from '../bank/read/kind.ts';
import { tell, type Reading } from '../bank/read/tell.ts';
import { LIMITS } from '../bank/limits.ts';
import type { Yaml, YamlMap } from '../bank/yaml.ts';
import { scan } from '../markdown/blocks.ts';
import { linesOf, placeOf, proseOf, type Prose } from '../markdown/lines.ts';
import { proseAt } from './foreign-question.ts';

/** The value of a key; nothing where there is none. */
function valueAt(map: YamlMap, key: string): Yaml | undefined {
  return map.entries.find((entry) => entry.key.text === key)?.value;
}

/** The text of a key; empty where it has none. */
export function textAt(map: YamlMap, key: string): string {
  const value = valueAt(map, key);
  return value?.type === 'text' ? value.text : '';
}

function itemsAt(map: YamlMap, key: string): readonly Yaml[] {
  const value = valueAt(map, key);
  return value?.type === 'list' ? value.items : [];
}

/** The texts in the list of a key. */
export function textsAt(map: YamlMap, key: string): readonly string[] {
  return itemsAt(map, key).flatMap((one) => (one.type === 'text' ? one.text : []));
}

/** The objects in the list of a key. */
export function mapsAt(map: YamlMap, key: string): readonly YamlMap[] {
  return itemsAt(map, key).filter((one): one is YamlMap => one.type === 'map');
}

interface Exported {
  readonly reading: Reading;
  readonly map: YamlMap;
  readonly stem: Prose;
}

/** The answers of a question that was exported; what is wrong is told. */
export function exportedAnswers(
  reading: Reading,
  map: YamlMap,
  stem: Prose,
): KindFields | undefined {
  const kind = KINDS.find((one) => one === textAt(map, 'kind'));
  const answers = kind && kinds[kind]({ reading, map, stem }, kind);
  if (answers === undefined) {
    const message = 'The answers of this question are not as schemas/bank.schema.json has them.';
    tell(reading, placeOf(stem), { rule: 'answer-missing', message });
  }
  return answers;
}

type ReadExported = (exported: Exported, kind: Kind) => KindFields | undefined;

const choices: ReadExported = ({ reading, map, stem }, kind) => {
  const place = placeOf(stem);
  const all = mapsAt(map, 'choices').map((one): Choice => {
    const feedback = textAt(one, 'feedback');
    return {
      text: proseAt(place, textAt(one, 'text')),
      correct: textAt(one, 'correct') === 'true',
      place,
      ...(feedback !== '' && { feedback: proseAt(place, feedback) }),
    };
  });
  return all.length === 0 ? undefined : boxedAnswers(reading, all, kind, place);
};

function numeric({ map, stem }: Exported): KindFields | undefined {
  const place = placeOf(stem);
  const all = mapsAt(map, 'ranges');
  const ranges = all.flatMap((one): readonly NumberRange[] => {
    const low = parseNumber(textAt(one, 'low'));
    const high = parseNumber(textAt(one, 'high'));
    if (low === undefined || high === undefined || low > high) return [];
    const feedback = textAt(one, 'feedback');
    const text = proseAt(place, low === high ? `${low}` : `${low}..${high}`);
    return [{ text, low, high, ...(feedback !== '' && { feedback: proseAt(place, feedback) }) }];
  });
  return ranges.length > 0 && ranges.length === all.length
    ? { kind: 'numeric', ranges }
    : undefined;
}

function ordering({ map, stem }: Exported): KindFields | undefined {
  const texts = textsAt(map, 'items');
  const isFit = texts.length >= LIMITS.fewestChoices && texts.length <= LIMITS.choices;
  const items = texts.map((text) => proseAt(placeOf(stem), text));
  return isFit ? { kind: 'ordering', items } : undefined;
}

function matching({ map, stem }: Exported): KindFields | undefined {
  const [left = '', right = ''] = textsAt(map, 'heads');
  const rows = mapsAt(map, 'rows').map((row) => ({
    left: proseAt(placeOf(stem), textAt(row, 'left')),
    right: proseAt(placeOf(stem), textAt(row, 'right')),
  }));
  const isFilled = rows.every((row) => row.left.text !== '' && row.right.text !== '');
  const isFit = new Set(rows.map((row) => row.right.text)).size >= LIMITS.fewestChoices;
  return isFilled && isFit && rows.length <= LIMITS.choices
    ? { kind: 'matching', heads: [left, right], rows }
    : undefined;
}

/** Blanks stand in the stem, and are found there as in a file of ours. */
function cloze({ reading, stem }: Exported): KindFields | undefined {
  const lines = linesOf(stem.text);
  const own = proseOf(stem.file, lines);
  const question = { title: proseAt(placeOf(stem), ''), place: placeOf(stem), blocks: scan(lines) };
  return divideByKind(reading, { ...question, kind: 'cloze' })?.answers(own);
}

const kinds: Readonly<Record<Kind, ReadExported>> = {
  single: choices,
  multiple: choices,
  'true-false': choices,
  typed: choices,
  numeric,
  ordering,
  matching,
  cloze,
};
