import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { LIMITS } from '../limits.ts';
import { proseOf } from '../lines.ts';
import { placeOfBlock } from '../prose.ts';
import type { Case, Question } from '../question.ts';
import type { Left } from '../reader.ts';
import { proseOrNone, tellProse } from './note.ts';
import { readQuestion, type QuestionRead, type Surroundings } from './question.ts';
import { keeping, tell, type Reading } from './reading.ts';
import type { Section, Sections } from './sections.ts';
import { firstWithin } from '../unfit.ts';

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
  const over = tooMany(reading, sections);
  const end = over[0]?.line ?? Infinity;
  const isRead = ({ from }: Section) => from < end;
  const cases = sections.cases.filter(isRead).map((section) => {
    const { scenario, error } = readCase(reading, section, unfit);
    return { place: { ...around, case: scenario }, error };
  });
  const outside = { place: around, error: undefined };
  const questions: Question[] = [];
  const left: Left[] = [];
  for (const section of sections.questions.filter(isRead)) {
    const { place, error: before } = cases[section.case ?? -1] ?? outside;
    const { question, error = before } = readSection(reading, section, unfit, place);
    if (error !== undefined) left.push(leftOf(reading, section, error));
    else if (question !== undefined) questions.push(question);
  }
  return { questions, left: [...left, ...over] };
}

function leftOf({ file }: Reading, { from }: Section, { message }: Diagnostic): Left {
  return { file, line: from, message };
}

function tellNone(reading: Reading, { topic }: Surroundings): void {
  tell(reading, topic.place, {
    rule: 'question-none',
    message: 'The file has no question. Add one: a line "## Title", the question, and its answers.',
  });
}

/** Tells of the first section that is one too many; nothing is read from there on. */
function tooMany(reading: Reading, { cases, questions }: Sections): readonly Left[] {
  const over = [cases[LIMITS.questions], questions[LIMITS.questions]];
  const [first] = over.flatMap((section) => section ?? []).sort((a, b) => a.from - b.from);
  if (first === undefined) return [];
  const message = `A file has at most ${LIMITS.questions} questions and as many cases. Split it into several topics.`;
  tell(reading, placeOfBlock(reading.file, first.heading), { rule: 'limit-exceeded', message });
  return [{ file: reading.file, line: first.from, message }];
}

function readCase(reading: Reading, section: Section, unfit: readonly Diagnostic[]): CaseRead {
  const { own, told } = keeping(reading, withUnfit(section, unfit));
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

function withUnfit({ from, to }: Section, unfit: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = firstWithin(unfit, from, to);
  return first === undefined ? [] : [first];
}

/** Reads one question, and adds its id to whatever is told of it. */
function readSection(
  reading: Reading,
  section: Section,
  unfit: readonly Diagnostic[],
  around: Surroundings,
): { readonly question: Question | undefined; readonly error: Diagnostic | undefined } {
  const { own, told } = keeping(reading, withUnfit(section, unfit));
  const isRead = !told.some(({ rule }) => rule === 'limit-exceeded');
  const { id, question }: QuestionRead = isRead ? readQuestion(own, section, around) : {};
  for (const diagnostic of told) {
    reading.report(id === undefined ? diagnostic : { ...diagnostic, question: id });
  }
  return { question, error: firstError(told) };
}

function firstError(told: readonly Diagnostic[]): Diagnostic | undefined {
  if (told.length === 0) return undefined;
  return told.filter(({ severity }) => severity === 'error').sort(compareDiagnostics)[0];
}
