import type { Bank, Question } from '../bank/question.ts';
import { answersOf, blanksOf, optionsOf } from '../bank/read/kind.ts';
import { promptsOf } from './rule.ts';

/** A question that shows the same as an earlier one, and whether it takes the same for correct. */
export interface DuplicateQuestion {
  readonly question: Question;
  readonly earlier: Question;
  readonly agrees: boolean;
}

/**
 * The questions that show just what an earlier one shows: case, question and answers, in whatever order.
 * White space does not count, save in code; case and punctuation do, since they may be the point. Two
 * agree if an answer of one is an answer of the other. Takes time in proportion to the bank.
 */
export function duplicatesIn({ questions }: Pick<Bank, 'questions'>): readonly DuplicateQuestion[] {
  const known = KNOWN.get(questions);
  if (known !== undefined) return known;
  const twins = alike(questions).flatMap(duplicatesAmong);
  KNOWN.set(questions, twins);
  return twins;
}

/** Two rules ask for the twins of one bank, which never changes. */
const KNOWN = new WeakMap<readonly Question[], readonly DuplicateQuestion[]>();

function duplicatesAmong(questions: readonly Question[]): readonly DuplicateQuestion[] {
  const twins: DuplicateQuestion[] = [];
  const met = new Map<string, Map<string, Question>>();
  for (const question of questions) {
    const shown = shownOf(question);
    const answers = answersOf(question, folded);
    const byAnswer = met.get(shown);
    if (byAnswer !== undefined) twins.push(twin(question, answers, byAnswer));
    else met.set(shown, new Map(answers.map((answer) => [answer, question])));
  }
  return twins;
}

/** Questions whose stems are alike but for white space, several at a time; few are, and looking for them is cheap. */
function alike(questions: readonly Question[]): readonly (readonly Question[])[] {
  const groups = new Map<number, Question[]>();
  for (const question of questions) {
    const digest = digestOf(question);
    const group = groups.get(digest);
    if (group === undefined) groups.set(digest, [question]);
    else group.push(question);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A number made of the stem up to its first blank, without white space. */
function digestOf(question: Question): number {
  const { text } = question.stem;
  const end = blanksOf(question)[0]?.from;
  let hash = NO_HASH;
  for (let at = 0; at < (end ?? text.length); at += 1) {
    const code = text.charCodeAt(at);
    if (code > SPACE) hash = hashed(hash, code);
  }
  return hash;
}

const SPACE = 0x20;

/** The hash of no characters, to be continued by `hashed`. */
const NO_HASH = 0x811c9dc5;

/** The hash of characters and one more. */
function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Compares a question with those that show the same, and adds it to them. */
function twin(
  question: Question,
  answers: readonly string[],
  byAnswer: Map<string, Question>,
): DuplicateQuestion {
  const [first = question] = byAnswer.values();
  const same = answers.map((answer) => byAnswer.get(answer)).find((other) => other !== undefined);
  for (const answer of answers) if (!byAnswer.has(answer)) byAnswer.set(answer, question);
  return { question, earlier: same ?? first, agrees: same !== undefined };
}

/** Whether two questions show the same. */
export function areTwins(a: Question, b: Question): boolean {
  return shownOf(a) === shownOf(b);
}

function shownOf(question: Question): string {
  const options = optionsOf(question).map(({ text }) => folded(text));
  const prompts = promptsOf(question).map(({ text }) => folded(withoutBlanks(question, text)));
  return [question.case?.text.text ?? '', ...prompts, '', ...options.sort()].join('\0');
}

/** The text with every blank alike, whatever its answer. */
function withoutBlanks(question: Question, text: string): string {
  if (text !== question.stem.text) return text;
  return blanksOf(question).reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}[[]]${rest.slice(to)}`,
    text,
  );
}

function folded(text: string): string {
  return CODE.test(text) ? text : text.replace(/[ \t\n]+/g, ' ');
}

const CODE = /```|~~~|^(?: {4}|\t)/m;
