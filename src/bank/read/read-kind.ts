import type { Blank, Choice, Kind, KindFields } from '../question.ts';
import type { Place, Prose } from '../../markdown/lines.ts';
import type { Block, ListBlock } from '../../markdown/block-starts.ts';
import { tell, type Reading } from './tell.ts';

/** How a kind of question is read, and all that the rules need to know of it. */
export interface ReadKind<Own> {
  /** Divides a question of this kind that has no check boxes. */
  readonly divide: (reading: Reading, question: Undivided) => Divided | undefined;
  /** Absent where check boxes have no meaning. */
  readonly boxed?: BoxedKind<Own>;
  /** Checks the answers against the rest of the question, and counts how many are to be chosen. */
  readonly settle?: (reading: Reading, own: Own, asked: AskedTexts) => Own;
  /** The texts that say what is correct, for the question's hash. */
  readonly correct: (own: Own) => readonly string[];
  /** What there is to pick, put in order or match; nothing where something is typed. */
  readonly options: (own: Own) => readonly Prose[];
  /** What is correct: each of these for itself, in texts that two questions share if they agree. */
  readonly answers: (own: Own, folded: Folded) => readonly string[];
  /** Why what is correct is correct, where that is written below it. */
  readonly supports: (own: Own) => readonly Prose[];
  /** Its answers may be what "the following table" speaks of. */
  readonly material: boolean;
  /** The blanks in the stem, where such questions have some. */
  readonly blanks?: (own: Own) => readonly Blank[];
}

/** How a list with check boxes is read as a kind. */
interface BoxedKind<Own> {
  /** Whether choices without a kind that is set are of this one. */
  readonly isTold: (choices: readonly Choice[]) => boolean;
  /** Whether choices can be of this kind where it is set. */
  readonly fits: (choices: readonly Choice[]) => boolean;
  /** What is told where they do not. */
  readonly misfit?: string;
  /** How many there may be. */
  readonly most: number;
  /** Their answers. `isGuessed`: no kind was set. */
  readonly read: (reading: Reading, choices: readonly Choice[], isGuessed: boolean) => Own;
}

/** A text without differences that do not count. */
export type Folded = (text: string) => string;

/** What else a question shows. */
export interface AskedTexts {
  readonly stem: Prose;
  readonly hints: readonly Prose[];
  readonly explanation: Prose | undefined;
  readonly shuffle: boolean;
  readonly lang: string;
}

/** A question to be divided. */
export interface Undivided {
  readonly title: Prose;
  readonly place: Place;
  readonly blocks: readonly Block[];
  /** As it is set. */
  readonly kind: Kind | undefined;
}

/** A question's blocks, divided into what is asked, the answers, and what explains them. */
export interface Divided {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Given the stem as one text, since blanks are found by their offsets in it. */
  readonly answers: (stem: Prose) => KindFields | undefined;
}

/** The blocks before and after one of them. */
export function around(blocks: readonly Block[], block: Block): Pick<Divided, 'before' | 'after'> {
  const index = blocks.indexOf(block);
  return { before: blocks.slice(0, index), after: blocks.slice(index + 1) };
}

const BOXES = 'Write "[x]" or "[ ]" after each bullet that is an answer.';
const ANSWERS = 'Add a list of "- [x] correct" and "- [ ] wrong", or a blank: [[answer]].';
const ORDER =
  'If the numbered list is to be put in order, write "<!-- kind: ordering -->" below the title.';
const ROWS =
  'If the rows of the table are to be matched, write "<!-- kind: matching -->" below the title.';

function wantedOf({ ordered }: Pick<ListBlock, 'ordered'>): string {
  return ordered ? ORDER : BOXES;
}

/** Tells that there is nothing to answer with. */
export function tellNoAnswers(reading: Reading, { blocks, place }: Undivided): undefined {
  const list = blocks.find((block) => block.type === 'list');
  const table = blocks.find((block) => block.type === 'table');
  const wanted = list !== undefined ? wantedOf(list) : table === undefined ? ANSWERS : ROWS;
  const message = `The question has no answers. ${wanted}`;
  tell(reading, place, { rule: 'answer-missing', message });
}

/** The feedback of those that have some. */
export function feedbackIn(all: readonly { readonly feedback?: Prose }[]): readonly Prose[] {
  return all.flatMap(({ feedback }) => feedback ?? []);
}

/** The choices that are correct. */
export function correctIn({ choices }: { readonly choices: readonly Choice[] }): readonly Choice[] {
  return choices.filter(({ correct }) => correct);
}

/** The texts of the correct choices, in no order, since answers are shuffled anyway. */
export function correctTextsIn(own: { readonly choices: readonly Choice[] }): readonly string[] {
  return correctIn(own)
    .map(({ text }) => text.text)
    .sort();
}
