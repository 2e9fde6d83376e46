import { commentsOf, isUnseen, placeOfBlock } from '../../markdown/prose.ts';
import type { Block, HeadingBlock } from '../../markdown/block-starts.ts';
import { boxIn } from './check-box.ts';
import { tell, type Reading } from './tell.ts';

/** A heading and the blocks below it, up to the next section. */
export interface Section {
  readonly heading: HeadingBlock;
  readonly blocks: readonly Block[];
  /** Its lines in the file. */
  readonly from: number;
  readonly to: number;
}

interface QuestionSection extends Section {
  /** Position of its case among the cases. */
  readonly case?: number;
}

/** How a question file is divided. */
export interface Sections {
  readonly note: readonly Block[];
  readonly cases: readonly Section[];
  readonly questions: readonly QuestionSection[];
}

/**
 * Divides a file of so many lines at `<!-- questions -->`, or at its first `##`, and from there at each
 * `#` and `##`.
 */
export function sectionsOf(reading: Reading, blocks: readonly Block[], lines: number): Sections {
  const mark = blocks.findIndex(isQuestionsMark);
  const first = blocks.findIndex((block) => block.type === 'heading' && block.level === 2);
  const end = mark >= 0 ? mark : first >= 0 ? first : blocks.length;
  if (mark < 0) tellMisplaced(reading, blocks);
  else tellAroundMark(reading, blocks.slice(mark));
  const note = blocks.slice(0, end);
  return { note, ...divide(reading, blocks.slice(mark >= 0 ? end + 1 : end), lines) };
}

function isQuestionsMark(block: Block): boolean {
  if (block.type !== 'html' || block.lines[0]?.text.includes('questions') !== true) return false;
  return commentsOf('', block).some(({ text }) => text.trim() === 'questions');
}

function tellMisplaced(reading: Reading, blocks: readonly Block[]): void {
  const first = blocks.find(
    (block) => block.type === 'heading' && block.level === 1 && block.malformed !== 'underlined',
  );
  if (first === undefined) return;
  tell(reading, placeOfBlock(reading.file, first), {
    rule: 'case-misplaced',
    message:
      'A "#" heading needs the line "<!-- questions -->" in the file: below it if this is the title of the page, above it if this is a case.',
  });
}

function tellAroundMark(reading: Reading, [mark, ...below]: readonly Block[]): void {
  tellSecondMark(reading, below);
  if (mark === undefined || isUnseen(mark)) return;
  const message =
    'Text stands on the line "<!-- questions -->" or directly below it, where nobody sees it. Give the line a line of its own, with an empty one below.';
  tell(reading, placeOfBlock(reading.file, mark), { rule: 'heading-malformed', message });
}

function tellSecondMark(reading: Reading, blocks: readonly Block[]): void {
  const second = blocks.find(isQuestionsMark);
  if (second === undefined) return;
  const message = 'The line "<!-- questions -->" stands here a second time. Remove it.';
  tell(reading, placeOfBlock(reading.file, second), { rule: 'settings-invalid', message });
}

function divide(
  reading: Reading,
  blocks: readonly Block[],
  end: number,
): Pick<Sections, 'cases' | 'questions'> {
  const heads = headsIn(blocks);
  tellStray(reading, blocks.slice(0, heads[0]?.index));
  const cases: Section[] = [];
  const questions: QuestionSection[] = [];
  for (const [at, { block, index }] of heads.entries()) {
    const next = heads[at + 1];
    const section = {
      heading: block,
      blocks: blocks.slice(index + 1, next?.index),
      from: block.title.line,
      to: next === undefined ? end + 1 : next.block.title.line,
    };
    if (block.level === 1) cases.push(section);
    else questions.push({ ...section, ...(cases.length > 0 && { case: cases.length - 1 }) });
  }
  return { cases, questions };
}

interface Head {
  readonly block: HeadingBlock;
  readonly index: number;
}

/** From the last to the first, since what is below a line of `=` says whether it is one. */
function headsIn(blocks: readonly Block[]): readonly Head[] {
  const heads: Head[] = [];
  let end = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.type !== 'heading' || !isHead(block)) continue;
    if (!isText(block, blocks.slice(index + 1, end))) heads.push({ block, index });
    end = index;
  }
  return heads.reverse();
}

/** `#Word` is shown as text; only `##Title` is surely meant to begin a question. */
function isHead({ level, malformed }: HeadingBlock): boolean {
  return level === 2 || (level === 1 && malformed !== 'space');
}

/** Whether a line of `=` stands below the text of a question: check boxes follow, which no case has. */
function isText({ level, malformed, lines }: HeadingBlock, below: readonly Block[]): boolean {
  if (level !== 1 || malformed !== 'underlined') return false;
  // What git puts below one of two versions looks the same.
  if (lines[0]?.text.startsWith('<<<<<<< ') === true) return true;
  return boxIn(below) !== undefined;
}

/** Text between the line that ends the note and the first heading would be lost. */
function tellStray(reading: Reading, blocks: readonly Block[]): void {
  const stray = blocks.find((block) => block.type !== 'break' && !isUnseen(block));
  if (stray === undefined) return;
  tell(reading, placeOfBlock(reading.file, stray), {
    rule: 'heading-malformed',
    message: 'This text belongs to no question. Begin the question with a line "## Title".',
  });
}
