import type { Severity } from '../diagnostic.ts';
import {
  complainAt,
  didYouMean,
  fieldsOf,
  integerField,
  mapField,
  mapsField,
  textField,
  type Fields,
} from '../fields.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Place } from '../place.ts';
import type { Concept, Term } from '../question.ts';
import { isFixed } from '../structure.ts';
import type { YamlMap } from '../yaml.ts';
import { tell, type Reading } from './reading.ts';

/** How severe a bank wants a rule to be, and where it says so. */
export interface Check {
  readonly rule: string;
  readonly severity: Severity | 'off';
  readonly place: Place;
}

const CONCEPT_KEYS = ['id', 'title', 'description', 'weight'];
const HEAVIEST = 10_000;

/** The concepts in the author's order; each stands once. */
export function conceptsIn(
  reading: Reading,
  front: FrontMatter,
  fields: Fields,
): readonly Concept[] {
  const concepts = new Map<string, Concept>();
  for (const map of mapsField(fields, 'concepts')) {
    const concept = conceptOf(map, fields);
    if (concept === undefined) continue;
    if (concepts.has(concept.id)) {
      const message = `The concept "${concept.id}" stands in the list twice.`;
      tell(reading, front.place(map.from, map.from + 1), { rule: 'id-duplicate', message });
    } else concepts.set(concept.id, concept);
  }
  return [...concepts.values()];
}

function conceptOf(map: YamlMap, { complain }: Fields): Concept | undefined {
  const fields = fieldsOf(map, CONCEPT_KEYS, complain);
  const id = textField(fields, 'id');
  if (id === undefined) {
    if (!fields.entries.has('id'))
      complain(
        { from: map.from, to: map.from + 1 },
        'A concept needs an "id": the name of its folder.',
      );
    return undefined;
  }
  if (/[/\\]/.test(id))
    complainAt(fields, 'id', 'The id of a concept is the name of a folder, without "/".');
  return {
    id,
    title: textField(fields, 'title') ?? id,
    description: textField(fields, 'description') ?? '',
    weight: integerField(fields, 'weight', 0, HEAVIEST) ?? 1,
  };
}

/** The names that must not appear as current: `outdated: what to write instead`. */
export function termsIn(fields: Fields): readonly Term[] {
  return textsIn(fields, 'terms').map(({ key, value }) => ({ outdated: key, instead: value }));
}

const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** The severities that the bank sets; errors of structure cannot be set. */
export function checksIn(front: FrontMatter, fields: Fields): readonly Check[] {
  return textsIn(fields, 'check').flatMap(({ key, value, from, to }) => {
    const severity = SEVERITIES.find((known) => known === value);
    const wrong = isFixed(key)
      ? `"${key}" is always an error: such a question cannot be asked.`
      : `"${key}" cannot be "${value}".${didYouMean(value, SEVERITIES)}`;
    if (severity !== undefined && !isFixed(key))
      return [{ rule: key, severity, place: front.place(from, to) }];
    fields.complain({ from, to }, wrong);
    return [];
  });
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The entries of a mapping of texts. */
function textsIn(fields: Fields, key: string): readonly Pair[] {
  return (mapField(fields, key)?.entries ?? []).flatMap(({ key: name, value }) => {
    const { from, to } = name;
    if (value.type === 'text' && value.text.trim() !== '' && name.text.trim() !== '') {
      return [{ key: name.text.trim(), value: value.text.trim(), from, to }];
    }
    fields.complain(name, `"${name.text}" needs a text behind it.`);
    return [];
  });
}
