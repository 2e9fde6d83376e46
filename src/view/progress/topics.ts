import type { Progress } from '../../memory/progress.ts';
import type { TopicProgress } from '../../memory/progress/concepts.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { flow, hang, padEnd, width, wrap } from '../wrap.ts';

/** Columns of the figures: "  120/139", "  12 due", "  134 new", "  100 %". */
const FIGURES = 9 + 9 + 10 + 7;
/** From so many columns on the figures stand beside the names. */
const BESIDE = 60;

/** Every topic: how much of it was answered, what is due and new, and how much is known. */
export function viewTopics({ concepts }: Progress, screen: Screen): SafeText {
  const names = Math.max(
    ...concepts.flatMap(({ topics }) => topics.map(({ title }) => width(visible(title)))),
  );
  const column = Math.min(names + 2, screen.width - FIGURES);
  const parts = concepts.map(({ title, topics }) =>
    joined([
      screen.style.strong(wrap(visible(title), screen.width)),
      ...topics.map((topic) => viewTopic(topic, column, screen)),
    ]),
  );
  return joined(parts, '\n\n');
}

function viewTopic(topic: TopicProgress, column: number, screen: Screen): SafeText {
  const { answered, questions, due, percent } = topic;
  const texts = [
    `${answered}/${questions}`,
    `${due} due`,
    `${topic.new} new`,
    percent === undefined ? '' : `${percent} %`,
  ];
  if (screen.width < BESIDE) {
    const shown = texts.filter((text) => text !== '').map(visible);
    return joined([
      hang(safe`  `, visible(topic.title), screen.width),
      flow(safe`    `, shown, screen.width),
    ]);
  }
  const widths = [9, 9, 10, 7];
  const figures = texts.map((text, at) => text.padStart(widths[at] ?? 0)).join('');
  const name = hang(safe`  `, visible(topic.title), column + 2);
  const lines = name.text.split('\n');
  const [first = '', ...rest] = lines;
  return joined([
    safe`${padEnd(visible(first), column + 2)}${figures.trimEnd()}`,
    ...rest.map(visible),
  ]);
}
