import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import { proseOf } from '../lines.ts';
import { placeOfBlock } from '../prose.ts';
import type { Case, Question } from '../question.ts';
import type { Left } from '../reader.ts';
import { proseOrNone, tellProse } from './note.ts';
import { readQuestion, type QuestionRead, type Surroundings } from './question.ts';
import { tell, type Reading } from './reading.ts';
import type { QuestionSection, Section, Sections } from './sections.ts';
import { firstWithin } from './unfit.ts';

interface Questions {
  readonly questions: readonly Question[];
  readonly left: readonly Left[];
}

/** A case, and the first error in it: its questions cannot be asked then. */
interface CaseRead {
  readonly scenario: Case;
  readonly error: Diagnostic | undefined;
}

/** The good questions of a file, and those that are left out. */
export function questionsIn(
  reading: Reading,
  sections: Sections,
  unfit: readonly Diagnostic[],
  around: Surroundings,
): Questions {
  if (sections.questions.length === 0) tellNone(reading, around);
  const cases = sections.cases.map((section) => readCase(reading, section, unfit));
  const places = cases.map(({ scenario }) => ({ ...around, case: scenario }));
  const questions: Question[] = [];
  const left: Left[] = [];
  for (const section of sections.questions.slice(0, LIMITS.questions)) {
    const inCase = section.case === undefined ? undefined : cases[section.case];
    const { question, error } = readSection(
      reading,
      section,
      unfit,
      places[section.case ?? -1] ?? around,
    );
    const why = error ?? inCase?.error;
    if (why !== undefined)
      left.push({ file: reading.file, line: section.from, message: why.message });
    else if (question !== undefined) questions.push(question);
  }
  return { questions, left: [...left, ...tooMany(reading, sections.questions)] };
}

function tellNone(reading: Reading, { topic }: Surroundings): void {
  tell(reading, topic.place, {
    rule: 'question-none',
    message: 'The file has no question. Add one: a line "## Title", the question, and its answers.',
  });
}

function tooMany(reading: Reading, sections: readonly QuestionSection[]): readonly Left[] {
  const first = sections[LIMITS.questions];
  if (first === undefined) return [];
  const message = `A file has at most ${LIMITS.questions} questions; this one has ${sections.length}. Split it into several topics.`;
  tell(reading, placeOfBlock(reading.file, first.heading), { rule: 'limit-exceeded', message });
  return [{ file: reading.file, line: first.from, message }];
}

function readCase(reading: Reading, section: Section, unfit: readonly Diagnostic[]): CaseRead {
  const told: Diagnostic[] = withUnfit(section, unfit);
  const own = { ...reading, report: (diagnostic: Diagnostic) => told.push(diagnostic) };
  const { heading, blocks } = section;
  tellProse(own, [heading, ...blocks], IN_CASE);
  if (heading.title.text === '') {
    tell(own, placeOfBlock(reading.file, heading), {
      rule: 'heading-malformed',
      message: UNTITLED,
    });
  }
  for (const diagnostic of told) reading.report(diagnostic);
  const title = proseOf(reading.file, [heading.title]);
  return { scenario: { title, text: proseOrNone(reading, blocks) }, error: firstError(told) };
}

const IN_CASE =
  'A check box stands in the text of a case. Begin the question with a line "## Title" above it.';
const UNTITLED = 'This case has no title. Write it behind the "#".';

function withUnfit({ from, to }: Section, unfit: readonly Diagnostic[]): Diagnostic[] {
  const first = firstWithin(unfit, from, to);
  return first === undefined ? [] : [first];
}

/** Reads one question, and adds its id to whatever is told of it. */
function readSection(
  reading: Reading,
  section: Section,
  unfit: readonly Diagnostic[],
  around: Surroundings,
): QuestionRead & { readonly error: Diagnostic | undefined } {
  const told: Diagnostic[] = withUnfit(section, unfit);
  const own = { ...reading, report: (diagnostic: Diagnostic) => told.push(diagnostic) };
  const isRead = !told.some(({ rule }) => rule === 'limit-exceeded');
  const read = isRead ? readQuestion(own, section, around) : {};
  for (const diagnostic of told) {
    reading.report(read.id === undefined ? diagnostic : { ...diagnostic, question: read.id });
  }
  return { ...read, error: firstError(told) };
}

function firstError(told: readonly Diagnostic[]): Diagnostic | undefined {
  return told.filter(({ severity }) => severity === 'error').sort(compareDiagnostics)[0];
}
