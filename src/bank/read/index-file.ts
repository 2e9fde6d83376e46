import { type Diagnostic, type Severity, isFixed } from '../diagnostic.ts';
import {
  fieldsOf,
  integerField,
  mapField,
  type Fields,
  complainAt,
  wordAdvice,
  mapsField,
  listField,
  textField,
} from '../fields.ts';
import { frontMatterOf, type FrontMatter } from '../front-matter.ts';
import { linesOf, type Prose, type Place } from '../../markdown/lines.ts';
import type { Bank, Concept, Term } from '../question.ts';
import { scan } from '../../markdown/blocks.ts';
import { idField, langField, tellCut, complaining, titleField } from './front-matter-keys.ts';
import { definitionsIn, proseOrNone, tellProse, tooManyAddresses } from './note.ts';
import { keeping, type Reading, tell } from './tell.ts';
import { LIMITS } from '../limits.ts';
import type { LinkRoom } from '../../markdown/link-targets.ts';
import { fitLines, unreadableLines } from '../source-file.ts';
import type { YamlMap } from '../yaml.ts';

/** What `index.md` says of a bank. */
export interface Index {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly lang: string;
  /** Percent. */
  readonly pass: number;
  readonly exam: Bank['exam'];
  readonly concepts: readonly Concept[];
  readonly terms: readonly Term[];
  readonly checks: readonly Check[];
  /** Patterns of the files that are no part of the bank. */
  readonly ignore: readonly string[];
  readonly introduction: Prose;
}

export interface IndexRead {
  readonly index: Index;
  readonly diagnostics: readonly Diagnostic[];
}

/** A bank without `index.md`, or with one that cannot be read. */
export const NO_INDEX: Index = {
  id: undefined,
  title: undefined,
  lang: 'en',
  pass: 70,
  exam: { questions: 20, minutes: 30 },
  concepts: [],
  terms: [],
  checks: [],
  ignore: [],
  introduction: { text: '', file: '', lines: [{ line: 1, column: 1 }] },
};

const KEYS = ['title', 'id', 'lang', 'pass', 'exam', 'concepts', 'terms', 'check', 'ignore'];
const EXAM_KEYS = ['questions', 'minutes'];

/** The most questions and minutes an exam can be set to have. */
const MOST = 10_000;

/** Reads `index.md`, which has prose and no questions. */
export function readIndex(file: string, text: string): IndexRead {
  const lines = linesOf(text);
  const front = frontMatterOf(file, lines);
  if ('problem' in front) return { index: NO_INDEX, diagnostics: [front.problem] };
  const body = lines.slice(front.next);
  const blocks = scan(fitLines(body));
  const room: LinkRoom = { left: LIMITS.addresses };
  const origin = { file, links: definitionsIn(blocks), room };
  const { own: reading, findings: diagnostics } = keeping(
    origin,
    unreadableLines(file, body).slice(0, 1),
  );
  tellCut(reading, front);
  tellProse(
    reading,
    blocks,
    'A check box in index.md, which has no questions. Put questions into files of their own.',
  );
  const index = indexOf(reading, front, proseOrNone(reading, blocks));
  if (room.overfullAt !== undefined)
    return { index: NO_INDEX, diagnostics: [tooManyAddresses(file, room.overfullAt)] };
  return { index, diagnostics };
}

function indexOf(reading: Reading, front: FrontMatter, introduction: Prose): Index {
  const fields = fieldsOf(front.map, KEYS, complaining(reading, front));
  return {
    id: idField(fields),
    title: titleField(fields, reading, front),
    lang: langField(fields) ?? NO_INDEX.lang,
    pass: integerField(fields, 'pass', 0, 100) ?? NO_INDEX.pass,
    exam: examOf(front, fields),
    concepts: conceptsIn(reading, front, fields),
    terms: termsIn(reading, front, fields),
    checks: checksIn(front, fields),
    ignore: ignoredIn(fields),
    introduction,
  };
}

function examOf(front: FrontMatter, fields: Fields): Bank['exam'] {
  const map = mapField(fields, 'exam');
  if (map === undefined) return NO_INDEX.exam;
  const exam = fieldsOf(map, EXAM_KEYS, fields.complain);
  const written = exam.entries.get('questions')?.value;
  return {
    questions: integerField(exam, 'questions', 1, MOST) ?? NO_INDEX.exam.questions,
    minutes: integerField(exam, 'minutes', 1, MOST) ?? NO_INDEX.exam.minutes,
    ...(written && { place: front.place(written.from, written.to) }),
  };
}

/** How severe a bank wants a rule to be, and where it says so. */
interface Check {
  readonly rule: string;
  readonly severity: Severity | 'off';
  readonly place: Place;
}

const CONCEPT_KEYS = ['id', 'title', 'description', 'weight'];
const HEAVIEST = 10_000;

/** The concepts in the author's order; each stands once. */
function conceptsIn(reading: Reading, front: FrontMatter, fields: Fields): readonly Concept[] {
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
function termsIn(reading: Reading, front: FrontMatter, fields: Fields): readonly Term[] {
  return textsIn(fields, 'terms').flatMap(({ key, value, from, to }) => {
    if (Math.max(key.length, value.length) <= LIMITS.term)
      return [{ outdated: key, instead: value }];
    const message = `A name in "terms" has at most ${LIMITS.term} characters. Shorten it.`;
    tell(reading, front.place(from, to), { rule: 'limit-exceeded', message });
    return [];
  });
}

const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** The severities that the bank sets; errors of structure cannot be set. */
function checksIn(front: FrontMatter, fields: Fields): readonly Check[] {
  return textsIn(fields, 'check').flatMap(({ key, value, from, to }) => {
    const severity = SEVERITIES.find((known) => known === value);
    const wrong = isFixed(key)
      ? `"${key}" is always an error: such a question cannot be asked.`
      : `"${key}" cannot be "${value}".${wordAdvice(value, SEVERITIES)}`;
    if (severity !== undefined && !isFixed(key))
      return [{ rule: key, severity, place: front.place(from, to) }];
    fields.complain({ from, to }, wrong);
    return [];
  });
}

/** The patterns of files that are no part of the bank. */
function ignoredIn(fields: Fields): readonly string[] {
  const patterns = listField(fields, 'ignore')?.map(({ text }) => text.trim()) ?? [];
  if (patterns.length <= LIMITS.ignored && patterns.every(({ length }) => length <= LIMITS.pattern))
    return patterns;
  const message = `"ignore" has at most ${LIMITS.ignored} patterns, each of at most ${LIMITS.pattern} characters.`;
  complainAt(fields, 'ignore', message);
  return [];
}

interface KeyAndValue {
  readonly key: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The entries of a mapping of texts. */
function textsIn(fields: Fields, key: string): readonly KeyAndValue[] {
  return (mapField(fields, key)?.entries ?? []).flatMap(({ key: name, value }) => {
    const { from, to } = name;
    if (value.type === 'text' && value.text.trim() !== '' && name.text.trim() !== '') {
      return [{ key: name.text.trim(), value: value.text.trim(), from, to }];
    }
    fields.complain(name, `"${name.text}" needs a text after it.`);
    return [];
  });
}
