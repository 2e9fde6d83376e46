import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import { proseOf, linesOf } from '../../markdown/lines.ts';
import type { LinkRoom } from '../../markdown/link-targets.ts';
import { placeOfBlock } from '../../markdown/prose.ts';
import type { Case, Question, Topic } from '../question.ts';
import {
  type LeftOut,
  firstWithin,
  type ReadFile,
  type TextFile,
  fitLines,
  unreadableLines,
} from '../source-file.ts';
import { proseOrNone, tellProse, definitionsIn, noteOf, tooManyAddresses } from './note.ts';
import { readQuestion, type QuestionRead, type Surroundings } from './read-question.ts';
import { keeping, tell, type Reading } from './tell.ts';
import { type Section, type Sections, sectionsOf } from './sections.ts';
import { frontMatterWithProblems } from '../front-matter.ts';
import { scan } from '../../markdown/blocks.ts';
import { tellCut, topicFields } from './front-matter-keys.ts';

interface Questions {
  readonly questions: readonly Question[];
  readonly left: readonly LeftOut[];
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
  const questions: Question[] = [];
  const left: LeftOut[] = [];
  for (const section of sections.questions.filter(isRead)) {
    const { place, error: before } = cases[section.case ?? -1] ?? outside;
    const { question, error = before } = readSection(reading, section, unreadable, place);
    if (error !== undefined) left.push(leftOf(reading, section, error));
    else if (question !== undefined) questions.push(question);
  }
  return { questions, left: [...left, ...over] };
}

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
): { readonly question: Question | undefined; readonly error: Diagnostic | undefined } {
  const { own, findings } = keeping(reading, withUnreadable(section, unreadable));
  const isRead = !findings.some(({ rule }) => rule === 'limit-exceeded');
  const { id, question }: QuestionRead = isRead ? readQuestion(own, section, around) : {};
  for (const diagnostic of findings) {
    reading.report(id === undefined ? diagnostic : { ...diagnostic, question: id });
  }
  return { question, error: firstError(findings) };
}

function firstError(findings: readonly Diagnostic[]): Diagnostic | undefined {
  if (findings.length === 0) return undefined;
  return findings.filter(({ severity }) => severity === 'error').sort(compareDiagnostics)[0];
}

/** Reads a question file. A bad question takes nothing away from the good ones. */
export function readFile(source: TextFile): ReadFile {
  const { file } = source;
  const lines = linesOf(source.text);
  const read = frontMatterWithProblems(file, lines);
  if ('problem' in read) return broken(read.problem);
  const { front } = read;
  const diagnostics: Diagnostic[] = [...read.problems];
  const body = lines.slice(front.next);
  const blocks = scan(fitLines(body));
  const room: LinkRoom = { left: LIMITS.addresses };
  const reading: Reading = {
    file,
    links: definitionsIn(blocks),
    room,
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  const fields = topicFields(reading, front, source);
  tellCut(reading, front);
  const sections = sectionsOf(reading, blocks, lines.length);
  const unreadable = unreadableLines(file, body);
  const topic = {
    ...fields.topic,
    ...noteIn(reading, sections, unreadable),
    place: front.place(0, 3),
  };
  const { questions, left } = questionsIn(reading, sections, unreadable, { ...fields, topic });
  if (room.overfullAt !== undefined) return broken(tooManyAddresses(file, room.overfullAt));
  const requires = fields.requires.map(({ text, from, to }) => ({
    id: text.trim(),
    place: front.place(from, to),
  }));
  return { topic, questions, diagnostics, left, requires };
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
