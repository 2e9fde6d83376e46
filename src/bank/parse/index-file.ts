import type { Diagnostic } from '../diagnostic.ts';
import { fieldsOf, integerField, mapField, type Fields } from '../fields.ts';
import { frontMatterOf, type FrontMatter } from '../front-matter.ts';
import { linesOf } from '../lines.ts';
import type { Prose } from '../place.ts';
import type { Bank, Concept, Term } from '../question.ts';
import { scan } from '../scan.ts';
import { idField, langField } from './common-fields.ts';
import { checksIn, conceptsIn, termsIn, type Check } from './index-lists.ts';
import { tellCut } from './cut.ts';
import { definitionsIn } from './definitions.ts';
import { proseOrNone, tellProse } from './note.ts';
import { keeping, type Reading } from './reading.ts';
import { complaining, titleField } from './topic.ts';
import { fitLines, unfitLines } from '../unfit.ts';

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
  introduction: { text: '', file: '', lines: [{ line: 1, column: 1 }] },
};

const KEYS = ['title', 'id', 'lang', 'pass', 'exam', 'concepts', 'terms', 'check'];
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
  const origin = { file, links: definitionsIn(blocks) };
  const { own: reading, told: diagnostics } = keeping(origin, unfitLines(file, body).slice(0, 1));
  tellCut(reading, front);
  tellProse(
    reading,
    blocks,
    'A check box in index.md, which has no questions. Put questions into files of their own.',
  );
  return { index: indexOf(reading, front, proseOrNone(reading, blocks)), diagnostics };
}

function indexOf(reading: Reading, front: FrontMatter, introduction: Prose): Index {
  const fields = fieldsOf(front.map, KEYS, complaining(reading, front));
  return {
    id: idField(fields),
    title: titleField(fields, reading, front),
    lang: langField(fields) ?? NO_INDEX.lang,
    pass: integerField(fields, 'pass', 0, 100) ?? NO_INDEX.pass,
    exam: examOf(fields),
    concepts: conceptsIn(reading, front, fields),
    terms: termsIn(fields),
    checks: checksIn(front, fields),
    introduction,
  };
}

function examOf(fields: Fields): Bank['exam'] {
  const map = mapField(fields, 'exam');
  if (map === undefined) return NO_INDEX.exam;
  const exam = fieldsOf(map, EXAM_KEYS, fields.complain);
  return {
    questions: integerField(exam, 'questions', 1, MOST) ?? NO_INDEX.exam.questions,
    minutes: integerField(exam, 'minutes', 1, MOST) ?? NO_INDEX.exam.minutes,
  };
}
