import type { Diagnostic } from '../diagnostic.ts';
import { frontMatterOf } from '../front-matter.ts';
import { linesOf } from '../lines.ts';
import type { Topic } from '../question.ts';
import type { ReadFile, TextFile } from '../reader.ts';
import { scan } from '../scan.ts';
import { tellCut } from './cut.ts';
import { definitionsIn } from './definitions.ts';
import { noteOf } from './note.ts';
import { questionsIn } from './questions.ts';
import { keeping, type Reading } from './reading.ts';
import { sectionsOf, type Sections } from './sections.ts';
import { topicFields } from './topic.ts';
import { firstWithin, fitLines, unfitLines } from '../unfit.ts';

/** Reads a question file. A bad question takes nothing away from the good ones. */
export function readFile(source: TextFile): ReadFile {
  const { file } = source;
  const lines = linesOf(source.text);
  const front = frontMatterOf(file, lines);
  if ('problem' in front) return broken(front.problem);
  const diagnostics: Diagnostic[] = [];
  const body = lines.slice(front.next);
  const blocks = scan(fitLines(body));
  const reading: Reading = {
    file,
    links: definitionsIn(blocks),
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  const fields = topicFields(reading, front, source);
  tellCut(reading, front);
  const sections = sectionsOf(reading, blocks, lines.length);
  const unfit = unfitLines(file, body);
  const topic = { ...fields.topic, ...noteIn(reading, sections, unfit), place: front.place(0, 3) };
  const { questions, left } = questionsIn(reading, sections, unfit, { ...fields, topic });
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
  unfit: readonly Diagnostic[],
): Pick<Topic, 'note' | 'suppressions'> {
  const end = Math.min(cases[0]?.from ?? Infinity, questions[0]?.from ?? Infinity);
  const first = firstWithin(unfit, 0, end);
  const { own, told } = keeping(reading, first === undefined ? [] : [first]);
  const read = noteOf(own, note);
  for (const diagnostic of told) reading.report(diagnostic);
  return read;
}
