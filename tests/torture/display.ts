import { stream } from '../../bench/learning/random.ts';
import { load } from '../../src/bank/load.ts';
import { isChoiceQuestion, type Question } from '../../src/bank/question.ts';
import { viewProse } from '../../src/view/formatted-text.ts';
import { withoutAddresses } from '../../src/view/links-elsewhere.ts';
import { pickedTexts } from '../../src/view/kinds.ts';
import { askedText } from '../../src/view/question-screen.ts';
import { trusted, visible } from '../../src/view/safe-text.ts';
import { plainStyle, type Screen } from '../../src/view/screen.ts';
import { shownFile } from './shown-files.ts';
import { nodesOf, shownOf, wordsOf, type Node } from './shown-by-others.ts';

/** A screen so wide that nothing wraps, with a paint that can be told from text and taken off again. */
const wide: Screen = {
  width: 1_000_000,
  height: 24,
  unicode: true,
  style: { ...plainStyle, strong: ({ text }) => trusted(`\x1b[1m${text}\x1b[22m`) },
};

function drawn(markdown: string): string {
  return wordsOf(bare(viewProse(markdown, wide).text));
}

function bare(text: string): string {
  return text.replace(/\x1b\[\d+m/g, '');
}

function foreign(nodes: readonly Node[], elsewhere: readonly string[] = []): string {
  return wordsOf(visible(shownOf(nodes, elsewhere)).text);
}

/** What is on the screen of a question's part, and what markdown-it shows of the same lines. */
type Pair = readonly [part: string, ours: string, theirs: string];

function pairsOf(question: Question, nodes: readonly Node[]): readonly Pair[] {
  const at = nodes.findIndex(({ from }) => from === question.place.line - 1);
  const rest = nodes.slice(at + 1);
  const end = rest.findIndex(({ token }) => /^h[12]$/.test(token.tag));
  const section = end < 0 ? rest : rest.slice(0, end);
  const answers = section.findIndex(isBoxList);
  const list = section[answers];
  if (list === undefined || !isChoiceQuestion(question)) return [];
  return [
    ...stemPairs(question, section.slice(0, answers)),
    ...list.inside.flatMap((item, index) => choicePairs(question, item, index)),
    ...explanationPairs(question, withoutEndBreak(section.slice(answers + 1))),
    ['choices', String(question.choices.length), String(list.inside.length)],
  ];
}

function isBoxList({ token, inside }: Node): boolean {
  const isList = token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
  return isList && inside.some((item) => BOX.test(firstText(item)));
}

const BOX = /^\[[ xX]\](?=\s|$)/;

function firstText({ inside: [first] }: Node): string {
  return first?.inside[0]?.token.content ?? '';
}

function withoutEndBreak(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(({ token }) => token.type !== 'hr');
}

function stemPairs(question: Question, nodes: readonly Node[]): readonly Pair[] {
  const { stem, title, hints } = question;
  const isTip = (node: Node) => TIP.test(firstText(node)) && node.token.tag === 'blockquote';
  const tips = nodes.filter(isTip);
  const hinted: Pair = [
    'hints',
    wordsOf(hints.map(({ text }) => drawn(text)).join(' ')),
    wordsOf(tips.map((tip) => foreign([tip]).replace(TIP, '')).join(' ')),
  ];
  if (stem.text === title.text) return [hinted];
  return [
    [
      'stem',
      drawn(askedText({ ...question, titleShown: false })),
      foreign(nodes.filter((node) => !isTip(node))),
    ],
    hinted,
  ];
}

const TIP = /^\s*\[!tip\]/i;

function choicePairs(question: Question, item: Node, index: number): readonly Pair[] {
  if (!isChoiceQuestion(question)) return [];
  const [text = ''] = pickedTexts(question, [index], wide);
  const quotes = item.inside.filter(({ token }) => token.tag === 'blockquote');
  const others = item.inside.filter(({ token }) => token.tag !== 'blockquote');
  const feedback = question.choices[index]?.feedback?.text ?? '';
  return [
    [`choice ${index}`, drawn(text), foreign(others).replace(BOX, '').trim()],
    [`feedback ${index}`, drawn(feedback), foreign(quotes)],
  ];
}

function explanationPairs(question: Question, nodes: readonly Node[]): readonly Pair[] {
  const { explanation, references } = question;
  const text = withoutAddresses(explanation?.text ?? '', references);
  return [['explanation', drawn(text), foreign(nodes, references)]];
}

/** What was compared, and each difference. */
export interface Displayed {
  readonly questions: number;
  readonly wrong: readonly string[];
}

/**
 * Draws every question of so many generated and spoilt files as the screen does, and holds it against
 * what markdown-it shows of the same file. A difference names the number that makes the file again.
 */
export function displayed(seed: number, from: number, to: number): Displayed {
  const wrong: string[] = [];
  let questions = 0;
  for (let number = from; number < to; number++) {
    const text = shownFile(stream(seed, number));
    const found = differences(text);
    questions += found.questions;
    for (const one of found.wrong) wrong.push(`file ${number} of seed ${seed}, ${one}`);
  }
  return { questions, wrong };
}

const CUT = /^ {0,3}(?:##?[^#\s]|-+[ \t]*$|=+[ \t]*$)/m;

/** The same of one file. */
export function differences(text: string): Displayed {
  const content = new TextEncoder().encode(text);
  const body = withoutFrontMatter(text);
  const source = { file: 'a.md', path: 'one/a.md', content };
  const { bank, diagnostics } = load([source], []);
  // A question ends for us, with an error, where others see no end: of what hides the rest, at "##Title".
  const isCut = diagnostics.some(({ rule }) => rule === 'fence-unclosed') || CUT.test(body);
  if (isCut || bank.questions.length === 0) return { questions: 0, wrong: [] };
  const nodes = nodesOf(body);
  const wrong = bank.questions.flatMap((question) =>
    pairsOf(question, nodes)
      .filter(([, ours, theirs]) => ours !== theirs)
      .map(
        ([part, ours, theirs]) =>
          `line ${question.place.line}, ${part}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`,
      ),
  );
  return { questions: bank.questions.length, wrong };
}

/** With as many lines as before. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\r?\n[^]*?\n---(?=\r?\n)/, (front) => front.replace(/[^\n]/g, ''));
}
