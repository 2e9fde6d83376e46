import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import { proseOf, linesOf, type Line } from '../../markdown/lines.ts';
import type { LinkRoom } from '../../markdown/link-targets.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import type { Case, Question, Topic } from '../question.ts';
import {
  type Flawed,
  type LeftOut,
  firstWithin,
  type ReadFile,
  type TextFile,
  fitLines,
  unreadableLines,
} from '../source-file.ts';
import { proseOrNone, tellProse, definitionsIn, noteOf, tooManyAddresses } from './note.ts';
import { conflictsIn } from './conflicts.ts';
import { readQuestion, type QuestionRead, type Surroundings } from './read-question.ts';
import { keeping, tell, type Reading } from './tell.ts';
import { type Section, type Sections, sectionsOf } from './sections.ts';
import { frontMatterWithProblems, type FrontMatter } from '../front-matter.ts';
import { scan } from '../../markdown/blocks.ts';
import { tellCut, topicFields, type TopicFields } from './front-matter-keys.ts';

interface Questions {
  readonly questions: readonly Question[];
  readonly left: readonly LeftOut[];
  readonly flawed: Flawed;
}

/** A case, and the first error in it: its questions cannot be asked then. */
interface CaseRead {
  readonly scenario: Case;
  readonly error: Diagnostic | undefined;
}

/** The good questions of a file, and those that are left out. */
function questionsIn(
  reading: Reading,
  sections: Sections,
  unreadable: readonly Diagnostic[],
  around: Surroundings,
): Questions {
  if (sections.questions.length === 0) tellNone(reading, around);
  const over = tooMany(reading, sections);
  const end = over[0]?.line ?? Infinity;
  const isRead = ({ from }: Section) => from < end;
  const cases = sections.cases.filter(isRead).map((section) => {
    const { scenario, error } = readCase(reading, section, unreadable);
    return { place: { ...around, case: scenario }, error };
  });
  const outside = { place: around, error: undefined };
  const read: SectionRead[] = [];
  for (const section of sections.questions.filter(isRead)) {
    const { place, error: before } = cases[section.case ?? -1] ?? outside;
    const { error = before, ...rest } = readSection(reading, section, unreadable, place);
    read.push({ ...rest, error, section });
  }
  const { left, ...sorted } = sortedOut(reading, read);
  return { ...sorted, left: [...left, ...over] };
}

interface SectionRead {
  readonly section: Section;
  readonly id: string | undefined;
  readonly question: Question | undefined;
  readonly error: Diagnostic | undefined;
}

/** The questions that can be asked, those that can at least be looked at, and the ids of the others. */
function sortedOut(reading: Reading, sections: readonly SectionRead[]): Questions {
  const good: Question[] = [];
  const left: LeftOut[] = [];
  const questions: Question[] = [];
  const ids: Flawed['ids'][number][] = [];
  for (const { section, id, question, error } of sections) {
    if (error !== undefined) left.push(leftOf(reading, section, error));
    const kept = error === undefined ? good : LOSES_ANSWERS.has(error.rule) ? undefined : questions;
    if (question !== undefined && kept !== undefined) kept.push(question);
    else if (id !== undefined && error !== undefined)
      ids.push({ id, place: placeOfBlock(reading.file, section.heading) });
  }
  return { questions: good, left, flawed: { questions, ids } };
}

/** After these the answers are not those that their author wrote: what is said of them would be untrue. */
const LOSES_ANSWERS: ReadonlySet<string> = new Set([
  ...[
    'checkbox-missing',
    'checkbox-malformed',
    'choices-split',
    'choice-empty',
    'heading-malformed',
  ],
  ...['typed-suspicious', 'limit-exceeded', 'settings-invalid', 'stem-missing', 'fence-unclosed'],
]);

function leftOf({ file }: Reading, { from }: Section, { message }: Diagnostic): LeftOut {
  return { file, line: from, message };
}

function tellNone(reading: Reading, { topic }: Surroundings): void {
  tell(reading, topic.place, {
    rule: 'question-none',
    message: 'The file has no question. Add one: a line "## Title", the question, and its answers.',
  });
}

/** Tells of the first section that is one too many; nothing is read from there on. */
function tooMany(reading: Reading, { cases, questions }: Sections): readonly LeftOut[] {
  const over = [cases[LIMITS.questions], questions[LIMITS.questions]];
  const [first] = over.flatMap((section) => section ?? []).sort((a, b) => a.from - b.from);
  if (first === undefined) return [];
  const message = `A file has at most ${LIMITS.questions} questions and as many cases. Split it into several topics.`;
  tell(reading, placeOfBlock(reading.file, first.heading), { rule: 'limit-exceeded', message });
  return [{ file: reading.file, line: first.from, message }];
}

function readCase(reading: Reading, section: Section, unreadable: readonly Diagnostic[]): CaseRead {
  const { own, findings } = keeping(reading, withUnreadable(section, unreadable));
  const { heading, blocks } = section;
  tellProse(own, [heading, ...blocks], IN_CASE);
  if (heading.title.text === '') {
    tell(own, placeOfBlock(reading.file, heading), {
      rule: 'heading-malformed',
      message: UNTITLED,
    });
  }
  for (const diagnostic of findings) reading.report(diagnostic);
  const title = proseOf(reading.file, [heading.title]);
  return { scenario: { title, text: proseOrNone(reading, blocks) }, error: firstError(findings) };
}

const IN_CASE =
  'A check box stands in the text of a case. Begin the question with a line "## Title" above it.';
const UNTITLED = 'This case has no title. Write it after the "#".';

function withUnreadable(
  { from, to }: Section,
  unreadable: readonly Diagnostic[],
): readonly Diagnostic[] {
  const first = firstWithin(unreadable, from, to);
  return first === undefined ? [] : [first];
}

/** Reads one question, and adds its id to whatever is told of it. */
function readSection(
  reading: Reading,
  section: Section,
  unreadable: readonly Diagnostic[],
  around: Surroundings,
): Omit<SectionRead, 'section'> {
  const { own, findings } = keeping(reading, withUnreadable(section, unreadable));
  const isRead = !findings.some(({ rule }) => UNREADABLE.has(rule));
  const { id, question }: QuestionRead = isRead ? readQuestion(own, section, around) : {};
  for (const diagnostic of findings) {
    reading.report(id === undefined ? diagnostic : { ...diagnostic, question: id });
  }
  return { id, question, error: firstError(findings) };
}

/** What is below such a line cannot be told apart. */
const UNREADABLE: ReadonlySet<string> = new Set(['limit-exceeded', 'conflict-marker']);

function firstError(findings: readonly Diagnostic[]): Diagnostic | undefined {
  if (findings.length === 0) return undefined;
  return findings.filter(({ severity }) => severity === 'error').sort(compareDiagnostics)[0];
}

/** Reads a question file. A bad question takes nothing away from the good ones. */
export function readFile(source: TextFile): ReadFile {
  const { file } = source;
  const lines = linesOf(source.text);
  const read = frontMatterWithProblems(file, lines);
  const problem = 'problem' in read ? read.problem : undefined;
  if (problem?.rule === 'limit-exceeded') return broken(problem);
  const { front, problems } = 'problem' in read ? withoutFront(lines, read.problem) : read;
  const diagnostics: Diagnostic[] = [...problems];
  const body = lines.slice(front.next);
  const blocks = scan(fitLines(body));
  const room: LinkRoom = { left: LIMITS.addresses };
  const reading: Reading = {
    file,
    links: definitionsIn(blocks),
    room,
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  const fields = fieldsOf(reading, front, source, problem);
  tellCut(reading, front);
  const sections = sectionsOf(reading, blocks, lines.length);
  const unreadable = [...unreadableLines(file, body), ...conflictsIn(file, blocks)];
  const topic = {
    ...fields.topic,
    ...noteIn(reading, sections, unreadable),
    place: front.place(0, 3),
  };
  const { questions, left, flawed } = questionsIn(reading, sections, unreadable, {
    ...fields,
    topic,
  });
  if (problem !== undefined) {
    if (sections.questions.length === 0) return broken(problem);
    const all = { topic, questions: [...questions, ...flawed.questions], ids: flawed.ids };
    return { ...broken(problem), diagnostics, flawed: all };
  }
  if (room.overfullAt !== undefined) return broken(tooManyAddresses(file, room.overfullAt));
  const requires = fields.requires.map(({ text, from, to }) => ({
    id: text.trim(),
    place: front.place(from, to),
  }));
  return { topic, questions, diagnostics, left, flawed, requires };
}

/** What is below front matter that cannot be read, where it can be told: only to look for more mistakes. */
function withoutFront(lines: readonly Line[], problem: Diagnostic) {
  const fences = lines.flatMap(({ text }, index) => (/^---[ \t]*$/.test(text) ? [index] : []));
  const opens = lines[0]?.text.startsWith('---') === true ? 1 : 2;
  const [close = -1] = [...(opens === 1 ? fences.filter((index) => index > 0) : fences.slice(1))];
  const first = lines.findIndex(({ text }) => /^(?:<!-- questions -->|## )/.test(text));
  const next = close >= 0 && (first < 0 || close < first) ? close + 1 : Math.max(first, 0);
  const front: FrontMatter = {
    map: { type: 'map', entries: [], from: 0, to: 0 },
    text: '',
    place: () => problem.place,
    next,
  };
  return { front, problems: [problem] };
}

/** Where the front matter cannot be read, nobody knows whether it has references: none is missed. */
function fieldsOf(
  reading: Reading,
  front: FrontMatter,
  source: TextFile,
  problem: Diagnostic | undefined,
): TopicFields {
  if (problem === undefined) return topicFields(reading, front, source);
  const fields = topicFields({ ...reading, report: () => undefined }, front, source);
  return { ...fields, topic: { ...fields.topic, references: [''] } };
}

/** A file of which nothing can be made. */
export function broken(problem: Diagnostic): ReadFile {
  const { file, line } = problem.place;
  return {
    questions: [],
    diagnostics: [problem],
    left: [{ file, line, message: problem.message }],
    requires: [],
  };
}

function noteIn(
  reading: Reading,
  { note, cases, questions }: Sections,
  unreadable: readonly Diagnostic[],
): Pick<Topic, 'note' | 'suppressions'> {
  const end = Math.min(cases[0]?.from ?? Infinity, questions[0]?.from ?? Infinity);
  const first = firstWithin(unreadable, 0, end);
  const { own, findings } = keeping(reading, first === undefined ? [] : [first]);
  const read = noteOf(own, note);
  for (const diagnostic of findings) reading.report(diagnostic);
  return read;
}
