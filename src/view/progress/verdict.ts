import type { Progress } from '../../memory/progress.ts';
import { marksOf } from '../marks.ts';
import { joined, safe, visible, type SafeText } from '../safe-text.ts';
import type { Paint, Screen } from '../screen.ts';
import { flow, hang } from '../wrap.ts';
import { CONDITION, countsLine, verdictOf, type Verdict } from './words.ts';

/** The forecast with its band, or why there is none, and how much of the bank was answered. */
export function viewOutlookOf(progress: Progress, screen: Screen): SafeText {
  const said = verdictOf(progress);
  const counts = hang(safe`  `, visible(countsLine(progress)), screen.width);
  if ('silence' in said) {
    return joined([
      screen.style.strong(hang(safe`  `, visible(said.silence), screen.width)),
      counts,
    ]);
  }
  return joined([
    viewVerdict(said, progress.bank.pass, screen),
    hang(safe`  `, visible(CONDITION), screen.width),
    counts,
  ]);
}

function viewVerdict(
  { likely, words, mean, low, high, chance }: Verdict,
  pass: number,
  screen: Screen,
): SafeText {
  const { strong, right, wrong, warn } = screen.style;
  const marks = marksOf(screen);
  const mark = { yes: marks.right, open: marks.partly, no: marks.wrong }[likely];
  const paint: Paint = { yes: right, open: warn, no: wrong }[likely];
  const texts = [
    words,
    `chance ${chance} %`,
    `score ${mean} %, ${low} to ${high} %`,
    `pass line ${pass} %`,
  ];
  return strong(paint(flow(safe`${mark} `, texts.map(visible), screen.width)));
}
