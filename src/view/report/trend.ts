import { safe, visible, type SafeText } from '../safe-text.ts';
import type { Screen } from '../screen.ts';
import { flow } from '../wrap.ts';

/** Scores in per cent, oldest first, and how the last one stands against the one before; behind a label of 9 columns. */
export function viewTrend(label: string, trend: readonly number[], screen: Screen): SafeText {
  const told = changeIn(trend);
  const texts = [
    ...(screen.unicode && trend.length > 1 ? [trend.map(blockOf).join('')] : []),
    `${trend.join(' > ')} %`,
    ...(told === '' ? [] : [`(${told})`]),
  ];
  return flow(safe`  ${label.padEnd(9)}`, texts.map(visible), screen.width);
}

const BLOCKS = '▁▂▃▄▅▆▇█';

function blockOf(percent: number): string {
  return BLOCKS.charAt(Math.round((percent * (BLOCKS.length - 1)) / 100));
}

/** "+10 since last time"; empty where there was no last time. */
export function changeIn(trend: readonly number[]): string {
  const [before, now] = trend.slice(-2);
  if (before === undefined || now === undefined) return '';
  if (now === before) return 'no change since last time';
  return `${now > before ? '+' : ''}${now - before} since last time`;
}
