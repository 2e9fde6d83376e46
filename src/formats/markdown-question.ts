import type { Block, HeadingBlock } from '../markdown/block-starts.ts';
import { cut, placeOfLines, type Line } from '../markdown/lines.ts';
import { readQuestion } from '../bank/read/read-question.ts';
import type { Reading } from '../bank/read/tell.ts';
import { leansOnOrder } from '../bank/read/wording.ts';
import type { Question, Topic } from '../bank/question.ts';
import { slug } from '../bank/ids.ts';
import type { ForeignQuestion } from './foreign-topic.ts';
import { withoutLabels } from './labels.ts';

/** A question written in Markdown, with check boxes or blanks as ours have. */
export interface MarkdownPart extends ForeignQuestion {
  /** What it is known by. Whether it is asked too is for the blocks to say. */
  readonly title: Line;
  readonly blocks: readonly Block[];
  /** The file's own name for it. */
  readonly id?: string;
}

/** The part of a file that a title and blocks make. */
export function markdownPart(
  file: string,
  title: Line,
  blocks: readonly Block[],
  id?: string,
): MarkdownPart {
  const lines = [title, ...blocks.flatMap((block) => block.lines)];
  return {
    title,
    blocks,
    lines,
    place: placeOfLines(file, title),
    ...(id !== undefined && { id }),
  };
}

/** Reads a question whose answers are check boxes or blanks. Its blocks hold all that is asked. */
export function markdownQuestion(
  reading: Reading,
  topic: Topic,
  { title, blocks, id }: MarkdownPart,
): Question | undefined {
  const from = title.line;
  const to = (blocks.at(-1)?.lines.at(-1)?.line ?? from) + 1;
  const section = { heading: headingOf(title), blocks, from, to };
  const around = { topic, difficulty: undefined, shuffle: true };
  const { question } = readQuestion(reading, section, around);
  if (question === undefined) return undefined;
  const own = id === undefined ? question : { ...question, id: `${topic.id}/${slug(id)}` };
  return 'choices' in own && own.kind !== 'typed' ? inItsOrder(own) : own;
}

/** The question, in the order of the file where anything that is said of its answers leans on that. */
function inItsOrder<
  Own extends Question & { readonly choices: Parameters<typeof leansOnOrder>[0] },
>(question: Own): Own {
  const { hints, explanation } = question;
  const said = explanation === undefined ? hints : [...hints, explanation];
  const shuffle = question.shuffle && !leansOnOrder(question.choices, said);
  return { ...question, choices: withoutLabels(question.choices), shuffle };
}

function headingOf(title: Line): HeadingBlock {
  return { type: 'heading', level: 2, title, from: 0, to: 1, lines: [title] };
}

/** What a heading asks, as a paragraph of its own. */
export function asParagraph(title: Line): Block {
  return { type: 'paragraph', from: -2, to: -1, lines: [title] };
}

/** A title without the number of the question: `Q1.`, `12)`, `Question 3:`, `第1题`. */
export function unnumbered(title: Line): Line {
  const size = NUMBER.exec(title.text)?.[0].length ?? 0;
  return size === title.text.length ? title : cut(title, size);
}

const NUMBER =
  /^(?:\*\*|__)?(?:(?:\p{L}{1,12}[ .-]?)?\d{1,4}[.):：、](?=[\s*_]|\p{Script=Han})|\p{L}{0,9}第?\d{1,4}[题問题])[ \t]*/u;
