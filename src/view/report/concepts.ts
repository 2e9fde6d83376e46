import type { ConceptScore, Report } from '../../session/report.ts';
import { marksOf } from '../marks.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { flow, hang, padEnd, width } from '../wrap.ts';
import { viewBar } from './bar.ts';

/** Columns of each part; without `names` the bars stand below them. */
interface Layout {
  readonly names?: number;
  readonly bar: number;
  readonly counts: number;
}

/** Two spaces before the bar, " 100 %", and "few questions", the longest word, with two spaces. */
const FIXED = 2 + 6 + 15;
const LONGEST_BAR = 30;
/** A shorter bar shows nothing. */
const SHORTEST_BAR = 10;
/** From so many columns on bars stand beside the names, if there is room. */
const BESIDE = 60;

/** How each concept went, weakest first: name, bar with the pass line in it, count, per cent and word. */
export function viewConcepts({ concepts, session }: Report, screen: Screen): SafeText {
  const layout = layoutOf(concepts, screen);
  return joined(concepts.map((concept) => viewConcept(concept, session.pass, layout, screen)));
}

function layoutOf(concepts: readonly ConceptScore[], screen: Screen): Layout {
  const longest = Math.max(0, ...concepts.map(({ title }) => width(visible(title))));
  const counts = Math.max(6, ...concepts.map((concept) => countOf(concept).length + 2));
  const room = screen.width - FIXED - counts;
  const names = longest + '✔ '.length;
  return screen.width >= BESIDE && room - names >= SHORTEST_BAR
    ? { names, counts, bar: Math.min(LONGEST_BAR, room - names) }
    : { counts, bar: Math.min(LONGEST_BAR, room) };
}

function viewConcept(
  concept: ConceptScore,
  pass: number,
  { names, bar, counts }: Layout,
  screen: Screen,
): SafeText {
  const { style } = screen;
  const paint = concept.pass ? style.right : style.wrong;
  const mark = paint(visible(marksOf(screen)[concept.pass ? 'right' : 'wrong']));
  const name = hang(safe`${mark} `, visible(concept.title), screen.width);
  const percent = `${concept.percent} %`;
  if (bar < SHORTEST_BAR) {
    const texts = [countOf(concept), percent, concept.word].map(visible);
    return joined([name, flow(safe`  `, texts, screen.width)]);
  }
  const figures = `${countOf(concept).padStart(counts)}${percent.padStart(6)}  ${concept.word}`;
  const row = safe`  ${viewBar({ ...concept, pass }, bar, paint, screen)}${figures}`;
  return names === undefined ? joined([name, row]) : safe`${padEnd(name, names)}${row}`;
}

function countOf({ correct, total }: ConceptScore): string {
  return `${correct}/${total}`;
}
